import { expect, test } from 'vitest'
import { createDoorstep } from '#service/live/doorstep.ts'
import { comeAll } from '#tests/service/live/crowd.ts'

/** A doorstep on a clock of its own. */
function step() {
  let now = 600_000
  const doorstep = createDoorstep(() => now)
  /** Comes from an address of its own, unless said. @returns the place, or how long to wait */
  let screens = 0
  const come = (address = `screen ${screens++}`, isHost = false) => {
    const who = {}
    return doorstep.stepUp(who, address, isHost) ?? who
  }
  const many = (count: number, address?: string, isHost?: boolean) =>
    Array.from({ length: count }, () => come(address, isHost)).filter((got) => typeof got === 'object')
  const beats = (count: number) => {
    for (let beat = 0; beat < count; beat++) doorstep.beat()
  }
  return { ...doorstep, come, many, beats, pass: (ms: number) => void (now += ms) }
}

test.each([0, 600_000])('Ten thousand who come at once after %i ms of quiet are soon in', (quietMs) => {
  const fast = comeAll({ screens: 10_000, perSecond: 1_000, quietMs })
  expect(fast.inside).toBe(10_000)
  expect(fast.lastIn).toBeLessThan(13_000)
  expect(fast.longestTold).toBeLessThanOrEqual(15_000)
  // To a process that lets a mere hundred a second in they come in vain often, but it is not what keeps it busy.
  const slow = comeAll({ screens: 10_000, perSecond: 100, quietMs })
  expect(slow.inside).toBe(10_000)
  expect(slow.lastIn).toBeLessThan(130_000)
  expect(slow.longestTold).toBeLessThanOrEqual(15_000)
  expect(slow.longestUnderWay).toBeLessThan(10_000)
  expect(slow.refusals).toBeLessThan(60_000)
})

test('An office of ten thousand behind one address is in nearly as soon when it comes alone', () => {
  const { inside, lastIn } = comeAll({
    screens: 10_000,
    perSecond: 1_000,
    quietMs: 600_000,
    addressOf: () => 'office',
  })
  expect(inside).toBe(10_000)
  expect(lastIn).toBeLessThan(15_000)
})

test('Whoever takes all that one address can get, and says nothing, delays the others and keeps nobody out', () => {
  const { inside, lastIn } = comeAll({ screens: 10_000, perSecond: 1_000, quietMs: 600_000, besieged: true })
  expect(inside).toBe(10_000)
  expect(lastIn).toBeLessThan(20_000)
})

test('One address gets no more than it leaves to others, and nobody is refused for it', () => {
  const { come, many } = step()
  expect(many(10_000, 'besieger')).toHaveLength(250)
  expect(come('besieger')).toBeGreaterThanOrEqual(500)
  expect(many(10_000, 'office')).toHaveLength(125)
  expect(come()).toBeTypeOf('object')
  expect(many(10_000)).toHaveLength(124)
})

test('A host comes in where an audience waits, also where somebody says to be one without end', () => {
  const { come, many } = step()
  expect(many(10_000, 'besieger', true)).toHaveLength(275)
  expect(many(10_000)).toHaveLength(225)
  expect(come()).toBeTypeOf('number')
  expect(come('home', true)).toBeTypeOf('object')
})

test('A place that is given back is another’s, and its address may have another', () => {
  const { come, many, leave } = step()
  const [first] = many(250, 'office')
  expect(come('office')).toBeTypeOf('number')
  leave(first as object)
  leave(first as object)
  expect(many(10, 'office')).toHaveLength(1)
})

test('Whoever was let in and says nothing makes room after eight beats, however late they leave', () => {
  const { come, many, beats, leave } = step()
  const silent = many(500)
  expect(silent).toHaveLength(500)
  beats(7)
  expect(come()).toBeTypeOf('number')
  beats(1)
  for (const who of silent) leave(who as object)
  expect(many(1_000)).toHaveLength(500)
})

test('Refusals, however many, put nobody off for more than fifteen seconds, nor all until the same moment', () => {
  const { come, many, pass } = step()
  many(500)
  for (let ms = 0; ms < 10_000; ms++) {
    for (const _ of [1, 2]) come()
    pass(1)
  }
  const told = Array.from({ length: 1_000 }, () => come() as number)
  expect(Math.max(...told)).toBeLessThanOrEqual(15_000)
  expect(Math.min(...told)).toBeGreaterThanOrEqual(500)
  expect(Math.max(...told) - Math.min(...told)).toBeGreaterThan(3_000)
})
