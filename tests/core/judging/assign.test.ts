import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign, type Bench, type Readers } from '#core/judging/assign.ts'

type Case = {
  each: number
  judges: string[]
  nominations: string[]
  ties: Set<string>
  answered: Set<string>
}

const named = (letter: string, max: number) =>
  fc.integer({ min: 1, max }).map((count) => Array.from({ length: count }, (_, at) => `${letter}${at}`))

const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), named('j', 7), named('n', 25))
  .chain(([each, judges, nominations]) => {
    const pairs = judges.flatMap((judge) => nominations.map((id) => `${judge} ${id}`))
    return fc.record({
      each: fc.constant(each),
      judges: fc.constant(judges),
      nominations: fc.constant(nominations),
      ties: fc.subarray(pairs, { maxLength: Math.floor(pairs.length / 3) }).map((some) => new Set(some)),
      answered: fc.subarray(pairs, { maxLength: pairs.length }).map((some) => new Set(some)),
    })
  })

const none: Readers = new Map()

function benchOf({ each, judges, nominations, ties, answered }: Case, before: Readers = none): Bench {
  return {
    each,
    judges,
    nominations,
    isFree: (judge, id) => !ties.has(`${judge} ${id}`),
    // Only who read it can have answered it.
    hasAnswered: (judge, id) => (before.get(id) ?? []).includes(judge) && answered.has(`${judge} ${id}`),
    before,
  }
}

const freeFor = ({ judges, ties }: Case, id: string) => judges.filter((judge) => !ties.has(`${judge} ${id}`))

function loadsOf(judges: string[], readers: Readers): number[] {
  return judges.map((judge) => [...readers.values()].filter((seats) => seats.includes(judge)).length)
}

/** Whether somebody's load could be brought nearer to another's by handing seats on; found by trying every chain. */
function canBeEvener(given: Case, readers: Readers): boolean {
  const loads = new Map(given.judges.map((judge, at) => [judge, loadsOf(given.judges, readers)[at] ?? 0]))
  const takers = (judge: string) =>
    given.judges.filter((other) =>
      [...readers].some(
        ([id, seats]) =>
          seats.includes(judge) && !seats.includes(other) && freeFor(given, id).includes(other),
      ),
    )
  return given.judges.some((judge) => {
    const reached = new Set([judge])
    for (const one of reached) for (const other of takers(one)) reached.add(other)
    return [...reached].some((other) => (loads.get(judge) ?? 0) - (loads.get(other) ?? 0) >= 2)
  })
}

test('J1 every nomination gets as many judges as asked for, or all who are free; none twice, none with an interest', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const readers = assign(benchOf(given))
      expect([...readers.keys()].sort()).toEqual([...given.nominations].sort())
      for (const [id, seats] of readers) {
        expect(seats).toHaveLength(Math.min(given.each, freeFor(given, id).length))
        expect(new Set(seats).size).toBe(seats.length)
        for (const judge of seats) expect(freeFor(given, id)).toContain(judge)
      }
    }),
  )
})

test('J1 without interests no judge reads two more than another', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const loads = loadsOf(given.judges, assign(benchOf({ ...given, ties: new Set() })))
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    }),
  )
})

test('J1 with interests the loads are as even as the interests allow', () => {
  fc.assert(
    fc.property(cases, (given) => {
      expect(canBeEvener(given, assign(benchOf(given)))).toBe(false)
    }),
  )
})

test('J1 the same bench leads to the same readers, in whatever order it is named', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const turned = {
        ...given,
        judges: given.judges.toReversed(),
        nominations: given.nominations.toReversed(),
      }
      expect(assign(benchOf(turned))).toEqual(assign(benchOf(given)))
    }),
  )
})

test('J1 assigning again changes nothing where nothing changed', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const readers = assign(benchOf(given))
      expect(assign(benchOf(given, readers))).toEqual(readers)
    }),
  )
})

test('J1 whoever answered goes on reading, whatever else changes', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 6 }), fc.boolean(), (given, at, arrives) => {
      const before = assign(benchOf(given))
      const judges = arrives ? [...given.judges, 'j9'] : given.judges.filter((judge) => judge !== `j${at}`)
      const changed = { ...given, judges, nominations: [...given.nominations.slice(1), 'n99'] }
      const after = assign(benchOf(changed, before))
      for (const [id, seats] of after)
        for (const judge of before.get(id) ?? [])
          if (given.answered.has(`${judge} ${id}`) && freeFor(changed, id).includes(judge))
            expect(seats).toContain(judge)
    }),
  )
})

test('J1 an interest declared later moves little: of that nomination one reader, beyond that only to even out', () => {
  fc.assert(
    fc.property(cases, fc.nat(), (given, place) => {
      const bare = { ...given, ties: new Set<string>(), answered: new Set<string>() }
      const before = assign(benchOf(bare))
      const [id, seats] = [...before][place % before.size] as [string, string[]]
      const judge = seats[place % seats.length] as string
      const after = assign(benchOf({ ...bare, ties: new Set([`${judge} ${id}`]) }, before))
      const left = [...before].flatMap(([one, all]) =>
        all.filter((reader) => !after.get(one)?.includes(reader)).map((reader) => `${reader} ${one}`),
      )
      expect(left).toContain(`${judge} ${id}`)
      // Whoever lost one, and whoever took it over, may pass one on along a chain of at most all judges.
      expect(left.length).toBeLessThanOrEqual(given.judges.length)
    }),
  )
})

test('J1 a judge who leaves hands on what they read, and of the others’ hardly anything moves', () => {
  const nominations = Array.from({ length: 30 }, (_, at) => `n${at}`)
  const judges = ['a', 'b', 'c', 'd']
  const given: Case = { each: 2, judges, nominations, ties: new Set(), answered: new Set() }
  const before = assign(benchOf(given))
  const after = assign(benchOf({ ...given, judges: ['a', 'b', 'c'] }, before))
  expect(loadsOf(['a', 'b', 'c'], after)).toEqual([20, 20, 20])
  const moved = [...before].filter(([id, seats]) =>
    seats.some((judge) => judge !== 'd' && !after.get(id)?.includes(judge)),
  )
  expect(moved.length).toBeLessThanOrEqual(1)
})

test('J1 judges read with ever other judges, so that their scores can be compared', () => {
  const nominations = Array.from({ length: 60 }, (_, at) => `n${at}`)
  const judges = ['a', 'b', 'c', 'd', 'e']
  const given: Case = { each: 2, judges, nominations, ties: new Set(), answered: new Set() }
  const pairs = [...assign(benchOf(given)).values()].map((seats) => seats.join())
  const met = new Map<string, number>()
  for (const pair of pairs) met.set(pair, (met.get(pair) ?? 0) + 1)
  expect(met.size).toBe(10)
  expect(Math.max(...met.values())).toBeLessThanOrEqual(9)
})

test('J1 thousands of nominations are assigned quickly enough for one request', () => {
  const nominations = Array.from({ length: 3_000 }, (_, at) => `n${at}`)
  const judges = Array.from({ length: 20 }, (_, at) => `j${at}`)
  const given: Case = { each: 3, judges, nominations, ties: new Set(), answered: new Set() }
  const loads = loadsOf(judges, assign(benchOf(given)))
  expect([Math.min(...loads), Math.max(...loads)]).toEqual([450, 450])
})
