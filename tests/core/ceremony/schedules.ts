import * as fc from 'fast-check'
import { expect } from 'vitest'
import { bareDesk } from '#core/ceremony/desk.ts'
import { decideCeremony, type HostCommand } from '#core/ceremony/machine.ts'
import type { Ceremony, OrderedItem, Segment, SystemStep } from '#core/ceremony/state.ts'
import { hostView } from '#core/ceremony/view.ts'
import { decideSystem } from '#core/ceremony/votes.ts'
import type { AudienceView, CeremonyCommand } from '#core/contract/ceremony.ts'
import { segment, voteSegment } from '#tests/support/builders.ts'
import { planned } from '#tests/support/ceremony-steps.ts'

/** Arbitrary commands from several hosts, some of them on a state long gone, against any running order. */

export const hosts = ['hana', 'hugo', 'kim'].map((id) => ({ id, name: id }))
export const desk = { ...bareDesk, hosts }
export const kinds = [
  'open-lobby',
  'start',
  'back',
  'pause',
  'resume',
  'skip',
  'open-vote',
  'close-vote',
  'take-over',
  'share-note',
] as const

const commands: fc.Arbitrary<CeremonyCommand> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'advance' as const }) },
  { weight: 4, arbitrary: fc.constantFrom(...kinds).map((kind) => ({ kind })) },
  { weight: 1, arbitrary: fc.boolean().map((early) => ({ kind: 'end' as const, early })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...hosts).map(({ id }) => ({ kind: 'hand-over' as const, to: id })),
  },
)

/** What somebody does: `obvious` takes the next step the host's view offers, so that runs get far. */
const attempt = fc.record({
  obvious: fc.boolean(),
  byController: fc.oneof(
    { weight: 4, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  host: fc.nat({ max: 2 }),
  command: commands,
  behind: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 3 }) },
  ),
  waits: fc.nat({ max: 5_000 }),
  /** What becomes of a vote that waits to be counted: how many ballots each option has. */
  counts: fc.option(fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 })),
})
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never

/** Every nomination's strings are its own, so that any trace of one can be searched for. */
export const orders: fc.Arbitrary<Segment[]> = fc
  .array(fc.record({ winners: fc.nat({ max: 3 }), others: fc.nat({ max: 3 }), vote: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((counts) =>
    counts.map(({ winners, others, vote }, at) => {
      if (vote)
        return voteSegment(
          `award-${at}`,
          [0, 1, 2].map((number) => `option${at}x${number}x`),
        )
      const named = (what: string, count: number) =>
        Array.from({ length: count }, (_, number) => `${what}x${at}x${number}x`)
      return segment(`award-${at}`, named('winner', winners), named('other', others))
    }),
  )

/** An interlude after every award but the first. */
function withInterludes(segments: Segment[]): OrderedItem[] {
  return segments.flatMap(({ id }, at): OrderedItem[] => {
    const award: OrderedItem = { kind: 'award', segmentId: id }
    return at === 0 ? [award] : [award, { kind: 'interlude', id: `after-${id}`, title: id, text: '' }]
  })
}

export const preparedOf = (segments: Segment[]) => ({
  decision: 1,
  cycleName: 'Q1',
  segments,
  order: withInterludes(segments),
})

/** The count that a state waits for. Who has ballots has many, so that any trace of a tally can be searched for. */
export function countOf({ segments }: Ceremony, counts: number[]): SystemStep | undefined {
  const waiting = segments.find(({ vote }) => vote?.state === 'closing')
  if (!waiting?.vote) return undefined
  const tally = waiting.finalists.map((_, at) => ({
    option: String(at),
    ballots: counts[at] ? 987_000 + (counts[at] ?? 0) : 0,
  }))
  return { kind: 'counted', segmentId: waiting.id, round: waiting.vote.round, tally }
}

type Watched = { before: Ceremony; given?: HostCommand; decided: ReturnType<typeof decideCeremony> }

/** Runs attempts, and shows each step to `watch`. @returns the last state */
export function run(order: Segment[], attempts: Attempt[], watch: (step: Watched) => void): Ceremony {
  let now = 1_000_000
  return attempts.reduce((before, { obvious, byController, host, command, behind, waits, counts }) => {
    now += waits
    const count = counts && countOf(before, counts)
    if (count) {
      const next = decideSystem(structuredClone(before), count)
      if (!next) throw new Error('A vote that was closed could not be counted.')
      watch({ before, decided: { next } })
      return next
    }
    const given: HostCommand = {
      host: (byController && before.controller) || (hosts[host] ?? { id: 'hana', name: 'hana' }),
      seq: before.seq - behind,
      command: (obvious && hostView(before, true, bareDesk).next?.command) || command,
      prepared: preparedOf(order),
      to: command.kind === 'hand-over' ? hosts.find(({ id }) => id === command.to) : undefined,
    }
    const decided = decideCeremony(structuredClone(before), structuredClone(given), now)
    watch({ before, given, decided })
    return 'next' in decided ? decided.next : before
  }, planned)
}

export const attempts = fc.array(attempt, { maxLength: 60, size: 'max' })
export const everyState = (check: (state: Ceremony, order: Segment[]) => void) =>
  fc.assert(
    fc.property(orders, attempts, (order, made) => {
      run(order, made, ({ decided }) => {
        if ('next' in decided) check(decided.next, order)
      })
    }),
    { numRuns: 80 },
  )

/** What of an order must not be known in a state: its names, citations and nomination ids. */
function sealedStrings(state: Ceremony, order: Segment[]): string[] {
  const shown = state.status.kind === 'live' ? state.status.position : undefined
  return order.flatMap((segment) => {
    if (state.revealed.some(({ segmentId }) => segmentId === segment.id)) return []
    const winners = segment.result.kind === 'winners' ? segment.result.winners : []
    const shortlisted =
      segment.finalists.length > winners.length &&
      shown?.at === 'segment' &&
      shown.segmentId === segment.id &&
      (shown.phase === 'finalists' || shown.phase === 'voting')
    return shortlisted ? [] : [...winners, ...segment.finalists].map(({ nominationId }) => nominationId)
  })
}

export function expectNothingSealed(view: AudienceView, state: Ceremony, order: Segment[]) {
  const text = JSON.stringify(view)
  for (const sealed of sealedStrings(state, order)) expect(text).not.toContain(sealed)
}
