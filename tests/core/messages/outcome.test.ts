import { expect, test } from 'vitest'
import { nominationRow } from '#core/nominations/rows.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { withdrawNomination } from '#core/nominations/withdraw-nomination.ts'
import { drain } from '#core/outbox/drain.ts'
import type { RowStore } from '#core/ports.ts'
import { ceremonyOf, cycleOf } from '#core/rows/places.ts'
import { insert } from '#core/rows/row-kind.ts'
import { announced, ended, preparedNight, standings, talked } from '#tests/core/messages/steps.ts'
import { nextCommand, nomination } from '#tests/support/builders.ts'
import { conduct, planGala } from '#tests/support/ceremony-steps.ts'
import { cited, closed, decided, nominated, scored } from '#tests/support/judged-cycle.ts'
import { createStubTeams, type StubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** What somebody was told became of their nominees, as `award nominees: result`. */
function told({ posts }: StubTeams, to: string): string[][] {
  return posts.flatMap((post) =>
    post.to === to && post.message.kind === 'outcome'
      ? [
          post.message.outcomes.map(
            ({ award, nominees, result }) =>
              `${award.id} ${nominees.map(({ name }) => name).join('+')}: ${result}`,
          ),
        ]
      : [],
  )
}

/** A cycle decided as `won` says, in which everybody has talked to the bot. */
async function decidedAs(
  nominate: (test: TestWorld) => Promise<{ [award in 'mentor' | 'brave' | 'certified']?: string[] }>,
) {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  for (const name of ['ana', 'ben', 'cleo', 'emil', 'kim', 'lars'] as const) await talked(test, name)
  await announced(test, 'general')
  const won = await nominate(test)
  await closed(test)
  for (const id of Object.values(won).flat()) {
    for (const judge of ['judy', 'jack', 'jin'] as const) await scored(test, judge, id, 5)
    await cited(test, id)
  }
  const reason = 'The committee agreed on this.'
  await decided(
    test,
    (['mentor', 'brave', 'certified'] as const).map((awardId) => {
      const winners = won[awardId]
      return winners
        ? { kind: 'winners', awardId, winners, finalists: [], reason }
        : { kind: 'not-awarded', awardId, reason }
    }),
  )
  const id = await planGala(test)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  return { test, teams }
}

test('M12 who nominated somebody not chosen is told once of all of theirs, beside word of a win', async () => {
  const { test, teams, id } = await preparedNight()
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(told(teams, 'ana')).toEqual([['mentor Cleo: not-chosen', 'certified Kim: not-awarded']])
  expect(teams.heard('ana')).toEqual(['nominee-won', 'nominee-won', 'outcome'])
  // Never who was chosen instead, nor anything of judging.
  const said = JSON.stringify(teams.posts.filter(({ message }) => message.kind === 'outcome'))
  for (const secret of ['Ben', 'Fay', 'rank', 'score']) expect(said).not.toContain(secret)
})

test('M12 withdrawn and ineligible nominations are left out, and who has no other hears nothing', async () => {
  const { teams } = await decidedAs(async (test) => {
    const ben = await nominated(test, 'ana', { nominees: ['ben'] })
    const withdrawn = await nominated(test, 'emil', { nominees: ['cleo'] })
    const ineligible = await nominated(test, 'lars', { nominees: ['gus'] })
    await nominated(test, 'kim', { nominees: ['fay'] })
    const input = { cycleId, nominationId: withdrawn, commandId: nextCommand() }
    await withdrawNomination(test.world, test.actor('emil'), input)
    await ruleEligibility(test.world, test.actor('dana'), {
      cycleId,
      nominationId: ineligible,
      commandId: nextCommand(),
      ruling: { eligible: false, reason: 'Works elsewhere' },
    })
    return { mentor: [ben] }
  })
  expect(told(teams, 'kim')).toEqual([['mentor Fay: not-chosen']])
  for (const name of ['ana', 'emil', 'lars']) expect(told(teams, name)).toEqual([])
})

test('M12 whose nominee won by another nomination is told so', async () => {
  const { teams } = await decidedAs(async (test) => {
    const ben = await nominated(test, 'ana', { nominees: ['ben'] })
    await nominated(test, 'kim', { nominees: ['ben'] })
    await nominated(test, 'lars', { nominees: ['ben', 'cleo'] })
    return { mentor: [ben] }
  })
  expect(told(teams, 'kim')).toEqual([['mentor Ben: honored']])
  expect(told(teams, 'lars')).toEqual([['mentor Ben+Cleo: not-chosen']])
})

test('M12 more of them than a card holds are counted', async () => {
  const { teams } = await decidedAs(async (test) => {
    for (const awardId of ['mentor', 'certified'])
      for (const nominee of ['ben', 'cleo', 'emil', 'fay', 'gus', 'ida'])
        await nominated(test, 'ana', { awardId, nominees: [nominee] })
    return {}
  })
  const [post] = teams.posts.filter(({ to }) => to === 'ana')
  expect(post?.message).toMatchObject({ kind: 'outcome', more: 4, cycleName: 'Q1 2026' })
  expect(told(teams, 'ana')[0]).toHaveLength(8)
})

test('M12 hundreds of nominators are told, each once', async () => {
  const { test, teams, id } = await preparedNight()
  const many = Array.from({ length: 200 }, (_, at) => `person-${at}`)
  await plantNominations(test, many)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  const outcomes = (await standings(test)).filter((one) => one.startsWith('outcome'))
  expect(outcomes).toHaveLength(201)
  expect(new Set(outcomes).size).toBe(201)
  expect(told(teams, 'ana')).toHaveLength(1)
})

test.each([100, 400])(
  'M12 to tell %i nominators, what is there is read once, not for each piece of it',
  async (count) => {
    const { test: plain, id } = await preparedNight()
    await plantNominations(
      plain,
      Array.from({ length: count }, (_, at) => `person-${at}`),
    )
    let read = 0
    const scan: RowStore['scan'] = async (place, range) => {
      const found = await plain.rows.scan(place, range)
      if (/^(nomination|message):/.test(range.from)) read += found.length
      return found
    }
    const test = plain.process({ rows: { ...plain.rows, scan } })
    await conduct(plain, id, 'end')
    await ended(plain, id)
    await drain(test.world, ceremonyOf(tenant, id))
    expect((await standings(plain)).filter((one) => one.startsWith('outcome'))).toHaveLength(count + 1)
    expect(read / count).toBeLessThan(3)
  },
)

/** A nomination by each of these people that was not chosen. */
async function plantNominations({ rows }: TestWorld, nominators: string[]): Promise<void> {
  for (const nominator of nominators) {
    const record = nomination({ id: `of-${nominator}`, nominator, nominees: ['lars'] })
    await rows.commit(cycleOf(tenant, cycleId), [insert(nominationRow, [record.id], record)])
  }
}
