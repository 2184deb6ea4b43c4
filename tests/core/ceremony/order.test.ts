import { expect, test } from 'vitest'
import { arranged } from '#core/ceremony/arrange.ts'
import { bareDesk, type Desk } from '#core/ceremony/desk.ts'
import { decideCeremony, type HostCommand } from '#core/ceremony/machine.ts'
import type { Ceremony } from '#core/ceremony/state.ts'
import { audienceView, hostView } from '#core/ceremony/view.ts'
import { decideSystem } from '#core/ceremony/votes.ts'
import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import type { PlannedItem } from '#core/contract/ceremony-plan.ts'
import { segment, voteSegment } from '#tests/support/builders.ts'
import { planned } from '#tests/support/ceremony-steps.ts'

const hana = { id: 'hana', name: 'Hana' }
const hugo = { id: 'hugo', name: 'Hugo' }
const segments = [
  segment('mentor', ['w1'], ['f1']),
  segment('brave', ['w2']),
  voteSegment('talk', ['a', 'b', 'c']),
]
const order: PlannedItem[] = [
  { kind: 'opening', text: 'Good evening', minutes: 1 },
  { kind: 'award', awardId: 'brave', notes: 'Smile', presenter: 'hugo', minutes: 4 },
  { kind: 'interlude', id: 'story', title: 'A story', text: 'How I failed', minutes: 5 },
  { kind: 'award', awardId: 'gone' },
  { kind: 'award', awardId: 'mentor' },
  { kind: 'closing', text: 'Good night' },
]
const desk: Desk = {
  ...bareDesk,
  hosts: [hana, hugo],
  presenters: new Map([['hugo', hugo]]),
  order,
  sayings: { 'person-w1': 'wan' },
}
const prepared = {
  decision: 1,
  cycleName: 'Q1',
  segments,
  ...arranged(
    order,
    segments.map(({ id }) => id),
  ),
}
const minute = 60_000
const advance = { kind: 'advance' } as const
const skip = { kind: 'skip' } as const

function decide(ceremony: Ceremony, command: CeremonyCommand, over: Partial<HostCommand> = {}, now = 0) {
  return decideCeremony(ceremony, { host: hana, seq: ceremony.seq, command, prepared, ...over }, now)
}

function after(ceremony: Ceremony, commands: CeremonyCommand[], now = 0): Ceremony {
  return commands.reduce((state, command) => {
    const decided = decide(state, command, {}, now)
    if ('refused' in decided) throw new Error(`${command.kind} was refused: ${decided.refused}`)
    return decided.next
  }, ceremony)
}

/** Takes the obvious next steps until the audience sees what is asked for. */
function until(ceremony: Ceremony, kind: string, award?: string): Ceremony {
  for (let state = ceremony, steps = 0; steps < 40; steps++) {
    const { scene } = audienceView(state)
    if (scene.kind === kind && (award === undefined || ('award' in scene && scene.award.id === award)))
      return state
    const next = hostView(state, true, bareDesk).next
    if (!next) break
    state = after(state, [next.command])
  }
  throw new Error(`It never came to ${kind}.`)
}

const live = after(planned, [{ kind: 'open-lobby' }, { kind: 'start' }])

function counted(ceremony: Ceremony, ballots: number[]): Ceremony {
  const tally = ballots.map((count, at) => ({ option: String(at), ballots: count }))
  const next = decideSystem(ceremony, { kind: 'counted', segmentId: 'talk', round: 1, tally })
  if (!next) throw new Error('It could not be counted.')
  return next
}

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

test('C15 where no minutes are planned there is no clock to be late by', () => {
  expect(hostView(live, true, bareDesk)).not.toHaveProperty('plan')
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

const waiting = until(live, 'voting')
const opened = after(waiting, [{ kind: 'open-vote', seconds: 30 }], minute)
const closed = after(opened, [{ kind: 'close-vote' }])

test('C7 a vote shows the finalists as options, opens, closes, and goes on to its count by itself', () => {
  expect(audienceView(waiting).scene).toMatchObject({ state: 'waiting', round: 1 })
  expect(audienceView(opened).scene).toMatchObject({
    state: 'open',
    closesAt: minute + 30_000,
    options: [{ option: '0' }, { option: '1' }, { option: '2' }],
  })
  expect(audienceView(closed).scene).toMatchObject({ state: 'closing' })
  expect(hostView(closed, true, bareDesk)).not.toHaveProperty('next')
  const { scene } = audienceView(counted(closed, [1, 4, 2]))
  expect(scene).toMatchObject({ kind: 'counted', award: { id: 'talk' } })
  const revealed = until(counted(closed, [1, 4, 2]), 'revealed', 'talk')
  expect(audienceView(revealed).scene).toMatchObject({
    result: { winners: [{ nominees: [{ name: 'Name of b' }] }] },
    vote: { ballots: 7, tie: false },
  })
})

test('C7 those who share the first place all win, and it is said to be a tie', () => {
  const { scene } = audienceView(until(counted(closed, [3, 0, 3]), 'revealed', 'talk'))
  expect(scene).toMatchObject({ vote: { ballots: 6, tie: true } })
  expect(scene.kind === 'revealed' && scene.result.kind === 'winners' && scene.result.winners).toHaveLength(2)
})

test('C7 a vote in which nobody chose is held again, as another round', () => {
  const again = counted(closed, [0, 0, 0])
  expect(audienceView(again).scene).toMatchObject({ state: 'waiting', round: 2 })
  const tally = [{ option: '0', ballots: 9 }]
  expect(decideSystem(again, { kind: 'counted', segmentId: 'talk', round: 1, tally })).toBeUndefined()
})

test('C7 a vote’s time ends once: not when it was closed before, nor in another round', () => {
  const over = { kind: 'vote-ended', segmentId: 'talk', round: 1 } as const
  expect(decideSystem(opened, over)?.segments[2]?.vote).toMatchObject({ state: 'closing' })
  expect(decideSystem(closed, over)).toBeUndefined()
  expect(decideSystem(opened, { ...over, round: 2 })).toBeUndefined()
})

test('C7a an open vote holds the ceremony: nothing but a pause, the controls and its closing is possible', () => {
  const offered = hostView(opened, true, desk)
  expect(offered.next).toEqual({ command: { kind: 'close-vote' }, step: 'close-vote' })
  expect(offered.also.map(({ kind }) => kind)).toEqual(['pause', 'take-over', 'hand-over', 'share-note'])
  const counting = after(closed, [{ kind: 'pause' }])
  expect(counted(counting, [1, 0, 0]).status).toMatchObject({
    kind: 'paused',
    position: { phase: 'counted' },
  })
})

test('C10a going back from what was counted shows the finalists, and forward leads past the vote', () => {
  const back = after(counted(closed, [1, 0, 0]), [{ kind: 'back' }])
  expect(audienceView(back).scene).toMatchObject({ kind: 'finalists' })
  expect(audienceView(after(back, [advance])).scene).toMatchObject({ kind: 'counted' })
})
