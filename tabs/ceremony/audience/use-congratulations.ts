import { useRef, useState } from 'react'
import { call } from '#tabs/api/call.ts'
import { type ApiProblem, asProblem } from '#tabs/api/problem.ts'
import { isKept, keep } from '#tabs/ceremony/audience/kept-mark.ts'

export type Congratulation = { kind: 'ready' | 'sending' | 'done' } | { kind: 'failed'; problem: ApiProblem }

/** One's own congratulations in a ceremony, by the item that the wall has or will have. */
export type Congratulations = {
  /** Who congratulates. */
  me: string
  /** Whether the wall shows by now what was given. */
  isOnWall: boolean
  of: (itemId: string) => Congratulation
  congratulate: (itemId: string) => Promise<void>
}

const attempts = 3
const ready: Congratulation = { kind: 'ready' }
const done: Congratulation = { kind: 'done' }

/** What was congratulated on is remembered while Laurels is open; more than once is once. */
export function useCongratulations(ceremonyId: string, me: string, isOnWall: boolean): Congratulations {
  const [states, setStates] = useState<Readonly<Record<string, Congratulation>>>({})
  const keyOf = (itemId: string) => `laurels.congratulated.${me}.${itemId}`
  const of = (itemId: string) => states[itemId] ?? (isKept('sessionStorage', keyOf(itemId)) ? done : ready)
  const underWay = useRef(new Set<string>())
  return {
    me,
    isOnWall,
    of,
    async congratulate(itemId) {
      if (underWay.current.has(itemId) || of(itemId).kind === 'done') return
      underWay.current.add(itemId)
      const note = (state: Congratulation) => setStates((before) => ({ ...before, [itemId]: state }))
      note({ kind: 'sending' })
      try {
        await send(ceremonyId, itemId)
        keep('sessionStorage', keyOf(itemId), true)
        note(done)
      } catch (error) {
        note({ kind: 'failed', problem: asProblem(error) })
      } finally {
        underWay.current.delete(itemId)
      }
    },
  }
}

/** A whole company congratulates in the same seconds: where that is too much at once, a moment later. */
async function send(ceremonyId: string, itemId: string): Promise<void> {
  const asked = { params: { ceremonyId }, body: { commandId: crypto.randomUUID(), itemId } }
  for (let attempt = 1; ; attempt++) {
    try {
      await call('congratulateWinner', asked)
      return
    } catch (error) {
      if (attempt === attempts || !asProblem(error).mayHaveArrived) throw error
      await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 2_500))
    }
  }
}
