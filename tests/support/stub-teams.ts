import type { Address, Delivery, Messenger, OutgoingMessage } from '#core/ports.ts'

export type Post = { to: string; message: OutgoingMessage }

/** What Teams answers to one attempt; undefined where it takes it. */
type Answering = (to: string, attempt: number) => Delivery | undefined

/** Conversations in memory that remember what was posted in them. */
export type StubTeams = {
  messenger: Messenger
  /** Everything that arrived, also where the answer said otherwise. */
  posts: Post[]
  /** Posts to one conversation, by their kind. */
  heard(to: string): OutgoingMessage['kind'][]
  /** How it answers from now on; `attempt` counts from 1 for each conversation. */
  answer(answering: Answering): void
  /** Who can be written to by knowing a channel they are in: channel → object id → chat. */
  members: Map<string, Map<string, string>>
}

export const addressOf = (conversationId: string): Address => ({
  conversationId,
  serviceUrl: 'https://teams.test/',
  botId: '28:laurels',
})

/** What arrived though Teams did not say so. */
export const arrivedUnsaid: Delivery = { kind: 'uncertain', reason: '504 Gateway Timeout' }

export function createStubTeams(): StubTeams {
  const posts: Post[] = []
  const attempts = new Map<string, number>()
  const members: StubTeams['members'] = new Map()
  let answering: Answering = () => undefined
  return {
    posts,
    members,
    heard: (to) => posts.filter((post) => post.to === to).map(({ message }) => message.kind),
    answer: (next) => void (answering = next),
    messenger: {
      async send({ conversationId: to }, message) {
        const attempt = (attempts.get(to) ?? 0) + 1
        attempts.set(to, attempt)
        const answer = answering(to, attempt)
        if (answer === undefined || answer === arrivedUnsaid) posts.push({ to, message })
        return answer ?? { kind: 'sent' }
      },
      async reach(via, { oid }) {
        const chat = members.get(via.conversationId)?.get(oid)
        return chat === undefined ? undefined : addressOf(chat)
      },
      isThere: async ({ conversationId }, { oid }) => members.get(conversationId)?.has(oid) ?? false,
    },
  }
}
