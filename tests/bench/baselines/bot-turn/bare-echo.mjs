import { CloudAdapter } from 'botbuilder'
import Fastify from 'fastify'
import { serveBench } from '#tests/bench/bench-process.ts'
import { authenticationBy } from '#tests/support/teams/bot-tokens.ts'

// The least a bot can do on the same HTTP server: the SDK's adapter, which says again what it hears.
const adapter = new CloudAdapter(authenticationBy(process.argv[2]))
const app = Fastify()
app.post('/api/messages', async (request, reply) => {
  const response = {
    socket: request.raw.socket,
    status: (code) => void reply.code(code),
    header: (name, value) => void reply.header(name, value),
    send: (body) => void reply.send(body),
    end: () => void (reply.sent || reply.send()),
  }
  const asked = { method: 'POST', body: request.body, headers: request.headers }
  await adapter.process(
    asked,
    response,
    async (context) => void (await context.sendActivity(context.activity.text)),
  )
  return reply
})
await app.listen({ host: '127.0.0.1', port: 0 })
serveBench(app.server)
