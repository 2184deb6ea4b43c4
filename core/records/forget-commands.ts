import { z } from 'zod'
import { instant } from '#core/contract/text.ts'
import { commandRow } from '#core/once.ts'
import { type Place, RowConflict, type StoredRow, type World, type Write } from '#core/ports.ts'
import { programsOf } from '#core/rows/places.ts'
import { defineRow, insert, parseRow, readRow, replace } from '#core/rows/row-kind.ts'
import { nextCommandPlace } from './command-places.ts'

const day = 24 * 60 * 60 * 1_000
/** The same command is answered alike for so long; then it is forgotten what it was answered. */
const keptMs = 90 * day
/** Places looked at in one run. */
const stepsInRun = 20
/** Commands looked at in one step, all of them in one transaction. */
const inStep = 100

/** Programs: how far a round through all places has come, and when the next one is due. */
const forgettingRow = defineRow(
  'forgetting',
  z.object({ after: z.string(), within: z.string().optional(), notBefore: instant }),
)
type Progress = z.infer<(typeof forgettingRow)['schema']>
type OnProblem = (error: unknown) => void

/**
 * Removes what commands were answered ninety days ago or more (rule W7): it holds what people wrote. A part of a round
 * each time, and at most a round a day. Any number of processes may do this at once.
 * @param onProblem told of each row that can't be read; it stays, and the round goes on
 */
export async function forgetCommands(world: World, tenant: string, onProblem: OnProblem): Promise<void> {
  const place = programsOf(tenant)
  const row = await readRow(world.rows, place, forgettingRow)
  let progress: Progress = row?.value ?? { after: '', notBefore: 0 }
  if (progress.notBefore > world.now()) return
  for (let step = 0; step < stepsInRun && progress.notBefore <= world.now(); step++)
    progress = await goOn(world, tenant, progress, onProblem)
  const write = row ? replace(forgettingRow, [], progress, row.version) : insert(forgettingRow, [], progress)
  await unlessTaken(() => world.rows.commit(place, [write]))
}

/** Looks at some commands of the next place. @returns how far it came */
async function goOn(
  world: World,
  tenant: string,
  { after, within }: Progress,
  onProblem: OnProblem,
): Promise<Progress> {
  const now = world.now()
  const next = await nextCommandPlace(world.rows, tenant, after)
  if (!next) return { after: '', notBefore: now + day }
  const ended = await forgetIn(world, next.place, within, onProblem)
  return ended === undefined ? { after: next.at, notBefore: now } : { after, within: ended, notBefore: now }
}

/** @returns the key behind which there may be more, if there may */
async function forgetIn(
  world: World,
  place: Place,
  within: string | undefined,
  onProblem: OnProblem,
): Promise<string | undefined> {
  const from = within === undefined ? `${commandRow.name}:` : `${within}!`
  const rows = await world.rows.scan(place, { from, below: `${commandRow.name};`, limit: inStep })
  const now = world.now()
  const writes = rows.flatMap((row): Write[] => {
    const read = readOr(onProblem, row)
    if (!read) return []
    const { value, version } = read
    // Saved before commands were dated: counts from now on.
    if (value.at === undefined)
      return [replace(commandRow, row.row.split(':').slice(1), { ...value, at: now }, version)]
    return value.at <= now - keptMs ? [{ kind: 'delete', row: row.row }] : []
  })
  if (writes.length > 0) await unlessTaken(() => world.rows.commit(place, writes))
  return rows.length === inStep ? rows.at(-1)?.row : undefined
}

/** A command as it lies, unless it is damaged: the others behind it are to be forgotten all the same. */
function readOr(onProblem: OnProblem, row: StoredRow) {
  try {
    return parseRow(commandRow, row)
  } catch (error) {
    onProblem(error)
    return undefined
  }
}

/** Where another process was first, it has done the same. */
async function unlessTaken(save: () => Promise<void>): Promise<void> {
  try {
    await save()
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
  }
}
