import type { OwnedCycle, ProgramSettings } from '#core/contract/program-settings.ts'
import type { Award } from '#core/contract/programs.ts'
import type { Schedule } from '#core/contract/schedule.ts'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import { keepSchedule } from '#core/cycles/keep-schedule.ts'
import { calendarRow } from '#core/programs/rows.ts'
import { setSchedule } from '#core/programs/set-schedule.ts'
import { showSettings } from '#core/programs/show-settings.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { type Name, programId, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Steps of setting up a program, each by the use case that an owner would reach. */

export function settings(test: TestWorld, by: Name = 'dana'): Promise<ProgramSettings> {
  return showSettings(test.world, test.actor(by), { programId })
}

export async function scheduled(test: TestWorld, schedule: Schedule | null): Promise<OwnedCycle[]> {
  const { revision } = await settings(test)
  const input = { programId, commandId: nextCommand(), revision, schedule }
  const { cycles } = await setSchedule(test.world, test.actor('dana'), input)
  return cycles.toReversed()
}

/** What an owner says of an award. */
export function awardContent(over: Partial<Award> & { judges?: string[] } = {}) {
  const { id: _, programId: __, ...content } = award()
  return { ...content, judges: ['judy'], ...over }
}

export async function headOf(test: TestWorld, cycleId: string): Promise<CycleHead> {
  const head = await readRow(test.rows, cycleOf(tenant, cycleId), headRow)
  if (!head) throw new Error(`There is no cycle ${cycleId}.`)
  return head.value
}

/** What the cycle's audit chain tells, which must hold. */
export async function happenings(test: TestWorld, cycleId: string) {
  const rows = await scanRows(test.rows, cycleOf(tenant, cycleId), auditRow)
  const chain = rows.map(({ value }) => value)
  const broken = brokenLink(chain, await headOf(test, cycleId))
  if (broken !== undefined) throw new Error(`The chain of ${cycleId} is broken at ${broken}.`)
  return chain.map(({ what, by }) => ({ ...what, actor: by }))
}

/** Every cycle that the calendar knows, cancelled ones, too, with when its next step is due. */
export async function calendar(test: TestWorld) {
  const rows = await scanRows(test.rows, programsOf(tenant), calendarRow, programId)
  return Promise.all(rows.map(async ({ value: { id, due } }) => ({ id, due, head: await headOf(test, id) })))
}

/** Keeps the schedule in a process that may die at it: of what went wrong, its death is told. */
export async function keptDying({ world }: TestWorld): Promise<void> {
  try {
    await keepSchedule(world, tenant)
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error
  }
}
