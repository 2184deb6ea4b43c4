import { afterEach, expect, test } from 'vitest'
import { livePath } from '#core/contract/limits.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import type { LinkSetup } from '#tabs/live/link-setup.ts'
import { liveSocket } from '#tabs/live/live-socket.ts'
import { closeTheaters, theater, watch } from '#tests/tabs/live/theater.ts'
import { audience } from '#tests/tabs/live/views.ts'

afterEach(closeTheaters)

const patienceMs = 8_000

/** Somebody whom Teams signs in as little as the service lets them in without. */
const unable = (code: 'tenant_not_allowed' | 'unauthenticated'): Partial<LinkSetup> => ({
  token: () => Promise.reject(new ApiProblem(code)),
  snapshot: () => Promise.reject(new ApiProblem(code)),
})

test('whoever has no account is told for whom it is, and not left waiting', { timeout: 20_000 }, async () => {
  const stage = await theater({ refusal: 'unauthenticated' })
  let knocks = 0
  stage.io.engine.on('connection', () => (knocks += 1))
  const { link, until } = watch(stage, unable('tenant_not_allowed'))
  await until(({ refusal }) => refusal === 'tenant_not_allowed', patienceMs)
  expect(link.state().connection).toBe('refused')
  // Long enough for two more tries, were there any.
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(knocks).toBeLessThanOrEqual(1)
})

test('whom Teams can’t sign in is told why they wait, and is let in once it can', {
  timeout: 20_000,
}, async () => {
  const how: { refusal?: 'unauthenticated' } = { refusal: 'unauthenticated' }
  const stage = await theater(how)
  let able = false
  const { until } = watch(stage, {
    token: async () => {
      if (!able) throw new ApiProblem('unauthenticated')
      return { token: 'token', expiresAt: Date.now() + 3_600_000 }
    },
    snapshot: async () => {
      if (!able) throw new ApiProblem('unauthenticated')
      return { view: audience(1), serverTime: Date.now() }
    },
  })
  await until(
    ({ refusal, connection }) => refusal === 'unauthenticated' && connection === 'joining',
    patienceMs,
  )
  able = true
  delete how.refusal
  await until(({ refusal, view }) => refusal === undefined && view !== undefined, patienceMs)
})

test('C18 whoever brings a ticket says so, and is told once it lets nobody in any more', async () => {
  const stage = await theater()
  const said: object[] = []
  stage.io.use(({ handshake }, next) => {
    said.push(handshake.auth)
    next()
  })
  const { until } = watch(stage, {
    socket: (ticket) => liveSocket(stage.origin, livePath, ticket, 'audience', 'ticket'),
    token: async () => ({ token: 'the ticket', expiresAt: Number.MAX_SAFE_INTEGER }),
  })
  await until(({ connection }) => connection === 'live')
  expect(said[0]).toMatchObject({ ticket: 'the ticket', as: 'audience' })
  expect(said[0]).not.toHaveProperty('token')
  stage.joinRefusal = 'ticket_invalid'
  for (const socket of stage.sockets) socket.conn.close()
  const over = await until(({ refusal }) => refusal === 'ticket_invalid', patienceMs)
  expect(over.view).toBeUndefined()
})
