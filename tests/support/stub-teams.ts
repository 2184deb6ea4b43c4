import type { Address, Delivery, Messenger, OutgoingMessage } from '#core/ports.ts'

/** `id` where Teams said what it calls it. */
export type Post = { to: string; message: OutgoingMessage; id?: string }

/** An attempt at drawing a post anew, and what becomes of it. */
type Updating = (id: string, attempt: number) => Delivery | 'arrives-late' | undefined

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
  /** From now on it says what it calls each post, so that it can be drawn anew. */
  nameThem(): void
  /** Posts as they look by now, by their names, and how often each was drawn anew. */
  cards: Map<string, { to: string; message: OutgoingMessage; updates: number }>
  /** What becomes of updates from now on; `attempt` counts from 1 for each post. */
  update(updating: Updating): void
  /** Those that were on the way arrive now. */
  arrive(): void
  /** The most updates of one post that were under way at once. */
  atOnce(): number
  /** Who can be written to by knowing a channel they are in: channel → object id → chat. */
  members: Map<string, Map<string, string>>
  /** Chats of those for whom the app is installed, by object id. */
  installed: Map<string, string>
  /** Object ids of those who are of another organization. */
  guests: Set<string>
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
  const guests: StubTeams['guests'] = new Set()
  const installed: StubTeams['installed'] = new Map()
  let answering: Answering = () => undefined
  const cards: StubTeams['cards'] = new Map()
  const updates = new Map<string, number>()
  const underWay = new Map<string, number>()
  const late: (() => void)[] = []
  let named = false
  let most = 0
  let updating: Updating = () => undefined

  function draw(id: string, message: OutgoingMessage): void {
    const card = cards.get(id)
    if (card) cards.set(id, { ...card, message, updates: card.updates + 1 })
  }

  async function update(id: string, message: OutgoingMessage): Promise<Delivery> {
    const attempt = (updates.get(id) ?? 0) + 1
    updates.set(id, attempt)
    const answer = updating(id, attempt)
    if (answer === 'arrives-late') {
      late.push(() => draw(id, message))
      return arrivedUnsaid
    }
    if (answer !== undefined && answer !== arrivedUnsaid) return answer
    underWay.set(id, (underWay.get(id) ?? 0) + 1)
    most = Math.max(most, underWay.get(id) ?? 0)
    // Others go on meanwhile.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    draw(id, message)
    underWay.set(id, (underWay.get(id) ?? 0) - 1)
    return answer ?? { kind: 'sent' }
  }
  return {
    posts,
    members,
    guests,
    installed,
    cards,
    nameThem: () => void (named = true),
    update: (next) => void (updating = next),
    arrive: () => late.splice(0).forEach((land) => land()),
    atOnce: () => most,
    heard: (to) => posts.filter((post) => post.to === to).map(({ message }) => message.kind),
    answer: (next) => void (answering = next),
    messenger: {
      async send({ conversationId: to }, message) {
        const attempt = (attempts.get(to) ?? 0) + 1
        attempts.set(to, attempt)
        const answer = answering(to, attempt)
        if (answer !== undefined && answer !== arrivedUnsaid) return answer
        if (!named) {
          posts.push({ to, message })
          return answer ?? { kind: 'sent' }
        }
        const id = `${to}/${posts.length}`
        posts.push({ to, message, id })
        cards.set(id, { to, message, updates: 0 })
        return answer ?? { kind: 'sent', activityId: id }
      },
      update: (_, id, message) => update(id, message),
      isListed: async ({ conversationId }, { oid }) => members.get(conversationId)?.has(oid) ?? false,
      async reach(via, { oid }) {
        const chat = members.get(via.conversationId)?.get(oid)
        if (chat === undefined) return undefined
        return { address: addressOf(chat), ...(guests.has(oid) ? { guest: true as const } : {}) }
      },
      open: async (_, { oid }) => {
        const chat = installed.get(oid)
        return chat === undefined ? undefined : addressOf(chat)
      },
      isThere: async ({ conversationId }, { oid }) => members.get(conversationId)?.has(oid) ?? false,
    },
  }
}
