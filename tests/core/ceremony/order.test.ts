import { expect, test } from 'vitest'
import { bareDesk } from '#core/ceremony/desk.ts'
import type { Ceremony } from '#core/ceremony/state.ts'
import { audienceView, hostView } from '#core/ceremony/view.ts'
import {
  advance,
  after,
  counted,
  decide,
  desk,
  hana,
  hugo,
  live,
  minute,
  prepared,
  until,
} from '#tests/core/ceremony/evening.ts'
import { planned } from '#tests/support/ceremony-steps.ts'

const skip = { kind: 'skip' } as const

test('C15 awards and interludes come in the order that was planned, and awards nobody placed after them', () => {
  expect(prepared.order).toEqual([
    { kind: 'award', segmentId: 'brave' },
    { kind: 'interlude', id: 'story', title: 'A story', text: 'How I failed' },
    { kind: 'award', segmentId: 'mentor' },
    { kind: 'award', segmentId: 'talk' },
  ])
  expect(audienceView(live).scene).toEqual({ kind: 'opening', awards: 3, text: 'Good evening' })
  const told = until(live, 'interlude')
  expect(audienceView(told).scene).toMatchObject({ id: 'story', title: 'A story', text: 'How I failed' })
  expect(audienceView(after(told, [advance])).scene).toMatchObject({
    award: { id: 'mentor' },
    number: 2,
    of: 3,
  })
  expect(audienceView(until(live, 'intro', 'brave')).scene).toMatchObject({ number: 1 })
})

test('C15 notes, presenters and how to say a name are for hosts, none of it for the audience', () => {
  const view = hostView(live, true, desk)
  expect(view.order.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'opening now',
    'award next',
    'interlude later',
    'award later',
    'award later',
    'closing later',
  ])
  expect(view.order[1]).toMatchObject({ notes: 'Smile', presenter: hugo, minutes: 4, sayings: [] })
  expect(view.order[3]).toMatchObject({ sayings: [{ person: { id: 'person-w1' }, text: 'wan' }] })
  const told = JSON.stringify(view.audience)
  for (const secret of ['Smile', 'hugo', 'wan', 'minutes']) expect(told).not.toContain(secret)
})

test('C15 the clock says how late a part was entered, by the minutes of those behind it', () => {
  const started = after(after(planned, [{ kind: 'open-lobby' }]), [{ kind: 'start' }], 10 * minute)
  expect(hostView(started, true, desk).plan).toEqual({
    // Mentor and talk as long as is usual.
    minutesPlanned: 1 + 4 + 5 + 3 + 3 + 2,
    startedAt: 10 * minute,
    enteredAt: 10 * minute,
    behindMs: 0,
  })
  const brave = after(started, [advance], 13 * minute)
  expect(hostView(brave, true, desk).plan).toMatchObject({ enteredAt: 13 * minute, behindMs: 2 * minute })
  const given = after(brave, [advance, advance], 16 * minute)
  expect(hostView(given, true, desk).plan).toMatchObject({ enteredAt: 13 * minute, behindMs: 2 * minute })
  const story = after(given, [advance], 14 * minute)
  expect(hostView(story, true, desk).plan).toMatchObject({ behindMs: -minute })
})

test('C15 where no minutes are planned the clock runs, and there is nothing to be late by', () => {
  const { startedAt, enteredAt } = live
  expect(hostView(live, true, bareDesk).plan).toEqual({
    minutesPlanned: 0,
    startedAt,
    enteredAt,
    behindMs: 0,
  })
  expect(hostView(planned, true, bareDesk)).not.toHaveProperty('plan')
})

test('C8a a skipped award stays sealed, and gets its turn before the closing', () => {
  const skipped = after(until(live, 'intro', 'brave'), [skip])
  expect(audienceView(skipped).scene).toMatchObject({ kind: 'interlude' })
  expect(JSON.stringify(audienceView(until(skipped, 'intro', 'talk')))).not.toContain('w2')
  const talk = after(until(skipped, 'intro', 'talk'), [skip])
  expect(audienceView(talk).scene).toMatchObject({ kind: 'intro', award: { id: 'brave' } })
  const brave = until(talk, 'revealed', 'brave')
  expect(hostView(brave, true, bareDesk).next).toMatchObject({ step: 'skipped' })
  // Past what was seen before, and to the closing when it is left for later once more.
  const again = after(brave, [advance])
  expect(audienceView(again).scene).toMatchObject({ kind: 'intro', award: { id: 'talk' } })
  const closing = after(again, [skip])
  expect(audienceView(closing).scene).toMatchObject({ kind: 'closing' })
  expect(hostView(closing, true, bareDesk)).toMatchObject({ next: { step: 'skipped' } })
  expect(after(closing, [{ kind: 'end', early: true }]).status).toEqual({ kind: 'ended', early: true })
})

