import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { markPublished } from '#core/ceremony/publish-ceremony.ts'
import type { Award } from '#core/contract/programs.ts'
import { changeCycle } from '#core/cycles/change-cycle.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { profileRow } from '#core/people/rows.ts'
import type { OutgoingMessage } from '#core/ports.ts'
import { restOf } from '#core/posts/rules.ts'
import { changeAward } from '#core/programs/change-award.ts'
import { awardRow } from '#core/programs/rows.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { cycleOf, messagesOf, peopleOf, programsOf } from '#core/rows/places.ts'
import { insert, readRow, scanRows } from '#core/rows/row-kind.ts'
import { conversationLimits } from '#core/sending/windows.ts'
import { type Asking, asking, cardsOf, passes, share } from '#tests/core/nominations/shared.ts'
import { edit, endorse, nominate, withdraw } from '#tests/core/nominations/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { closed } from '#tests/support/judged-cycle.ts'
import { arrivedUnsaid } from '#tests/support/stub-teams.ts'
import { cycleId, minute, oidOf, programId, tenant } from '#tests/support/test-world.ts'

/** Both channels were asked. */
async function asked(over: Parameters<typeof asking>[0] = {}): Promise<Asking> {
  const evening = await asking(over)
  for (const channel of ['general', 'learning']) await share(evening, channel)
  await evening.test.settle()
  return evening
}

const counts = (evening: Asking) => Object.values(cardsOf(evening)).map(({ asked }) => asked?.endorsements)

type Endorsable = Extract<OutgoingMessage, { kind: 'endorsable' }>
const endorsable: Endorsable = { kind: 'endorsable', locale: 'en', nomination: { id: 'n1', cycleId } }

/** Somebody of many, who endorses. */
const endorser = ({ test, id }: Asking, person: string) => {
  const actor = test.actor('cleo', { person, oid: oidOf(person) })
  return endorseNomination(test.world, actor, { cycleId, nominationId: id, commandId: nextCommand() })
}

async function colleagues({ test }: Asking, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, (_, at) => `p${at}`)
  for (let from = 0; from < people.length; from += 90)
    await test.rows.commit(
      peopleOf(tenant),
      people
        .slice(from, from + 90)
        .map((id) => insert(profileRow, [id], { id, oid: oidOf(id.slice(-4)), name: id })),
    )
  return people
}

test('L5 who endorses, wherever they do, is counted on every card', async () => {
  const evening = await asked()
  const { test, id } = evening
  expect(counts(evening)).toEqual([0, 0])
  await endorse(test, 'cleo', id)
  await passes(evening)
  expect(counts(evening)).toEqual([1, 1])
  await endorse(test, 'emil', id)
  await endorse(test, 'fay', id)
  await passes(evening)
  expect(counts(evening)).toEqual([3, 3])
  expect(await scanRows(test.rows, messagesOf(tenant, cycleId), outboxRow)).toEqual([])
})

test('L5 a better story shows on the cards, and no longer does where it is kept to oneself', async () => {
  const evening = await asked({ shareStory: true })
  const { test, id } = evening
  const same = { awardId: 'brave', nominees: ['ben'] }
  await edit(test, 'ana', id, { ...same, shareStory: true, story: 'Ben told it once more, and better.' })
  await passes(evening)
  expect(cardsOf(evening)['general']?.asked?.story).toBe('Ben told it once more, and better.')
  await edit(test, 'ana', id, { ...same, shareStory: false }, { revision: 2 })
  await passes(evening)
  expect(cardsOf(evening)['general']?.asked).not.toHaveProperty('story')
})

test('L5 withdrawn, nothing of it is told any more', async () => {
  const evening = await asked()
  const { test, id } = evening
  await endorse(test, 'cleo', id)
  await withdraw(test, 'ana', id)
  await passes(evening)
  const gone = { kind: 'endorsable', locale: 'de-DE', nomination: { id, cycleId } }
  expect(cardsOf(evening)).toEqual({ general: gone, learning: gone })
})

test('L5 ruled out it is told no more, and again once it is eligible', async () => {
  const evening = await asked()
  const { test, id } = evening
  const rule = (ruling: Parameters<typeof ruleEligibility>[2]['ruling']) =>
    ruleEligibility(test.world, test.actor('dana'), {
      cycleId,
      nominationId: id,
      commandId: nextCommand(),
      ruling,
    })
  await rule({ eligible: false, reason: 'Ben has left the company.' })
  await passes(evening)
  for (const card of Object.values(cardsOf(evening))) {
    expect(card).not.toHaveProperty('asked')
    expect(JSON.stringify(card)).not.toContain('left')
  }
  await rule({ eligible: true })
  await passes(evening)
  expect(counts(evening)).toEqual([0, 0])
})

