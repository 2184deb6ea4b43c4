import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountedPerson, countInsight, type Deed, smallestGroup } from '#core/insight/count.ts'
import { monthIn, monthsUntil } from '#core/insight/months.ts'

const deed = (over: Partial<Deed>): Deed => ({
  kind: 'commendation',
  at: Date.UTC(2026, 2, 10),
  tookPart: ['ana'],
  recognized: ['ben'],
  ...over,
})

const staff = (count: number, department?: string): CountedPerson[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${department ?? 'none'}-${at}`, department }))

const counted = (over: Partial<Parameters<typeof countInsight>[0]>) =>
  countInsight({
    deeds: [],
    cycles: [],
    people: [],
    leaderWords: [],
    months: ['2026-02', '2026-03'],
    monthOf: monthIn('Europe/Berlin'),
    partial: false,
    wallRead: true,
    ...over,
  })

test('W6 who does much counts as one person, and nobody is named', () => {
  const { months } = counted({
    deeds: [deed({}), deed({ recognized: ['cleo'] }), deed({ kind: 'endorsement', recognized: [] })],
  })
  expect(months).toEqual([
    expect.objectContaining({ month: '2026-02', tookPart: 0, recognized: 0, commendations: 0 }),
    expect.objectContaining({ month: '2026-03', tookPart: 1, recognized: 2, commendations: 2 }),
  ])
  expect(JSON.stringify(months)).not.toMatch(/ana|ben|cleo/)
})

test('a month begins at midnight of the program’s time zone', () => {
  const lastHour = deed({ at: Date.UTC(2026, 1, 28, 23, 30) })
  expect(counted({ deeds: [lastHour] }).months.map(({ commendations }) => commendations)).toEqual([0, 1])
})

test('W6 departments too small to hide in are counted together, under no name', () => {
  const { departments } = counted({
    people: [...staff(smallestGroup, 'Sales'), ...staff(smallestGroup - 1, 'Board'), ...staff(2)],
    deeds: [deed({ tookPart: ['Board-0', 'Sales-0'], recognized: ['Sales-1'] })],
  })
  expect(departments).toEqual([
    { department: 'Sales', people: smallestGroup, tookPart: 1, recognized: 1 },
    { people: smallestGroup + 1, tookPart: 1, recognized: 0 },
  ])
})

test('W6 where few are left over, the smallest department is counted with them', () => {
  const departments = (people: CountedPerson[]) =>
    counted({ people }).departments.map(({ department = 'rest', people }) => `${department} ${people}`)
  const large = [...staff(smallestGroup + 3, 'Care'), ...staff(smallestGroup, 'Sales')]
  expect(departments([...large, ...staff(1)])).toEqual([
    `Care ${smallestGroup + 3}`,
    `rest ${smallestGroup + 1}`,
  ])
  expect(departments(large)).toEqual([`Care ${smallestGroup + 3}`, `Sales ${smallestGroup}`])
  expect(departments([...staff(smallestGroup, 'Sales'), ...staff(1, 'Board')])).toEqual([
    `rest ${smallestGroup + 1}`,
  ])
  expect(departments(staff(smallestGroup - 1))).toEqual([])
})

test('W6 no group is ever smaller than five, and everybody is in one of them', () => {
  const person = fc.record({
    id: fc.uuid(),
    department: fc.option(fc.constantFrom('Board', 'Care', 'IT', 'Sales'), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 40 }), (people) => {
      const sizes = counted({ people }).departments.map((group) => group.people)
      expect(sizes.every((size) => size >= smallestGroup)).toBe(true)
      const all = sizes.reduce((sum, size) => sum + size, 0)
      expect(all).toBe(people.length < smallestGroup ? 0 : people.length)
    }),
  )
})

test('W6 leaders are told by whole words of their titles, and not counted where they are few', () => {
  const titled = (count: number, jobTitle: string): CountedPerson[] =>
    Array.from({ length: count }, (_, at) => ({ id: `${jobTitle} ${at}`, jobTitle }))
  const people = [...titled(5, 'Head of Design'), ...titled(3, 'Headhunter')]
  const deeds = [deed({ tookPart: ['Head of Design 1'], recognized: [] })]
  expect(counted({ people, deeds, leaderWords: ['head'] }).leaders).toEqual({
    words: ['head'],
    people: 5,
    tookPart: 1,
    recognized: 0,
  })
  expect(counted({ people, deeds, leaderWords: ['headhunter'] }).leaders).toEqual({
    words: ['headhunter'],
    people: 3,
  })
})

test('whoever was recognized before the months shown is not among the never recognized', () => {
  const before = deed({ at: Date.UTC(2025, 5, 1), recognized: ['ben'] })
  const { people } = counted({ deeds: [before], people: [{ id: 'ben' }, { id: 'cleo' }] })
  expect(people).toEqual({ known: 2, never: 1, partial: false })
})

test('what was attempted is counted beside what was achieved', () => {
  const { outcomes } = counted({
    cycles: [{ id: 'q1', name: 'Q1', nominated: ['achieved', 'attempted', 'attempted'], won: ['attempted'] }],
  })
  expect(outcomes).toEqual([
    { cycleId: 'q1', cycleName: 'Q1', achieved: 1, attempted: 2, achievedWon: 0, attemptedWon: 1 },
  ])
})

test('months follow one another without a gap, up to the one named', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 24 }),
      (year, month, count) => {
        const last = `${year}-${String(month).padStart(2, '0')}`
        const months = monthsUntil(last, count)
        expect(months).toHaveLength(count)
        expect(months.at(-1)).toBe(last)
        const numbers = months.map((one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5)))
        expect(numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)).toBe(true)
      },
    ),
  )
})
