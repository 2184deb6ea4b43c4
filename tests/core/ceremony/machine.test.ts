import { expect, test } from 'vitest'
import { bareDesk } from '#core/ceremony/desk.ts'
import { decideCeremony, type HostCommand } from '#core/ceremony/machine.ts'
import type { Ceremony, Segment } from '#core/ceremony/state.ts'
import { audienceView, hostView } from '#core/ceremony/view.ts'
import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import { revealLeadMs } from '#core/contract/limits.ts'
import { segment } from '#tests/support/builders.ts'
import { planned } from '#tests/support/ceremony-steps.ts'

const hana = { id: 'hana', name: 'Hana' }
const hugo = { id: 'hugo', name: 'Hugo' }
const segments = [segment('mentor', ['w1'], ['f1']), segment('brave', ['w2']), segment('certified', [])]
const advance = { kind: 'advance' } as const

function decide(ceremony: Ceremony, command: CeremonyCommand, over: Partial<HostCommand> = {}, now = 1_000) {
  const given = { host: hana, seq: ceremony.seq, command, ...over }
  return decideCeremony(ceremony, given, now)
}

/** Carries out commands by Hana, each on the state before. */
function after(ceremony: Ceremony, ...commands: CeremonyCommand[]): Ceremony {
  return commands.reduce((state, command) => {
    const prepared = { decision: 1, cycleName: 'Q1 2026', segments }
    const decided = decide(state, command, { prepared })
    if ('refused' in decided) throw new Error(`${command.kind} was refused: ${decided.refused}`)
    return decided.next
  }, ceremony)
}

const times = (count: number) => Array.from({ length: count }, () => advance)
const lobby = after(planned, { kind: 'open-lobby' })
const live = after(lobby, { kind: 'start' })
/** Mentor is given, brave has its intro. */
const midway = after(live, ...times(5))
const closing = after(live, ...times(11))

test('a ceremony goes from opening through every award to its closing', () => {
  const scenes = Array.from({ length: 12 }, (_, count) => audienceView(after(live, ...times(count))).scene)
  expect(scenes.map((scene) => ('award' in scene ? `${scene.award.id} ${scene.kind}` : scene.kind))).toEqual([
    'opening',
    'mentor intro',
    'mentor finalists',
    'mentor drumroll',
    'mentor revealed',
    'brave intro',
    'brave drumroll',
    'brave revealed',
    'certified intro',
    'certified drumroll',
    'certified revealed',
    'closing',
  ])
})

test('C1 only the host at the controls commands; another may take over, and both see it', () => {
  expect(decide(live, advance, { host: hugo })).toEqual({ refused: 'not_controller' })
  const taken = decide(live, { kind: 'take-over' }, { host: hugo })
  if ('refused' in taken) throw new Error(taken.refused)
  expect(hostView(taken.next, true, bareDesk)).toMatchObject({ controller: hugo, tookOverFrom: hana })
  expect(decide(taken.next, advance)).toEqual({ refused: 'not_controller' })
  const shared = decide(taken.next, { kind: 'share-note' }, { host: hana })
  if ('refused' in shared) throw new Error(shared.refused)
  expect(shared.next.tookOverFrom).toEqual(hana)
  const gone = decide(shared.next, advance, { host: hugo })
  if ('refused' in gone) throw new Error(gone.refused)
  // It was news until then.
  expect(gone.next).toMatchObject({ controller: hugo, tookOverFrom: undefined })
})

test('C1 whoever is at the controls has nothing to take over', () => {
  expect(decide(live, { kind: 'take-over' })).toEqual({ refused: 'not_now' })
})

test('C1 taking over changes nothing the audience sees', () => {
  const taken = decide(midway, { kind: 'take-over' }, { host: hugo })
  if ('refused' in taken) throw new Error(taken.refused)
  expect({ ...audienceView(taken.next), seq: 0 }).toEqual({ ...audienceView(midway), seq: 0 })
})

test('C2 a command made on another state is refused, also by a host not at the controls', () => {
  for (const seq of [live.seq - 1, live.seq + 1])
    expect(decide(live, advance, { seq })).toEqual({ refused: 'stale' })
  expect(decide(live, { kind: 'take-over' }, { seq: 0, host: hugo })).toEqual({ refused: 'stale' })
})