test('L5 as nominations close, every card of the cycle says so, and keeps its count', async () => {
  const evening = await asked()
  const { test, id } = evening
  await endorse(test, 'cleo', id)
  await closed(test)
  await passes(evening)
  for (const { asked } of Object.values(cardsOf(evening)))
    expect(asked).toMatchObject({ open: false, endorsements: 1 })
})

test('L5 once results are out, no card says that judges read it', async () => {
  const evening = await asked()
  const { test } = evening
  await closed(test)
  await passes(evening)
  for (const { asked } of Object.values(cardsOf(evening))) expect(asked).not.toHaveProperty('over')
  await markPublished(test.world, cycleOf(tenant, cycleId))
  await passes(evening)
  for (const { asked } of Object.values(cardsOf(evening)))
    expect(asked).toMatchObject({ open: false, over: true })
})

/** The owner changes the award that the cards are about. */
async function changeBrave({ test }: Asking, over: Partial<Award>, revision = 1) {
  const before = await readRow(test.rows, programsOf(tenant), awardRow, programId, 'brave')
  if (!before) throw new Error('There is no such award.')
  const { id: _, programId: __, revision: ___, place: ____, ...kept } = before.value
  const content = { ...kept, judges: kept.judges ?? [], active: true, open: true, ...over }
  const input = { programId, awardId: 'brave', commandId: nextCommand(), revision, content }
  return changeAward(test.world, test.actor('dana'), input)
}

test('L5 J3 what changes about its award shows on the cards: its name, and that it is blind from now on', async () => {
  const evening = await asked()
  await changeBrave(evening, { name: 'The brave', blind: true })
  await passes(evening)
  const cards = Object.values(cardsOf(evening))
  expect(cards).toHaveLength(2)
  for (const { asked } of cards) {
    expect(asked?.award.name).toBe('The brave')
    expect(asked).not.toHaveProperty('nominator')
  }
})

test.each([
  ['takes no endorsements any more', { open: false }],
  ['is retired', { active: false }],
])('L5 where its award %s, the cards name nobody and have no button, until it is again', async (_, over) => {
  const evening = await asked()
  await changeBrave(evening, over)
  await passes(evening)
  for (const card of Object.values(cardsOf(evening))) expect(card).not.toHaveProperty('asked')
  await changeBrave(evening, {}, 2)
  await passes(evening)
  expect(counts(evening)).toEqual([0, 0])
})

test('L5 an award retired after nominations closed is judged all the same, and its cards stay', async () => {
  const evening = await asked()
  await closed(evening.test)
  await changeBrave(evening, { active: false })
  await passes(evening)
  for (const { asked } of Object.values(cardsOf(evening))) expect(asked).toMatchObject({ open: false })
})

test('L5 moved to another day, the cards say until when', async () => {
  const evening = await asked()
  const { test } = evening
  const closesAt = test.clock.now() + 3 * 24 * 60 * minute
  await changeCycle(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    revision: 1,
    closesAt,
  })
  await passes(evening)
  expect(cardsOf(evening)['general']?.asked).toMatchObject({ open: true, closesAt })
})

test('L5 a card that was on its way while nominations closed says so once it is there', async () => {
  const evening = await asking()
  const { test, teams, id } = evening
  const { send } = teams.messenger
  const slow = {
    ...teams.messenger,
    send: async (...args: Parameters<typeof send>) => {
      const answer = await send(...args)
      await closed(test)
      return answer
    },
  }
  const dying = { test: test.process({ messenger: slow }), teams, id }
  await share(dying, 'general')
  await dying.test.settle()
  await passes(evening)
  expect(cardsOf(evening)['general']?.asked?.open).toBe(false)
})

test('L5 W5 who is erased is named no more, and what they wrote isn’t told', async () => {
  const evening = await asked({ shareStory: true, story: 'Ben tried what nobody had dared to.' })
  const { test } = evening
  for (const personId of ['ana', 'ben'])
    await erasePerson(test.world, test.actor('dana'), { personId, commandId: nextCommand() })
  await test.settle()
  await passes(evening, 4)
  const text = JSON.stringify(cardsOf(evening))
  expect(text).toContain('"endorsements":0')
  for (const word of ['"Ana"', '"Ben"', 'dared']) expect(text).not.toContain(word)
})

test('L9 three thousand endorsements in a minute are sixty updates of a card at most', async () => {
  const evening = await asked()
  const { test, teams } = evening
  const people = await colleagues(evening, 3_000)
  const began = test.clock.now()
  for (const [at, person] of people.entries()) {
    await endorser(evening, person)
    test.clock.advance(20)
    // Whoever does the work comes as often as anything may be due.
    if (at % 5 === 0) await test.settle()
  }
  expect(test.clock.now() - began).toBe(minute)
  const updates = () => [...teams.cards.values()].map(({ updates }) => updates)
  for (const count of updates()) {
    expect(count).toBeGreaterThan(12)
    expect(count).toBeLessThanOrEqual(60)
  }
  await passes(evening, 3)
  expect(counts(evening)).toEqual([3_000, 3_000])
})