const endEarly = { kind: 'end', early: true } as const
const statesOf = (ceremony: Ceremony) =>
  hostView(ceremony, true, bareDesk).order.map((turn) => `${turn.kind} ${turn.state}`)

/** From the doors that open again to the end of all. */
function secondSession(endedEarly: Ceremony): { begun: Ceremony; over: Ceremony } {
  const begun = after(endedEarly, [{ kind: 'open-lobby' }, { kind: 'start' }])
  const closed = after(until(begun, 'voting', 'talk'), [{ kind: 'open-vote' }, { kind: 'close-vote' }])
  const closing = until(counted(closed, [3, 1, 1]), 'closing')
  return { begun, over: after(closing, [{ kind: 'end', early: false }]) }
}

test('C8 what a session before has shown is behind a later one, too, and nothing is to come once all is over', () => {
  const first = after(until(live, 'revealed', 'mentor'), [endEarly])
  for (const between of [first, after(first, [{ kind: 'open-lobby' }])])
    expect(statesOf(between)).toEqual([
      'opening past',
      'award given',
      'interlude past',
      'award given',
      'award next',
      'closing later',
    ])
  const { begun, over } = secondSession(first)
  expect(statesOf(begun).slice(0, 3)).toEqual(['opening past', 'award given', 'interlude past'])
  expect(statesOf(over)).toEqual([
    'opening past',
    'award given',
    'interlude past',
    'award given',
    'award given',
    'closing past',
  ])
})

test('C8 an interlude that was passed over is said to be so once all is over', () => {
  const [brave, story, mentor, talk] = prepared.order ?? []
  const order = [brave, mentor, story, talk].flatMap((item) => item ?? [])
  const left = after(until({ ...live, order }, 'intro', 'brave'), [skip])
  const first = after(until(left, 'revealed', 'mentor'), [endEarly])
  expect(statesOf(first)).toContain('interlude later')
  expect(statesOf(secondSession(first).over)).toContain('interlude missed')
})

test('C8a nothing is skipped once the drums roll, nor what is given', () => {
  expect(decide(until(live, 'drumroll', 'brave'), skip)).toEqual({ refused: 'not_now' })
  expect(decide(until(live, 'revealed', 'brave'), skip)).toEqual({ refused: 'not_now' })
  expect(decide(live, skip)).toEqual({ refused: 'not_now' })
})

test('C4 going back into a skipped award shows its beginning, never its winner', () => {
  const back = after(until(live, 'intro', 'brave'), [skip, { kind: 'back' }])
  expect(audienceView(back).scene).toMatchObject({ kind: 'intro', award: { id: 'brave' } })
})

test('C1 the controls can be handed to another host by who has them, and nobody took them', () => {
  const command = { kind: 'hand-over', to: 'hugo' } as const
  expect(decide(live, command, { host: hugo, to: hugo })).toEqual({ refused: 'not_controller' })
  const handed = decide(live, command, { to: hugo })
  if ('refused' in handed) throw new Error(handed.refused)
  expect(handed.next).toMatchObject({ controller: hugo, tookOverFrom: undefined })
  expect(decide(handed.next, advance)).toEqual({ refused: 'not_controller' })
})

test('any host can say that they share the stage, and hosts alone hear it', () => {
  const noted = decide(live, { kind: 'share-note' }, { host: hugo }, 5)
  if ('refused' in noted) throw new Error(noted.refused)
  expect(hostView(noted.next, true, bareDesk)).toMatchObject({
    sharer: { person: hugo, at: 5 },
    controller: hana,
  })
  expect(JSON.stringify(audienceView(noted.next))).not.toContain('Hugo')
})