test('C4 finalists are shown only where they are more than the winners', () => {
  expect(after(live, ...times(2)).status).toMatchObject({ position: { phase: 'finalists' } })
  expect(after(midway, advance).status).toMatchObject({ position: { segmentId: 'brave', phase: 'drumroll' } })
})

test('C4 a revealed award tells nothing of the next', () => {
  const view = JSON.stringify(audienceView(midway))
  expect(view).toContain('Name of w1')
  expect(view).not.toContain('w2')
})

test('C6 a reveal is unveiled a second and a half after it is decided', () => {
  const drumroll = after(live, ...times(3))
  const revealed = decide(drumroll, advance, {}, 50_000)
  if ('refused' in revealed) throw new Error(revealed.refused)
  expect(revealLeadMs).toBe(1_500)
  expect(audienceView(revealed.next).scene).toMatchObject({ kind: 'revealed', revealAt: 51_500 })
})

test('C8 with awards still sealed only an end said to be early ends; with none sealed only a plain one', () => {
  expect(decide(midway, { kind: 'end', early: false })).toEqual({ refused: 'not_now' })
  expect(after(midway, { kind: 'end', early: true }).status).toEqual({ kind: 'ended', early: true })
  expect(decide(closing, { kind: 'end', early: true })).toEqual({ refused: 'not_now' })
  expect(after(closing, { kind: 'end', early: false }).status).toEqual({ kind: 'ended', early: false })
})

test('C8 a session resumed later begins at the first award still sealed and keeps what was given', () => {
  const resumed = after(midway, { kind: 'end', early: true }, { kind: 'open-lobby' }, { kind: 'start' })
  expect(resumed.status).toMatchObject({ position: { segmentId: 'brave', phase: 'intro' } })
  expect(resumed.revealed).toEqual(midway.revealed)
})

test('C8 a resumed session gives the segments of its first decision, whatever was prepared since', () => {
  const ended = after(midway, { kind: 'end', early: true })
  const prepared = { decision: 2, cycleName: 'Other', segments: [] as Segment[] }
  const reopened = decide(ended, { kind: 'open-lobby' }, { prepared })
  expect(reopened).toMatchObject({ next: { decision: 1, cycleName: 'Q1 2026', segments } })
})

test('C8 a ceremony that gave everything is over for good', () => {
  const ended = after(closing, { kind: 'end', early: false })
  for (const kind of ['open-lobby', 'start', 'advance', 'back', 'resume', 'take-over'] as const)
    expect(decide(ended, { kind }, { prepared: { decision: 1, cycleName: '', segments } })).toEqual({
      refused: 'not_now',
    })
})

test('C10 a pause shows a calm screen, and the ceremony goes on where it was', () => {
  const paused = after(midway, { kind: 'pause' })
  expect(audienceView(paused).scene).toEqual({ kind: 'paused' })
  expect(after(paused, { kind: 'resume' }).status).toEqual(midway.status)
})

test('C10 going back shows a given award’s result and never takes it back', () => {
  const back = after(midway, { kind: 'back' })
  expect(audienceView(back).scene).toMatchObject({ kind: 'revealed', award: { id: 'mentor' } })
  expect(after(back, { kind: 'back' }).status).toEqual({ kind: 'live', position: { at: 'opening' } })
  expect(after(back, { kind: 'back' }).revealed).toEqual(midway.revealed)
})

test('C10 a reveal shown again keeps its moment', () => {
  const shown = after(midway, { kind: 'back' }, { kind: 'back' })
  const again = decide(shown, advance, {}, 999_999)
  expect(again).toMatchObject({ next: { revealed: midway.revealed } })
})

test('J6 a lobby opens only on a decision', () => {
  expect(decide(planned, { kind: 'open-lobby' })).toEqual({ refused: 'not_now' })
  expect(hostView(planned, false, bareDesk)).toMatchObject({ obstacle: 'not-decided', also: [] })
  expect(lobby).toMatchObject({ decision: 1, segments, controller: hana })
})