test('L9 two cards of one channel are updated as seldom together as one that counts as much', async () => {
  const evening = await asking()
  const { test, teams } = evening
  const { id: other } = await nominate(test, 'ana', { awardId: 'brave', nominees: ['gus'] })
  for (const each of [evening, { ...evening, id: other }]) await share(each, 'general')
  await test.settle()
  const people = await colleagues(evening, 300)
  for (const [at, person] of people.entries()) {
    for (const id of [evening.id, other]) await endorser({ ...evening, id }, person)
    test.clock.advance(200)
    if (at % 2 === 0) await test.settle()
  }
  const inGeneral = [...teams.cards.values()].filter(({ to }) => to === 'general')
  expect(inGeneral).toHaveLength(2)
  // Each of a minute's seconds belongs to one of them.
  expect(inGeneral.reduce((sum, { updates }) => sum + updates, 0)).toBeLessThanOrEqual(62)
  await passes(evening, 12)
  const shown = [...teams.cards.values()].filter(({ to }) => to === 'general')
  for (const { message } of shown) expect(message).toMatchObject({ asked: { endorsements: 300 } })
})

test.each([1, 2, 5, 20])(
  'L9 however they are pressed, %i cards of a channel leave half of what an hour takes to what is new',
  (cards) => {
    const [most] = conversationLimits
      .filter(([, withinMs]) => withinMs === 60 * minute)
      .map(([count]) => count)
    const asked = { open: true } as NonNullable<Endorsable['asked']>
    // Each update tells of one more at least.
    let [updates, at] = [0, 0]
    while (at < 60 * minute) {
      updates += 1
      at += restOf({ ...endorsable, asked: { ...asked, endorsements: updates } }, cards)
    }
    updates *= cards
    expect(updates).toBeGreaterThan(700)
    expect(updates).toBeLessThan((most ?? 0) * 0.55)
  },
)

test('L2 L5 whatever is pressed, answered and crashed in whatever order, each card comes to the true count', async () => {
  const people = Array.from({ length: 12 }, (_, at) => `p${at}`)
  const step = fc.oneof(
    fc.record({ kind: fc.constant('endorse' as const), who: fc.subarray(people, { minLength: 1 }) }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(300, 1_000, 30_000, minute) }),
    fc.record({
      kind: fc.constant('answers' as const),
      as: fc.constantFrom(undefined, 'arrives-late' as const, arrivedUnsaid, {
        kind: 'later' as const,
        reason: '429',
      }),
    }),
    fc.record({ kind: fc.constant('arrive' as const) }),
    fc.record({ kind: fc.constant('crash' as const), commit: fc.integer({ min: 1, max: 12 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, closes) => {
      const evening = await asked()
      const { test, teams } = evening
      const endorsed = new Set<string>()
      for (const one of steps) {
        if (one.kind === 'endorse') {
          // All at once, some of them again.
          await Promise.allSettled(one.who.map((person) => endorser(evening, person)))
          for (const person of one.who) endorsed.add(person)
        } else if (one.kind === 'wait') {
          test.clock.advance(one.ms)
          if (one.ms === minute) teams.arrive()
          await test.settle()
        } else if (one.kind === 'answers') teams.update(() => one.as)
        else if (one.kind === 'arrive') teams.arrive()
        else {
          const point = { commit: one.commit, moment: 'after' as const }
          const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
          for (const place of [cycleOf(tenant, cycleId), messagesOf(tenant, cycleId)])
            dying.world.startOn(place)
          await dying.settle().catch(() => undefined)
        }
      }
      if (closes) await closed(test)
      teams.update(() => undefined)
      teams.arrive()
      for (let turn = 0; turn < 5; turn++) {
        const later = test.restart({ messenger: teams.messenger })
        for (const place of [cycleOf(tenant, cycleId), messagesOf(tenant, cycleId)])
          later.world.startOn(place)
        await later.settle()
      }
      for (const { asked } of Object.values(cardsOf(evening)))
        expect(asked).toMatchObject({ endorsements: endorsed.size, open: !closes })
      expect(teams.atOnce()).toBeLessThanOrEqual(1)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('L2 L5 wherever the process dies that counts, the cards come to say it', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const evening = await asked()
    const { test, teams, id } = evening
    const dying = { test: test.process(crashingPorts(test.rows, teams.messenger, point)), teams, id }
    const commandId = nextCommand()
    await doing(async () => {
      await endorse(dying.test, 'cleo', id, commandId)
      await passes(dying)
    })
    const later = { test: test.restart({ messenger: teams.messenger }), teams, id }
    await endorse(later.test, 'cleo', id, commandId)
    await passes(later, 1)
    const last = { test: later.test.restart({ messenger: teams.messenger }), teams, id }
    await passes(last, 1)
    expect(counts(last)).toEqual([1, 1])
  })
  expect(crashes).toBeGreaterThan(8)
})
