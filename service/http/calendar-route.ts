import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { calendarFile } from '#core/ceremony/calendar-entry.ts'
import { showCalendarEntry } from '#core/ceremony/calendar-link.ts'
import type { World } from '#core/ports.ts'
import { parseInput } from '#service/http/problems.ts'
import type { TicketGate } from '#service/identity/ticket-gate.ts'

/** Longer than any key. */
const query = z.strictObject({ key: z.string().min(1).max(400) })

/**
 * A ceremony's calendar entry as a file (rule L7), for whoever has the key that an invitation holds: a browser or a
 * calendar that opens it has no sign-in. A key is many people's: its gate counts them, as it does tickets.
 */
export function addCalendarRoute(
  app: FastifyInstance,
  edge: { world: World; ticketGate: TicketGate; linkTo: (path: string) => string },
): void {
  const { world, ticketGate, linkTo } = edge
  app.get('/api/calendar.ics', { config: { rateLimit: false } }, async (request, reply) => {
    const { key } = parseInput(query, request.query)
    ticketGate.pass({ headers: request.headers, address: request.ip }, key)
    const entry = await showCalendarEntry(world, key)
    const url = linkTo(`/tab/ceremonies/${encodeURIComponent(entry.uid)}`)
    return reply
      .type('text/calendar; charset=utf-8; method=PUBLISH')
      .header('content-disposition', 'attachment; filename="laurels.ics"')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .send(calendarFile({ ...entry, url }, world.now()))
  })
}
