import { expect, test } from 'vitest'
import { nameLeaders } from '#core/insight/name-leaders.ts'
import { showInsight } from '#core/insight/show-insight.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { withdrawNomination } from '#core/nominations/withdraw-nomination.ts'
import { commend } from '#core/recognition/commend.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { content, nextCommand } from '#tests/support/builders.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, minute, programId } from '#tests/support/test-world.ts'

test('W6 an owner sees how many took part and were recognized; what was withdrawn or private doesn’t count', async () => {
  const { world, actor, settle } = await createTestWorld()
  const nominate = (awardId: string, nominee: string) =>
    submitNomination(world, actor('ana'), {
      cycleId,
      commandId: nextCommand(),
      content: content({ awardId, nominees: [nominee] }),
    })
  const { id: nominationId } = await nominate('brave', 'ben')
  await endorseNomination(world, actor('cleo'), { cycleId, nominationId, commandId: nextCommand() })
  const withdrawn = await nominate('mentor', 'emil')
  await withdrawNomination(world, actor('ana'), {
    cycleId,
    nominationId: withdrawn.id,
    commandId: nextCommand(),
  })
  for (const visibility of [{ kind: 'tenant' as const }, { kind: 'private' as const }])
    await commend(world, actor('gus'), {
      commandId: nextCommand(),
      recipients: ['ida'],
      message: 'Thank you',
      visibility,
    })
  await settle()

  const seen = await showInsight(world, actor('dana'), { programId, months: 2 })
  expect(seen.partial).toBe(false)
  expect(seen.months.map(({ month }) => month)).toEqual(['2025-12', '2026-01'])
  expect(seen.months[1]).toMatchObject({ tookPart: 3, recognized: 1, nominations: 1, commendations: 1 })
  expect(seen.modes.find(({ mode }) => mode === 'mentoring')).toMatchObject({ nominations: 1 })
  expect(seen.outcomes).toEqual([expect.objectContaining({ cycleId, achieved: 1, attempted: 0 })])
  expect(seen.people).toEqual({ known: 16, never: 15, partial: false })
})

test('only owners see it, and say who counts as a leader', async () => {
  const { world, actor } = await createTestWorld()
  await refused(() => showInsight(world, actor('ana'), { programId, months: 3 }), 'not_owner')
  await refused(() => showInsight(world, actor('dana'), { programId: 'other', months: 3 }), 'not_found')
  const naming = { programId, commandId: nextCommand(), words: ['Head', 'Lead', 'Head'] }
  await refused(() => nameLeaders(world, actor('ana'), naming), 'not_owner')
  await nameLeaders(world, actor('dana'), naming)
  const { leaders } = await showInsight(world, actor('omar'), { programId, months: 3 })
  expect(leaders).toEqual({ words: ['Head', 'Lead'], people: 0 })
})

test('W6 who was recognized long before the months shown is not among the never recognized; who was erased is nobody', async () => {
  const { world, actor, clock, settle } = await createTestWorld()
  const thank = (recipient: string) =>
    commend(world, actor('gus'), {
      commandId: nextCommand(),
      recipients: [recipient],
      message: 'Thank you',
      visibility: { kind: 'tenant' },
    })
  await thank('ida')
  clock.advance(200 * 24 * 60 * minute)
  await thank('kim')
  await erasePerson(world, actor('dana'), { personId: 'lars', commandId: nextCommand() })
  await settle()
  const seen = await showInsight(world, actor('dana'), { programId, months: 2 })
  expect(seen.months.map(({ recognized }) => recognized)).toEqual([0, 1])
  expect(seen.people).toEqual({ known: 15, never: 13, partial: false })
})

test('W6 what was won counts in its cycle, however long ago it was published', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  test.clock.advance(300 * 24 * 60 * minute)
  const { outcomes } = await showInsight(test.world, test.actor('dana'), { programId, months: 2 })
  expect(outcomes).toEqual([expect.objectContaining({ cycleId, achievedWon: 1, attemptedWon: 1 })])
})
