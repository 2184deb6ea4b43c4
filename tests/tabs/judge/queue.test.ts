import { expect, test } from 'vitest'
import type { JudgedNomination, Judging } from '#core/contract/judging.ts'
import { itemsOf, nextWaiting, progressOf } from '#tabs/judge/queue.ts'

type Standing = JudgedNomination['standing']
const waiting: Standing = { kind: 'waiting' }
const abstained: Standing = { kind: 'answered', score: { kind: 'abstained' } }
const recused: Standing = { kind: 'recused', interest: 'helper' }

function queue(...standings: Standing[]) {
  const nominations = standings.map((standing, at) => ({ id: `n${at}`, nominees: [], standing }))
  const awards = [{ award: { id: 'a' }, recused: false, nominations }] as unknown as Judging['awards']
  return itemsOf({ cycleId: 'c', open: true, awards })
}

test('J2 recused nominations are neither done nor to do', () => {
  expect(progressOf(queue(waiting, abstained, recused))).toEqual({ done: 1, all: 2 })
})

test('the next to judge is the next that waits, around the end', () => {
  const items = queue(waiting, abstained, recused, waiting)
  expect(nextWaiting(items)?.nomination.id).toBe('n0')
  expect(nextWaiting(items, 'n0')?.nomination.id).toBe('n3')
  expect(nextWaiting(items, 'n3')?.nomination.id).toBe('n0')
})

test('when everything is answered nothing is next', () => {
  expect(nextWaiting(queue(abstained, recused))).toBeUndefined()
})
