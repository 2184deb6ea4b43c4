import { chatTeam, meetingChat, ownerOf } from '#local/chat/conversations.ts'
import { openingAs } from '#local/chat/laptop-links.ts'
import type { OpenChats } from '#local/chat/open-chats.ts'
import { type SamplePerson, samplePeople } from '#local/sample/people.ts'

/** Brings what the bot posts to the chat clients of those who see it. */
export type Posting = {
  /**
   * Into the conversation that `speaker` is looking at. A post of the bot's own accord is seen by everybody in the
   * conversation, now or when they look; a thread is its speaker's alone.
   */
  post(speaker: SamplePerson, conversation: string, activity: unknown): Promise<Answer | undefined>
  /** Has a post say something else from now on, for everybody who sees it. */
  update(speaker: SamplePerson, posted: Posted, activity: unknown): Promise<Answer | undefined>
  /** A person's chat is on a screen anew, empty as always: shows them what the bot had posted. */
  show(person: SamplePerson): Promise<void>
  /** Hands a request to one person's chat client as it is; undefined where it doesn't run. */
  forward(to: SamplePerson, request: Request): Promise<Answer | undefined>
}

export type Answer = { status: number; body: string }
/** A post as the bot knows it. */
type Posted = { conversation: string; id: string }
type Request = { method: string; path: string; body?: unknown }

/** An evening on a laptop, not years. */
const remembered = 200

/** Each client gives it an id of its own, and another one whenever its page opens anew. */
type Post = Posted & { activity: unknown; idAt: Map<string, string> }

export function createPosting(chats: OpenChats, servicePort: number): Posting {
  /** What the bot posted of its own accord since Laurels was started: chat clients forget. */
  const posts: Post[] = []
  const linksOf = openingAs(servicePort)

  async function forward(to: SamplePerson, { method, path, body }: Request): Promise<Answer | undefined> {
    const client = chats.clientOf(to)
    if (!client) return undefined
    const answer = await fetch(`http://127.0.0.1:${client.port}/_connector${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: linksOf(to, JSON.stringify(body)) }),
      // It ended just now.
    }).catch(() => undefined)
    return answer && { status: answer.status, body: await answer.text() }
  }

  const pathOf = (conversation: string) => `/v3/conversations/${encodeURIComponent(conversation)}/activities`
  const deliver = (to: SamplePerson, conversation: string, activity: unknown) =>
    forward(to, { method: 'POST', path: pathOf(conversation), body: activity })

  async function showPost(to: SamplePerson, post: Post): Promise<Answer | undefined> {
    const answer = await deliver(to, post.conversation, post.activity)
    const id = answer && idIn(answer)
    if (id !== undefined) post.idAt.set(to.id, id)
    return answer
  }

  const pagesOf = (person: SamplePerson) => chats.clientOf(person)?.pages() ?? 0

  return {
    forward,
    async post(speaker, conversation, activity) {
      const owner = ownerOf(conversation)
      if (!owner && !isShared(conversation)) return deliver(speaker, conversation, activity)
      const post: Post = { conversation, id: crypto.randomUUID(), activity, idAt: new Map() }
      posts.push(post)
      if (posts.length > remembered) posts.shift()
      // Not to those who don't look: the client would lose some of it while its page opens.
      const seeing = (owner ? [owner] : samplePeople).filter((person) => pagesOf(person) > 0)
      const answers = await Promise.all(seeing.map((to) => showPost(to, post)))
      const own = answers[seeing.findIndex(({ id }) => id === speaker.id)]
      post.id = (own && idIn(own)) ?? post.id
      return own ?? { status: 201, body: JSON.stringify({ id: post.id }) }
    },
    async update(speaker, { conversation, id }, activity) {
      const request = { method: 'PUT', body: activity }
      const pathTo = (ofClient: string) => `${pathOf(conversation)}/${encodeURIComponent(ofClient)}`
      const post = posts.find(
        (one) => one.conversation === conversation && [one.id, one.idAt.get(speaker.id)].includes(id),
      )
      if (!post) return forward(speaker, { ...request, path: pathTo(id) })
      post.activity = activity
      const seeing = samplePeople.filter((person) => post.idAt.has(person.id) && pagesOf(person) > 0)
      await Promise.all(
        seeing.map((to) => forward(to, { ...request, path: pathTo(post.idAt.get(to.id) ?? '') })),
      )
      return { status: 200, body: JSON.stringify({ id }) }
    },
    async show(person) {
      // A second page: what is posted to the client shows in both.
      if (pagesOf(person) > 1) return
      const theirs = posts.filter(
        ({ conversation }) => isShared(conversation) || ownerOf(conversation)?.id === person.id,
      )
      for (const post of theirs) await showPost(person, post)
    },
  }
}

function idIn({ status, body }: Answer): string | undefined {
  return status < 300 ? (JSON.parse(body || '{}') as { id?: string }).id : undefined
}

function isShared(conversation: string): boolean {
  return [chatTeam.id, chatTeam.channel.id, meetingChat.id].includes(conversation)
}
