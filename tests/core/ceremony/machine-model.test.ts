import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareDesk } from '#core/ceremony/desk.ts'
import { decideCeremony, type HostCommand } from '#core/ceremony/machine.ts'
import type { Ceremony, OrderedItem, Segment, SystemStep } from '#core/ceremony/state.ts'
import { audienceView, hostView } from '#core/ceremony/view.ts'
import { decideSystem } from '#core/ceremony/votes.ts'
import {
  type AudienceView,
  audienceView as audienceSchema,
  type CeremonyCommand,
  hostView as hostSchema,
} from '#core/contract/ceremony.ts'
import { segment, voteSegment } from '#tests/support/builders.ts'
import { planned } from '#tests/support/ceremony-steps.ts'

/** Arbitrary commands from several hosts, some of them on a state long gone, against any running order. */

const hosts = ['hana', 'hugo', 'kim'].map((id) => ({ id, name: id }))
const desk = { ...bareDesk, hosts }
const kinds = [
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
const orders: fc.Arbitrary<Segment[]> = fc
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

const preparedOf = (segments: Segment[]) => ({
  decision: 1,
  cycleName: 'Q1',
  segments,
  order: withInterludes(segments),
})

/** The count that a state waits for. Who has ballots has many, so that any trace of a tally can be searched for. */
function countOf({ segments }: Ceremony, counts: number[]): SystemStep | undefined {
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
function run(order: Segment[], attempts: Attempt[], watch: (step: Watched) => void): Ceremony {
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

const attempts = fc.array(attempt, { maxLength: 60, size: 'max' })
const everyState = (check: (state: Ceremony, order: Segment[]) => void) =>
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

function expectNothingSealed(view: AudienceView, state: Ceremony, order: Segment[]) {
  const text = JSON.stringify(view)
  for (const sealed of sealedStrings(state, order)) expect(text).not.toContain(sealed)
}

test('C2 a command on any state but the newest changes nothing, and neither does one by a host not at the controls', () => {
  fc.assert(
    fc.property(orders, attempts, (order, made) => {
      run(order, made, ({ before, given, decided }) => {
        if (!given) return
        if (given.seq !== before.seq) expect(decided).toEqual({ refused: 'stale' })
        const over = before.status.kind === 'planned' || before.status.kind === 'ended'
        const anyHosts = given.command.kind === 'take-over' || given.command.kind === 'share-note'
        if ('next' in decided && !anyHosts && !over) expect(given.host.id).toBe(before.controller?.id)
      })
    }),
    { numRuns: 80 },
  )
})

test('C4 no state’s audience view holds anything sealed, in a host’s view neither', () => {
  everyState((state, order) => {
    expectNothingSealed(audienceView(state), state, order)
    expectNothingSealed(hostView(state, true, bareDesk).audience, state, order)
  })
})

test('C4 who won changes nothing the audience sees before the reveal', () => {
  fc.assert(
    fc.property(attempts, fc.nat({ max: 2 }), fc.nat({ max: 2 }), (made, one, other) => {
      const finalists = ['a', 'b', 'c']
      const wonBy = (at: number) => [
        { ...segment('first', [finalists[at] ?? 'a']), finalists: segment('x', finalists).finalists },
      ]
      const seen = (at: number) => {
        const views: AudienceView[] = []
        run(wonBy(at), made, ({ decided }) => {
          if ('next' in decided && decided.next.revealed.length === 0) views.push(audienceView(decided.next))
        })
        return views
      }
      expect(seen(one)).toEqual(seen(other))
    }),
    { numRuns: 60 },
  )
})

test('C4 every view is what the contract says, and no more', () => {
  everyState((state) => {
    const [audience, host] = [audienceView(state), hostView(state, true, desk)]
    expect(audienceSchema.parse(audience)).toEqual(audience)
    expect(hostSchema.parse(host)).toEqual(JSON.parse(JSON.stringify(host)))
    expect(JSON.stringify(host)).not.toContain('nominationId')
  })
})

test('C7a while a vote is open or counted, nothing but its count leads past it', () => {
  fc.assert(
    fc.property(orders, attempts, (order, made) => {
      run(order, made, ({ before, given, decided }) => {
        const busy = before.segments.some(({ vote }) => vote?.state === 'open' || vote?.state === 'closing')
        if (!given || !busy || !('next' in decided) || before.status.kind === 'ended') return
        const placeOf = ({ status }: Ceremony) => ('position' in status ? status.position : status.kind)
        if (decided.next.status.kind === 'ended')
          return expect(before.segments.some(({ vote }) => vote?.state === 'open')).toBe(false)
        return expect(placeOf(decided.next)).toEqual(placeOf(before))
      })
    }),
    { numRuns: 80 },
  )
})

test('C7b no view holds how a vote that is not revealed was cast, a host’s neither', () => {
  everyState((state) => {
    const isTold = state.segments.some(
      ({ id, vote }) => vote && state.revealed.some(({ segmentId }) => segmentId === id),
    )
    if (!isTold) expect(JSON.stringify(hostView(state, true, desk))).not.toMatch(/98700|197400|296100/)
    expect(JSON.stringify(hostView(state, true, desk))).not.toContain('tally')
  })
})

test('C7b how a vote goes changes nothing the audience sees before the reveal', () => {
  fc.assert(
    fc.property(attempts, fc.nat({ max: 2 }), fc.nat({ max: 2 }), (made, one, other) => {
      const seen = (won: number) => {
        const views: AudienceView[] = []
        const voting = made.map((step) => ({
          ...step,
          counts: step.counts && [0, 1, 2].map((at) => (at === won ? 1 : 0)),
        }))
        run([voteSegment('first', ['a', 'b', 'c'])], voting, ({ decided }) => {
          if ('next' in decided && decided.next.revealed.length === 0) views.push(audienceView(decided.next))
        })
        return views
      }
      expect(seen(one)).toEqual(seen(other))
    }),
    { numRuns: 60 },
  )
})

test('C8a what was skipped stays sealed until it is revealed in its turn', () => {
  fc.assert(
    fc.property(orders, attempts, (order, made) => {
      run(order, made, ({ before, given, decided }) => {
        if (given?.command.kind !== 'skip' || !('next' in decided)) return
        expect(decided.next.revealed).toEqual(before.revealed)
        expectNothingSealed(audienceView(decided.next), decided.next, order)
      })
    }),
    { numRuns: 80 },
  )
})

test('C10a a vote that is counted is never opened again', () => {
  fc.assert(
    fc.property(orders, attempts, (order, made) => {
      run(order, made, ({ before, decided }) => {
        if (!('next' in decided)) return
        for (const { id, vote } of before.segments)
          if (vote?.state === 'counted')
            expect(decided.next.segments.find((segment) => segment.id === id)?.vote).toEqual(vote)
      })
    }),
    { numRuns: 80 },
  )
})

test('C5 every state has the next seq', () => {
  fc.assert(
    fc.property(orders, attempts, (order, made) => {
      run(order, made, ({ before, decided }) => {
        if ('next' in decided) expect(decided.next.seq).toBe(before.seq + 1)
      })
    }),
  )
})

test('C8 no two reveals are of one award, and only known awards are revealed', () => {
  everyState((state, order) => {
    const revealed = state.revealed.map(({ segmentId }) => segmentId)
    expect(new Set(revealed).size).toBe(revealed.length)
    expect(order.map(({ id }) => id)).toEqual(expect.arrayContaining(revealed))
  })
})

test('C10 what was revealed stays revealed, at its moment', () => {
  fc.assert(
    fc.property(orders, attempts, (order, made) => {
      run(order, made, ({ before, decided }) => {
        if ('next' in decided)
          expect(decided.next.revealed.slice(0, before.revealed.length)).toEqual(before.revealed)
      })
    }),
    { numRuns: 80 },
  )
})

test('C12 from any state the obvious next steps lead to the end, with every award given', () => {
  fc.assert(
    fc.property(orders, attempts, (order, made) => {
      let state = run(order, made, () => {})
      for (let steps = 0; ; steps++) {
        const count = countOf(state, [2, 0, 2])
        if (count) state = decideSystem(state, count) ?? state
        const next = hostView(state, true, bareDesk).next
        if (!next) break
        expect(steps).toBeLessThan(60)
        const host = state.controller ?? { id: 'hana', name: 'hana' }
        const prepared = preparedOf(order)
        const decided = decideCeremony(state, { host, seq: state.seq, command: next.command, prepared }, 1)
        if ('refused' in decided) throw new Error(`${next.command.kind} was refused: ${decided.refused}`)
        state = decided.next
      }
      expect(state.status).toEqual({ kind: 'ended', early: false })
      expect(state.revealed.map(({ segmentId }) => segmentId).sort()).toEqual(order.map(({ id }) => id))
    }),
    { numRuns: 80 },
  )
})

test('a host is offered exactly what is possible', () => {
  const all: CeremonyCommand[] = [
    { kind: 'advance' },
    { kind: 'end', early: true },
    { kind: 'end', early: false },
    ...kinds.map((kind) => ({ kind })),
    ...hosts.map(({ id }) => ({ kind: 'hand-over' as const, to: id })),
  ]
  everyState((state, order) => {
    const { next, also } = hostView(state, true, desk)
    const offered = [...(next ? [next.command] : []), ...also]
      .map((command) => JSON.stringify(command))
      .sort()
    const other = { id: 'other', name: 'other' }
    const possible = all.filter((command) => {
      const host = command.kind === 'take-over' ? other : (state.controller ?? other)
      const to = command.kind === 'hand-over' ? hosts.find(({ id }) => id === command.to) : undefined
      const prepared = preparedOf(order)
      return 'next' in decideCeremony(state, { host, seq: state.seq, command, prepared, to }, 1)
    })
    expect(offered).toEqual(possible.map((command) => JSON.stringify(command)).sort())
  })
})
