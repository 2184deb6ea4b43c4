import { expect, test } from 'vitest'
import { rehearse } from '#core/ceremony/rehearse.ts'
import { showPlan } from '#core/ceremony/show-plan.ts'
import { type SealedEntry, stateRow } from '#core/ceremony/state.ts'
import { revealLeadMs } from '#core/contract/limits.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { bindMeeting } from '#core/messages/bind-meeting.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { forgetGroup } from '#core/messages/note-group.ts'
import { sendAgain } from '#core/messages/send-again.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { readRow, replace, scanRows } from '#core/rows/row-kind.ts'
import {
  chosen,
  heard,
  inMeeting,
  meeting,
  nightInMeeting,
  reveal,
  unveil,
} from '#tests/core/messages/in-meeting.ts'
import {
  ended,
  messagesIn,
  type Night,
  preparedNight,
  standings,
  throttled,
} from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, viewOf } from '#tests/support/ceremony-steps.ts'
import { cycleId, minute, tenant } from '#tests/support/test-world.ts'

test('M17 C4 a meeting’s chat hears who won when screens unveil it, not a moment sooner', async () => {
  const night = await nightInMeeting()
  const { test, teams, id } = night
  await conduct(test, id, 'reveal')
  await test.settle()
  expect(await messagesIn(test)).toEqual([])
  await reveal(night)
  test.clock.advance(revealLeadMs - 1)
  await test.settle()
  expect(heard(night)).toEqual([])
  expect(await messagesIn(test)).toEqual([])
  test.clock.advance(1)
  await test.settle()
  expect(teams.posts.filter(({ message }) => message.kind !== 'begun')).toMatchObject([
    {
      to: meeting,
      message: {
        kind: 'revealed',
        locale: 'de-DE',
        ceremony: { id, title: 'Learning gala' },
        news: [{ award: { id: 'mentor' }, nominees: [{ name: 'Ben' }], cycleName: 'Q1 2026' }],
      },
    },
  ])
  // Nothing of what is still sealed.
  expect(JSON.stringify([teams.posts, await messagesIn(test)])).not.toMatch(/fay|gus|brave/i)
})

test('M17 each reveal is told once; the end tells channels, and the meeting nothing more', async () => {
  const night = await nightInMeeting()
  const { test, teams, id } = night
  await unveil(night)
  await unveil(night)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  await test.restart({ messenger: teams.messenger }).settle()
  // Certified was not awarded: nothing is said of it.
  expect(heard(night)).toEqual([['mentor Ben'], ['brave Fay,Gus']])
  expect(teams.heard('general')).toEqual(['begun', 'winners'])
})

test('M17 without a meeting chosen, or with one given up, no chat hears of it', async () => {
  const night = await nightInMeeting()
  const { test, id, teams } = night
  await bindMeeting(test.world, test.actor('hugo'), { ceremonyId: id, commandId: nextCommand(), version: 1 })
  await unveil(night)
  expect(heard(night)).toEqual([])
  expect(teams.heard('general')).toEqual(['begun'])
  const pending = await scanRows(test.rows, ceremonyOf(tenant, id), outboxRow)
  expect(pending).toEqual([])
})

test('M17 a meeting chosen during the night hears of what is revealed from then on', async () => {
  const night = await preparedNight()
  await inMeeting(night, ['hana'])
  await unveil(night)
  await chosen(night.test, night.id)
  await unveil(night)
  expect(heard(night)).toEqual([['brave Fay,Gus']])
})

test('M17 going back and on again, and a night broken off and resumed, tell nothing twice', async () => {
  const night = await nightInMeeting()
  const { test, id } = night
  await unveil(night)
  for (const kind of ['back', 'advance'] as const) {
    const { audience } = await viewOf(test, id)
    await command(test, 'hana', id, { seq: audience.seq, command: { kind } })
    test.clock.advance(10_000)
    await test.settle()
  }
  await ended(test, id, true)
  await test.settle()
  await unveil(night)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(heard(night)).toEqual([['mentor Ben'], ['brave Fay,Gus']])
})

test('M17 a channel in which the meeting is held, and which hears of the program, hears of each win once', async () => {
  const night = await preparedNight()
  const { test, teams, id } = night
  teams.members.set('general', new Map([[test.actor('hana').oid, 'hana']]))
  await unveil(night)
  await chosen(test, id, { chatId: 'general' })
  await unveil(night)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  const told = teams.posts.flatMap(({ to, message }) =>
    to === 'general' && 'news' in message && message.kind !== 'recap'
      ? [[message.kind, [message.news].flat().map((n) => n.award.id)]]
      : [],
  )
  expect(told).toEqual([
    ['revealed', ['brave']],
    ['winners', ['mentor']],
  ])
})

test('M17 M10 reveals are told in their order, and one that Teams does not take holds back those after it', async () => {
  const night = await nightInMeeting()
  const { test, teams, id } = night
  teams.answer((to, attempt) => (to === meeting && attempt === 1 ? throttled : undefined))
  await unveil(night)
  await unveil(night)
  expect(heard(night).slice(0, 1)).toEqual([['mentor Ben']])
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(teams.heard('ben')).toEqual(['won'])
  expect(heard(night)).toEqual([['mentor Ben'], ['brave Fay,Gus']])
})

