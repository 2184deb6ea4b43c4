import { expect, test } from 'vitest'
import type { BallotAnswer } from '#core/contract/voting.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { Ballot, type BallotState } from '#tabs/ceremony/audience/ballot.ts'

type Message = { commandId: string; option: string; after: number }
type Reply = (message: Message) => BallotAnswer | ApiProblem

/** A ballot whose messages are answered one after the other by `replies`, and then taken. */
function voter(...replies: Reply[]) {
  const sent: Message[] = []
  const seen: BallotState[] = []
  let ids = 0
  let settle = () => {}
  const until = (holds: (state: BallotState) => boolean) =>
    new Promise<BallotState>((resolve) => {
      settle = () => {
        const last = seen.at(-1)
        if (last && holds(last)) resolve(last)
      }
      settle()
    })
  const ballot = new Ballot({
    send: async (message) => {
      sent.push(message)
      const reply = replies.shift() ?? taken
      const answer = reply(message)
      if (answer instanceof ApiProblem) throw answer
      return answer
    },
    pause: () => Promise.resolve(),
    newId: () => `command ${++ids}`,
    changed: (state) => {
      seen.push(state)
      settle()
    },
  })
  return { ballot, sent, seen, until }
}

const taken: Reply = ({ after }) => ({ taken: true, number: after + 1 })
const lost: Reply = () => new ApiProblem('offline')

test('C7 a choice is said to be in only once it is stored', async () => {
  const { ballot, seen, until } = voter()
  ballot.choose('2')
  expect(seen.at(-1)).toMatchObject({ chosen: '2' })
  expect(seen.at(-1)?.stored).toBeUndefined()
  expect((await until(({ stored }) => stored === '2')).problem).toBeUndefined()
})

test('C7 a choice whose answer is lost goes again as it was', async () => {
  const { ballot, sent, until } = voter(lost, lost)
  ballot.choose('1')
  await until(({ stored }) => stored === '1')
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1)
  expect(sent.map(({ after }) => after)).toEqual([0, 0, 0])
})

test('C7 a choice that meets a ballot of another screen goes anew, after that one', async () => {
  const { ballot, sent, until } = voter(() => ({ taken: false, number: 4, option: '0' }))
  ballot.choose('1')
  await until(({ stored }) => stored === '1')
  expect(sent.map(({ after }) => after)).toEqual([0, 4])
  expect(sent[0]?.commandId).not.toBe(sent[1]?.commandId)
})

test('C7 who changes their mind while a choice is on its way ends with the last one', async () => {
  const { ballot, sent, until } = voter()
  ballot.choose('0')
  ballot.choose('1')
  ballot.choose('2')
  await until(({ stored }) => stored === '2')
  expect(sent.map(({ option, after }) => [option, after])).toEqual([
    ['0', 0],
    ['2', 1],
  ])
})

test('C7 a late choice is told so, and what was stored before stands', async () => {
  const { ballot, sent, until } = voter(taken, () => new ApiProblem('vote_closed'))
  ballot.choose('0')
  await until(({ stored }) => stored === '0')
  ballot.choose('1')
  const state = await until(({ problem }) => problem !== undefined)
  expect(state).toMatchObject({ stored: '0', problem: { code: 'vote_closed' } })
  expect(sent).toHaveLength(2)
})

test('C7 once its screen is gone nothing is sent any more', async () => {
  const { ballot, sent } = voter(lost)
  ballot.choose('0')
  ballot.close()
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  expect(sent).toHaveLength(1)
})

test('C7 what stands already is shown to who comes back, and a change goes after it', async () => {
  const { ballot, sent, seen, until } = voter()
  ballot.know({ option: '1', number: 3 })
  expect(seen.at(-1)).toMatchObject({ chosen: '1', stored: '1' })
  expect(sent).toHaveLength(0)
  ballot.choose('2')
  await until(({ stored }) => stored === '2')
  expect(sent.map(({ option, after }) => [option, after])).toEqual([['2', 3]])
})

test('C7 what was told earlier takes nothing back, and nothing from under a choice on its way', async () => {
  const { ballot, until, seen } = voter(taken, taken, lost)
  ballot.choose('0')
  await until(({ stored }) => stored === '0')
  ballot.choose('1')
  await until(({ stored }) => stored === '1')
  ballot.know({ option: '0', number: 1 })
  expect(seen.at(-1)).toMatchObject({ chosen: '1', stored: '1' })
  ballot.choose('2')
  ballot.know({ option: '1', number: 2 })
  expect(seen.at(-1)?.chosen).toBe('2')
  expect((await until(({ stored }) => stored === '2')).problem).toBeUndefined()
})
