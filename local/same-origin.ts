import type { FastifyInstance } from 'fastify'

/** The addresses under which this computer's own browser knows the service. */
export function localOrigins(port: number): string[] {
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
}

/**
 * Turns away requests that another site's page makes through the person's browser: a Host that isn't
 * ours (DNS rebinding) or an Origin that isn't (another site). Covers all routes of `app`,
 * also those it has already.
 */
export function allowOnlySameOrigin(app: FastifyInstance, port: number): void {
  const hosts = new Set(localOrigins(port).map((origin) => new URL(origin).host))
  app.addHook('onRequest', async (request, reply) => {
    const { host, origin } = request.headers
    const ours =
      host !== undefined && hosts.has(host) && (origin === undefined || origin === `http://${host}`)
    if (ours) return
    const detail = 'This address answers only pages it served itself.'
    await reply
      .code(403)
      .type('application/problem+json')
      .send({ type: 'about:blank', title: 'Forbidden', status: 403, detail })
  })
}
