import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { addConnector } from '#local/chat/connector.ts'
import { accountHolder } from '#local/chat/conversations.ts'
import { openingAs } from '#local/chat/laptop-links.ts'
import type { OpenChats } from '#local/chat/open-chats.ts'
import { createPosting } from '#local/chat/posting.ts'
import { samplePerson } from '#local/sample/people.ts'
import { parseInput } from '#service/http/problems.ts'

const opening = z.strictObject({ person: z.string().max(64), locale: z.string().max(20) })

/** Adds chatting with the bot: opening a person's chat, and Teams' service behind it. */
export function addChatRoutes(
  app: FastifyInstance,
  settings: { chats: OpenChats | undefined; port: number },
): void {
  const { chats, port } = settings
  const locales = new Map<string, string>()
  app.get('/local/chat', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ running: chats?.running() ?? [] }),
  )
  app.post('/local/chat', async (request) => {
    const { person: id, locale } = parseInput(opening, request.body)
    const person = samplePerson(id)
    if (!person) throw new Refusal('person_not_found', 'Nobody in /local/people has this id.', id)
    if (!chats) throw new Refusal('not_found', 'The chat client is switched off: PLAYGROUND_PORT is 0.')
    locales.set(person.id, locale)
    const url = await chats.open(person).catch((error: unknown) => {
      throw new Refusal(
        'unavailable',
        `The chat client can’t start: ${error instanceof Error ? error.message : error}`,
      )
    })
    return { url }
  })
  if (!chats) return
  addConnector(app, createPosting(chats, port))
  completeTurns(app, { locales, port })
}

/** What the playground lacks of a Teams client: its person's language, and links that open as its person. */
function completeTurns(
  app: FastifyInstance,
  { locales, port }: { locales: Map<string, string>; port: number },
) {
  const open = openingAs(port)
  app.addHook('preHandler', async ({ routeOptions, body }) => {
    const locale = routeOptions.url === '/api/messages' && locales.get(speakerOf(body)?.id ?? '')
    if (locale) Object.assign(body as object, { locale })
  })
  app.addHook('onSend', async ({ routeOptions, body }, _reply, payload) => {
    const speaker = routeOptions.url === '/api/messages' ? speakerOf(body) : undefined
    return speaker && typeof payload === 'string' ? open(speaker, payload) : payload
  })
}

const activity = z.looseObject({ from: z.looseObject({ id: z.string() }) })

function speakerOf(body: unknown) {
  const parsed = activity.safeParse(body)
  return parsed.success ? accountHolder(parsed.data.from.id) : undefined
}
