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

/** An evening of three awards and an interlude; the last award is decided by vote. */

export const hana = { id: 'hana', name: 'Hana' }
export const hugo = { id: 'hugo', name: 'Hugo' }
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
export const desk: Desk = {
  ...bareDesk,
  hosts: [hana, hugo],
  presenters: new Map([['hugo', hugo]]),
  order,
  sayings: { 'person-w1': 'wan' },
}
export const prepared = {
  decision: 1,
  cycleName: 'Q1',
  segments,
  ...arranged(
    order,
    segments.map(({ id }) => id),
  ),
}
export const minute = 60_000
export const advance = { kind: 'advance' } as const

export function decide(
  ceremony: Ceremony,
  command: CeremonyCommand,
  over: Partial<HostCommand> = {},
  now = 0,
) {
  return decideCeremony(ceremony, { host: hana, seq: ceremony.seq, command, prepared, ...over }, now)
}

export function after(ceremony: Ceremony, commands: CeremonyCommand[], now = 0): Ceremony {
  return commands.reduce((state, command) => {
    const decided = decide(state, command, {}, now)
    if ('refused' in decided) throw new Error(`${command.kind} was refused: ${decided.refused}`)
    return decided.next
  }, ceremony)
}

/** Takes the obvious next steps until the audience sees what is asked for. */
export function until(ceremony: Ceremony, kind: string, award?: string): Ceremony {
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

export const live = after(planned, [{ kind: 'open-lobby' }, { kind: 'start' }])

export function counted(ceremony: Ceremony, ballots: number[]): Ceremony {
  const tally = ballots.map((count, at) => ({ option: String(at), ballots: count }))
  const next = decideSystem(ceremony, { kind: 'counted', segmentId: 'talk', round: 1, tally })
  if (!next) throw new Error('It could not be counted.')
  return next
}
