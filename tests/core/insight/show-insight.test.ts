import { expect, test } from 'vitest'
import { nameLeaders } from '#core/insight/name-leaders.ts'
import { showInsight } from '#core/insight/show-insight.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { withdrawNomination } from '#core/nominations/withdraw-nomination.ts'
import { commend } from '#core/recognition/commend.ts'
import { content, nextCommand } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, programId } from '#tests/support/test-world.ts'

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
  expect(seen.people).toEqual({ known: 16, never: 15 })
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
