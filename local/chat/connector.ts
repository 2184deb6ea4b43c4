import type { FastifyInstance, FastifyReply } from 'fastify'
import { accountHolder, personalChatOf, rosterEntry, rosterOf } from '#local/chat/conversations.ts'
import type { Answer, Posting } from '#local/chat/posting.ts'
import { type SamplePerson, samplePerson } from '#local/sample/people.ts'

/** Below it lies Teams' service as each person's chat client names it: `/local/connector/ana`. */
const root = '/local/connector'

/** Where the bot posts in answer to a person. The same after a restart, whatever ports chats run on. */
export const serviceUrlOf = (servicePort: number, person: SamplePerson) =>
  `http://127.0.0.1:${servicePort}${root}/${person.id}`

type Params = { person: string; conversation: string; member: string; activity: string }

/**
 * Plays Teams' own service for bots, between the bot and the chat clients, each of which knows six people and
 * forgets everything when it ends. Here the whole company is in the roster, a post in a channel is seen by
 * everybody, and what is posted to somebody whose chat isn't running waits for them.
 */
export function addConnector(app: FastifyInstance, posting: Posting): void {
  const conversation = `${root}/:person/v3/conversations/:conversation`

  app.post<{ Params: Params }>(`${conversation}/activities`, async ({ params, body }, reply) => {
    const speaker = samplePerson(params.person)
    return pass(reply, speaker && (await posting.post(speaker, params.conversation, body)))
  })

  app.put<{ Params: Params }>(`${conversation}/activities/:activity`, async ({ params, body }, reply) => {
    const speaker = samplePerson(params.person)
    const posted = { conversation: params.conversation, id: params.activity }
    return pass(reply, speaker && (await posting.update(speaker, posted, body)))
  })

  app.get<{ Params: Params }>(`${conversation}/members/:member`, async ({ params }, reply) => {
    const wanted = accountHolder(params.member)
    const found = wanted && rosterFor(params).includes(wanted)
    return found ? rosterEntry(wanted) : refuse(reply, 404, 'MemberNotFoundInConversation')
  })

  app.get<{ Params: Params }>(`${conversation}/pagedmembers`, async ({ params }) => ({
    members: rosterFor(params).map(rosterEntry),
  }))

  app.post<{ Body: { members?: { id?: string }[] } | null }>(
    `${root}/:person/v3/conversations`,
    async ({ body }, reply) => {
      const member = accountHolder(body?.members?.[0]?.id ?? '')
      return member ? reply.code(201).send({ id: personalChatOf(member) }) : refuse(reply, 400, 'BadArgument')
    },
  )

  // Replies and whatever else concerns what one person is looking at.
  app.all<{ Params: Params }>(`${root}/:person/*`, async ({ params, method, url, body }, reply) => {
    const to = samplePerson(params.person)
    const path = url.slice(`${root}/${params.person}`.length)
    return pass(reply, to && (await posting.forward(to, { method, path, ...(body ? { body } : {}) })))
  })
}

function rosterFor({ person, conversation }: Params): SamplePerson[] {
  const speaker = samplePerson(person)
  return speaker ? rosterOf(conversation, speaker) : []
}

function pass(reply: FastifyReply, answer: Answer | undefined) {
  if (!answer) return refuse(reply, 404, 'ConversationNotFound')
  return reply
    .code(answer.status)
    .type('application/json')
    .send(answer.body || '{}')
}

/** As Teams words its refusals. */
function refuse(reply: FastifyReply, status: number, code: string) {
  return reply.code(status).send({ error: { code, message: code } })
}
