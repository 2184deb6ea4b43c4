import type { z } from 'zod'
import { headRow } from '#core/cycles/head.ts'
import { loadQueues } from '#core/judging/load-queues.ts'
import type { Place, World } from '#core/ports.ts'
import { messagesOf, ownersOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { judgingStep, nominationStep } from './rows.ts'
import { isTimely } from './timely.ts'
import { channelsOf, messageWrite, saveNew } from './write-messages.ts'

/**
 * The outbox's part of a cycle's opening and of its reminders (rule M13): every channel that hears of the program is
 * told once of each that one may nominate.
 */
export async function remindChannels(
  world: World,
  place: Place,
  { step }: { step: z.infer<typeof nominationStep> },
): Promise<void> {
  const { tenant, id: cycleId } = ownersOf(place)
  const head = await readRow(world.rows, place, headRow)
  const content = { kind: 'nominations' as const, step }
  if (!head || !isTimely(head.value, content, world.now())) return
  const { programId } = head.value
  for (const to of await channelsOf(world, tenant, programId)) {
    const draft = { programId, to, order: world.now(), content, about: step }
    await saveNew(world, messagesOf(tenant, cycleId), [messageWrite(world, draft)])
  }
}

/** The same of judging (rule M13): every judge for whom nominations wait is told once at each step. */
export async function remindJudges(
  world: World,
  place: Place,
  { step }: { step: z.infer<typeof judgingStep> },
): Promise<void> {
  const { tenant, id: cycleId } = ownersOf(place)
  const head = await readRow(world.rows, place, headRow)
  const content = { kind: 'judging' as const, step }
  if (!head || !isTimely(head.value, content, world.now())) return
  const { programId } = head.value
  for (const [person, { waiting }] of await loadQueues(world, tenant, cycleId, head.value)) {
    if (waiting === 0) continue
    const to = { kind: 'person' as const, person }
    const draft = { programId, to, order: world.now(), content, about: step }
    await saveNew(world, messagesOf(tenant, cycleId), [messageWrite(world, draft)])
  }
}
