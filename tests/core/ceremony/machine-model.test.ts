import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareDesk } from '#core/ceremony/desk.ts'
import { decideCeremony } from '#core/ceremony/machine.ts'
import { audienceView, hostView } from '#core/ceremony/view.ts'
import { decideSystem } from '#core/ceremony/votes.ts'
import {
  type AudienceView,
  audienceView as audienceSchema,
  type CeremonyCommand,
  hostView as hostSchema,
} from '#core/contract/ceremony.ts'
import {
  attempts,
  countOf,
  desk,
  everyState,
  expectNothingSealed,
  hosts,
  kinds,
  orders,
  preparedOf,
  run,
} from '#tests/core/ceremony/schedules.ts'
import { segment } from '#tests/support/builders.ts'

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
