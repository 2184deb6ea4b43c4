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
  /** A person's chat is on a screen anew, empty as always: shows them what the bot had posted. */
  show(person: SamplePerson): Promise<void>
  /** Hands a request to one person's chat client as it is; undefined where it doesn't run. */
  forward(to: SamplePerson, request: Request): Promise<Answer | undefined>
}

export type Answer = { status: number; body: string }
type Request = { method: string; path: string; body?: unknown }

/** An evening on a laptop, not years. */
const remembered = 200

export function createPosting(chats: OpenChats, servicePort: number): Posting {
  /** What the bot posted of its own accord since Laurels was started: chat clients forget. */
  const posts: { conversation: string; activity: unknown }[] = []
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

  const deliver = (to: SamplePerson, conversation: string, activity: unknown) =>
    forward(to, {
      method: 'POST',
      path: `/v3/conversations/${encodeURIComponent(conversation)}/activities`,
      body: activity,
    })
  const pagesOf = (person: SamplePerson) => chats.clientOf(person)?.pages() ?? 0

  return {
    forward,
    async post(speaker, conversation, activity) {
      const owner = ownerOf(conversation)
      if (!owner && !isShared(conversation)) return deliver(speaker, conversation, activity)
      posts.push({ conversation, activity })
      if (posts.length > remembered) posts.shift()
      // Not to those who don't look: the client would lose some of it while its page opens.
      const seeing = (owner ? [owner] : samplePeople).filter((person) => pagesOf(person) > 0)
      const answers = await Promise.all(seeing.map((to) => deliver(to, conversation, activity)))
      const own = answers[seeing.findIndex(({ id }) => id === speaker.id)]
      return own ?? { status: 201, body: JSON.stringify({ id: crypto.randomUUID() }) }
    },
    async show(person) {
      // A second page: what is posted to the client shows in both.
      if (pagesOf(person) > 1) return
      const theirs = posts.filter(
        ({ conversation }) => isShared(conversation) || ownerOf(conversation)?.id === person.id,
      )
      for (const { conversation, activity } of theirs) await deliver(person, conversation, activity)
    },
  }
}

function isShared(conversation: string): boolean {
  return [chatTeam.id, chatTeam.channel.id, meetingChat.id].includes(conversation)
}
