import type { Ack } from '#core/contract/live.ts'
import { liveOperations } from '#core/contract/operations.ts'
import { Refusal } from '#core/refusal.ts'
import { isDefect, parseInput, problemOf } from '#service/http/problems.ts'
import type { LiveSocket } from '#service/live/connection.ts'
import { type Channel, createListeners, RefusedWithView, type Screen } from '#service/live/events.ts'
import { requireCovered } from '#service/live/tickets.ts'

type Event = keyof typeof liveOperations

/**
 * Answers what screens send: parse, who asks, use case, acknowledge. Every message gets an answer, data or a problem,
 * also those that nobody knows.
 */
export function createAnswering(channel: Channel): (socket: LiveSocket) => void {
  const { actorOf, messages, onProblem } = channel
  const listeners = createListeners(channel) as Record<
    string,
    (screen: Screen, message: never) => Promise<object>
  >

  async function answerTo(socket: LiveSocket, event: string, message: unknown): Promise<Ack<object>> {
    try {
      if (!Object.hasOwn(liveOperations, event))
        throw new Refusal('invalid_input', 'There is no such message.')
      messages.spend(socket.id)
      const { claims, ticket } = socket.data
      if (claims.expiresAt <= Date.now() && event !== 'auth:renew')
        throw new Refusal('token_expired', 'Your sign-in has expired.')
      const parsed = parseInput<unknown>(liveOperations[event as Event].message, message)
      if (ticket) requireCovered(ticket, event as Event, parsed as object)
      const screen = { socket, actor: () => (ticket ? nobody() : actorOf()(claims)) }
      return { ok: true, ...(await listeners[event]?.(screen, parsed as never)) }
    } catch (error) {
      return refusal(error, onProblem)
    }
  }

  return (socket) =>
    socket.onAny(async (event: string, ...sent: unknown[]) => {
      const acknowledge = sent.at(-1)
      const answer = await answerTo(socket, event, sent[0])
      if (typeof acknowledge === 'function') acknowledge(answer)
    })
}

/** Whoever came with a ticket is no person. */
async function nobody(): Promise<never> {
  throw new Refusal('guest_not_allowed', 'This link is for watching.')
}

function refusal(error: unknown, onProblem: (error: unknown) => void): Ack<object> {
  if (error instanceof RefusedWithView)
    return { ok: false, problem: problemOf(error.refusal), view: error.view }
  const problem = problemOf(error)
  if (isDefect(problem)) onProblem(error)
  return { ok: false, problem }
}
