import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { addConnector } from '#local/chat/connector.ts'
import { accountHolder, meetingChat, personalChatOf } from '#local/chat/conversations.ts'
import { openingAs } from '#local/chat/laptop-links.ts'
import type { OpenChats } from '#local/chat/open-chats.ts'
import { createPosting } from '#local/chat/posting.ts'
import { type SamplePerson, samplePerson } from '#local/sample/people.ts'
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
  const posting = createPosting(chats, port)
  addConnector(app, posting)
  completeTurns(app, { locales, port, onLook: posting.show })
}

type Completing = {
  locales: Map<string, string>
  port: number
  onLook: (person: SamplePerson) => Promise<void>
}

const meeting = { id: meetingChat.meetingId }

/** What the playground lacks of a Teams client: its person's language, meetings, links that open as its person, and a memory. */
function completeTurns(app: FastifyInstance, { locales, port, onLook }: Completing) {
  const open = openingAs(port)
  const shown = new Set<string>()
  app.addHook('preHandler', async ({ routeOptions, body, headers }) => {
    const turn = routeOptions.url === '/api/messages' ? readTurn(body) : undefined
    const locale = turn && locales.get(turn.speaker.id)
    if (locale) Object.assign(body as object, { locale })
    if (turn?.conversation.id === meetingChat.id)
      Object.assign(body as object, { channelData: { ...turn.channelData, meeting } })
    if (!turn || !isOpening(turn) || shown.has(turn.speaker.id)) return
    shown.add(turn.speaker.id)
    // The welcome of a start before is forgotten with everything else: this is as if the bot had been removed since.
    const payload = { ...(body as object), id: null, action: 'remove' }
    await app.inject({ method: 'POST', url: '/api/messages', headers: { host: headers.host }, payload })
  })
  app.addHook('onSend', async ({ routeOptions, body }, _reply, payload) => {
    const turn = routeOptions.url === '/api/messages' ? readTurn(body) : undefined
    return turn && typeof payload === 'string' ? open(turn.speaker, payload) : payload
  })
  app.addHook('onResponse', async ({ routeOptions, body }) => {
    const turn = routeOptions.url === '/api/messages' ? readTurn(body) : undefined
    if (turn && isOpening(turn)) await onLook(turn.speaker)
  })
}

/** The client says so each time its page opens one's own chat, as if the bot had just been installed. */
function isOpening({ type, action, conversation, speaker }: Turn): boolean {
  const own = conversation.id === personalChatOf(speaker)
  return type === 'installationUpdate' && action !== 'remove' && own
}

const activity = z.looseObject({
  type: z.string(),
  action: z.string().nullish(),
  from: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({ id: z.string() }),
  channelData: z.looseObject({}).nullish(),
})

type Turn = z.infer<typeof activity> & { speaker: SamplePerson }

function readTurn(body: unknown): Turn | undefined {
  const { data } = activity.safeParse(body)
  const speaker = data && accountHolder(data.from.id)
  return speaker && { ...data, speaker }
}
