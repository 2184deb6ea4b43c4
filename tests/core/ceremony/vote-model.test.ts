import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ceremony } from '#core/ceremony/state.ts'
import { audienceView, hostView } from '#core/ceremony/view.ts'
import { type AudienceView } from '#core/contract/ceremony.ts'
import {
  attempts,
  desk,
  everyState,
  expectNothingSealed,
  orders,
  run,
} from '#tests/core/ceremony/schedules.ts'
import { voteSegment } from '#tests/support/builders.ts'

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
