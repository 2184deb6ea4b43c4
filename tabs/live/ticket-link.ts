import { callByTicket } from '#tabs/api/call.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { CeremonyLink } from '#tabs/live/ceremony-link.ts'
import { steadyNow } from '#tabs/live/clock.ts'
import { pageSocket } from '#tabs/live/page-socket.ts'

/** A link for whoever holds a ticket (rule C18): they watch, and are nobody who could do more. */
export function linkByTicket(ticket: string, ceremonyId: string): CeremonyLink {
  // By socket or by asking, it counts as one screen among those who watch.
  const screen = crypto.randomUUID()
  return new CeremonyLink({
    socket: (token) => pageSocket({ token, as: 'audience', by: { screen } }),
    ceremonyId,
    as: 'audience',
    now: steadyNow,
    // The same as long as it lasts: there is nothing to renew.
    token: async () => ({ token: ticket, expiresAt: Number.MAX_SAFE_INTEGER }),
    snapshot: (seq) => callByTicket(ticket, 'ticketView', { query: { seq, screen } }),
    castBallot: () => Promise.reject(new ApiProblem('guest_not_allowed')),
  })
}
