import { z } from 'zod'
import type { Actor } from './actor.ts'
import { instant } from './contract/text.ts'
import type { Effect } from './outbox/effect.ts'
import { saveFor } from './outbox/save.ts'
import { type Place, RowConflict, type World, type Write } from './ports.ts'
import { Refusal } from './refusal.ts'
import { defineRow, insert, readRow } from './rows/row-kind.ts'
import { inTurn } from './turns.ts'

/**
 * What a person's command led to, so that the same command again gets the same answer. Forgotten after a while
 * (rule W7); what has no date counts from when that is first thought of.
 */
export const commandRow = defineRow(
  'command',
  z.object({ operation: z.string(), result: z.unknown(), at: instant.optional() }),
)

/** What a decided command changes and answers. */
export type Change<T> = { writes: Write[]; effects?: Effect[]; result: T }

type Command<T> = { place: Place; commandId: string; operation: string; result: z.ZodType<T> }

/**
 * Carries a command out once (DESIGN §3): the same id again answers with the first result and changes nothing.
 * `decide` loads and decides; where somebody else was first, it is asked again on the newer state, as long as the
 * request lasts. Commands of this process that were not first then come one after the other, so that however many
 * change the same at once, each is soon done.
 * @param operation what is done to what; an id used for something else is refused as `command_reused`
 * @throws Refusal `unavailable` once the request has lasted too long
 */
export async function once<T>(
  world: World,
  actor: Actor,
  command: Command<T>,
  decide: () => Promise<Change<T>>,
): Promise<T> {
  const first = await firstResult(world, actor, command)
  if (first) return first.result
  const tried = await attempt(world, actor, command, decide)
  if (tried) return tried.result
  return inTurn(world.rows, command.place, async () => {
    for (;;) {
      // Whose turn comes too late takes no time from those after.
      if (world.now() > actor.deadline)
        throw new Refusal('unavailable', 'Many people are changing this at once. Please try again.')
      const done = await attempt(world, actor, command, decide)
      if (done) return done.result
    }
  })
}

/** Decides and saves; nothing where somebody else was first. */
async function attempt<T>(
  world: World,
  actor: Actor,
  command: Command<T>,
  decide: () => Promise<Change<T>>,
): Promise<{ result: T } | undefined> {
  const decided = await decideUnlessDone(world, actor, command, decide)
  if ('done' in decided) return { result: decided.done }
  const { writes, effects = [], result } = decided
  const marker = insert(commandRow, [actor.person, command.commandId], {
    operation: command.operation,
    result,
    at: world.now(),
  })
  try {
    await saveFor(world, actor, command.place, [...writes, marker], effects)
    return { result }
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    return firstResult(world, actor, command)
  }
}

/** Decides; where that is refused because the same command was carried out meanwhile, its result counts. */
async function decideUnlessDone<T>(
  world: World,
  actor: Actor,
  command: Command<T>,
  decide: () => Promise<Change<T>>,
): Promise<Change<T> | { done: T }> {
  try {
    return await decide()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const meanwhile = await firstResult(world, actor, command)
    if (!meanwhile) throw error
    return { done: meanwhile.result }
  }
}

/** The result of the same command when it was carried out before. */
export async function firstResult<T>(
  world: World,
  actor: Actor,
  command: Command<T>,
): Promise<{ result: T } | undefined> {
  const row = await readRow(world.rows, command.place, commandRow, actor.person, command.commandId)
  if (!row) return undefined
  if (row.value.operation !== command.operation)
    throw new Refusal('command_reused', 'This command id was used for something else.')
  return { result: command.result.parse(row.value.result) }
}