test('M9 M17 what was taken back before it is sent is not told, and the meeting hears who holds it', async () => {
  const night = await nightInMeeting()
  const { test, teams, id } = night
  teams.answer((to) => (to === meeting ? { ...throttled, afterMs: 60 * minute } : undefined))
  await unveil(night)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  teams.answer(() => undefined)
  await revoked(night)
  await test.settle()
  test.clock.advance(60 * minute)
  await test.settle()
  expect(heard(night)).toEqual([['brave Fay,Gus'], 'correction'])
  expect(await standings(test)).toContain('revealed Learning gala: overtaken')
})

test('M14 a meeting that heard who won hears of a correction of that award, and of no other', async () => {
  const night = await preparedNight()
  const { test, id } = night
  await inMeeting(night, ['hana'])
  await unveil(night)
  await chosen(test, id)
  await unveil(night)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  await revoked(night)
  await test.settle()
  expect(heard(night)).toEqual([['brave Fay,Gus']])
  await revoked(night, 'brave')
  await test.settle()
  expect(heard(night)).toEqual([['brave Fay,Gus'], 'correction'])
})

test('M17 who was erased before it is sent is not named; of nobody left nothing is said', async () => {
  const night = await nightInMeeting()
  const { test, id } = night
  await reveal(night)
  const row = await readRow(test.rows, ceremonyOf(tenant, id), stateRow)
  const segments = row?.value.segments.map((segment) =>
    segment.id === 'mentor' && segment.result.kind === 'winners'
      ? { ...segment, result: { ...segment.result, winners: segment.result.winners.map(erased) } }
      : segment,
  )
  if (!row || !segments) throw new Error('There is a state.')
  await test.rows.commit(ceremonyOf(tenant, id), [
    replace(stateRow, [], { ...row.value, segments }, row.version),
  ])
  test.clock.advance(revealLeadMs)
  await test.settle()
  expect(await messagesIn(test)).toEqual([])
})
const erased = (winner: SealedEntry): SealedEntry => ({ ...winner, nominees: [], citation: '', erased: true })

test('C9 M17 a rehearsal tells nothing', async () => {
  const night = await nightInMeeting()
  const { test, id, teams } = night
  const { ceremonyId } = await rehearse(test.world, test.actor('hana'), {
    ceremonyId: id,
    commandId: nextCommand(),
  })
  await unveil({ ...night, id: ceremonyId })
  await conduct(test, ceremonyId, 'end')
  await test.settle()
  expect(teams.posts).toEqual([])
  expect(await messagesIn(test)).toEqual([])
})

/** Of the award that was revealed Teams took nothing yet, and then the bot was removed from the meeting. */
async function removedBeforeTold(): Promise<Night> {
  const night = await nightInMeeting()
  const { test } = night
  const sending = test.process({
    messenger: { ...night.teams.messenger, send: async () => ({ kind: 'later', reason: '429' }) },
  })
  await reveal(night)
  test.clock.advance(revealLeadMs)
  sending.world.startOn(ceremonyOf(tenant, night.id))
  await sending.settle()
  await forgetGroup(test.world, { tenant, conversationId: meeting })
  return night
}

test('M8 M17 where the bot was removed the meeting is not reached; added again, an owner has it told', async () => {
  const night = await removedBeforeTold()
  const { test } = night
  await test.restart({ messenger: night.teams.messenger }).settle()
  const { open, kinds } = await listMessages(test.world, test.actor('dana'), cycleId)
  expect(kinds).toContain('revealed')
  expect(open.filter(({ kind }) => kind !== 'begun')).toMatchObject([
    { kind: 'revealed', to: { kind: 'meeting', name: 'Learning gala' }, state: 'not-reached' },
  ])
  test.clock.advance(1)
  await inMeeting(night, ['hana'])
  await sendAgain(test.world, test.actor('dana'), {
    cycleId,
    messageId: open.find(({ kind }) => kind === 'revealed')?.id ?? '',
    commandId: nextCommand(),
  })
  await test.settle()
  expect(heard(night)).toEqual([['mentor Ben']])
})

test('M16 M17 what was to be told before the bot was removed is not told once it is added again', async () => {
  const night = await removedBeforeTold()
  const { test } = night
  await inMeeting(night, ['hana'])
  await test.restart({ messenger: night.teams.messenger }).settle()
  expect(heard(night)).toEqual([])
  const { open } = await listMessages(test.world, test.actor('dana'), cycleId)
  expect(open.filter(({ kind }) => kind !== 'begun')).toMatchObject([
    { kind: 'revealed', state: 'not-reached' },
  ])
})

test('M8 M17 a meeting from which Teams says the bot is gone is chosen no more', async () => {
  const night = await nightInMeeting()
  const { test, id } = night
  night.teams.answer((to) => (to === meeting ? { kind: 'gone', reason: '403' } : undefined))
  await unveil(night)
  expect(await showPlan(test.world, test.actor('hana'), { ceremonyId: id })).not.toHaveProperty('meeting')
  night.teams.answer(() => undefined)
  await unveil(night)
  expect(heard(night)).toEqual([])
})

/** An owner takes back what the first to win an award had won. */
async function revoked({ test, id }: Night, awardId = 'mentor'): Promise<void> {
  const state = await readRow(test.rows, ceremonyOf(tenant, id), stateRow)
  const result = state?.value.segments.find((segment) => segment.id === awardId)?.result
  const nominationId = result?.kind === 'winners' ? result.winners[0]?.nominationId : undefined
  await correctResult(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    awardId,
    reason: 'The votes were miscounted',
    correction: { kind: 'revoke', nominationId: nominationId ?? '' },
  })
}
