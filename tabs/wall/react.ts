import type { Reaction } from '#core/contract/ceremony.ts'
import { call } from '#tabs/api/call.ts'
import { type ApiProblem, asProblem } from '#tabs/api/problem.ts'
import { type Chosen, choose } from '#tabs/wall/own-reactions.ts'

const settleMs = 500
const sending = new Map<string, ReturnType<typeof setTimeout>>()

/**
 * Changes how this person reacts: shown at once, sent when they have made up their mind.
 * @param failed called where it can't be; the choice is then taken back
 */
export function changeReactions(itemId: string, choice: Chosen, failed: (problem: ApiProblem) => void): void {
  choose(itemId, choice)
  clearTimeout(sending.get(itemId))
  const send = () => {
    sending.delete(itemId)
    void say(itemId, choice.mine).catch((error: unknown) => {
      choose(itemId, undefined)
      failed(asProblem(error))
    })
  }
  sending.set(itemId, setTimeout(send, settleMs))
}

async function say(itemId: string, mine: readonly Reaction[]): Promise<void> {
  const args = {
    params: { itemId },
    body: { commandId: crypto.randomUUID(), reactions: [...mine] },
  }
  await call('react', args).catch((error: unknown) => {
    // The same again is the same once.
    if (asProblem(error).mayHaveArrived) return call('react', args)
    throw error
  })
}
