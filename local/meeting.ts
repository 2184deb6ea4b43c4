import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseInput } from '#service/http/problems.ts'

const shared = z.strictObject({
  /** Path and query of the tab page on the stage; null when nothing is shared. */
  stage: z
    .string()
    .max(2_000)
    .regex(/^\/tab\/[^\\]*$/)
    .nullable(),
})

/**
 * What the laptop's one meeting shows on its stage, kept in memory: every window that plays the meeting
 * asks for it, in this browser or another.
 */
export function addMeetingRoutes(app: FastifyInstance): void {
  let stage: string | null = null
  app.get('/local/meeting', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ stage }),
  )
  app.put('/local/meeting', async (request) => {
    stage = parseInput(shared, request.body).stage
    return { stage }
  })
}
