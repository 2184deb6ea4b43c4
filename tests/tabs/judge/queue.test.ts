import { expect, test } from 'vitest'
import type { JudgedNomination, Judging } from '#core/contract/judging.ts'
import { itemsOf, nextWaiting, progressOf, sharesOf } from '#tabs/judge/queue.ts'

type Standing = JudgedNomination['standing']
const waiting: Standing = { kind: 'waiting' }
const abstained: Standing = { kind: 'answered', score: { kind: 'abstained' } }
const recused: Standing = { kind: 'recused', interest: 'helper' }

function queue(...standings: Standing[]) {
  return queueOf({ decided: false }, ...standings)
}

function queueOf({ decided }: { decided: boolean }, ...standings: Standing[]) {
  const nominations = standings.map((standing, at) => ({ id: `n${at}`, nominees: [], standing }))
  const awards = [
    { award: { id: 'a' }, recused: false, decided, nominations },
  ] as unknown as Judging['awards']
  return itemsOf({ cycleId: 'c', open: true, awards }, 'judge')
}

test('J2 recused nominations are neither done nor to do', () => {
  expect(progressOf(queue(waiting, abstained, recused).map(({ nomination }) => nomination))).toEqual({
    done: 1,
    all: 2,
  })
})

test('the next to judge is the next that waits, around the end', () => {
  const items = queue(waiting, abstained, recused, waiting)
  expect(nextWaiting(items)?.nomination.id).toBe('n0')
  expect(nextWaiting(items, 'n0')?.nomination.id).toBe('n3')
  expect(nextWaiting(items, 'n3')?.nomination.id).toBe('n0')
})

test('J6 of an award that is decided nothing waits', () => {
  expect(nextWaiting(queueOf({ decided: true }, waiting))).toBeUndefined()
})

test('when everything is answered nothing is next', () => {
  expect(nextWaiting(queue(abstained, recused))).toBeUndefined()
})

test('J4 a criterion’s share is told where criteria weigh differently', () => {
  const rubric = (...weights: number[]) => ({
    rubric: weights.map((weight, at) => ({ id: `c${at}`, name: '', guidance: '', weight })),
  })
  expect([...sharesOf(rubric(2, 1, 1)).values()]).toEqual([0.5, 0.25, 0.25])
  expect(sharesOf(rubric(3, 3)).size).toBe(0)
})
