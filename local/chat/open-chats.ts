import type { Playground } from '#local/chat/playground.ts'
import type { SamplePerson } from '#local/sample/people.ts'

/** The chat clients that run now: one process for each person who opened theirs. */
export type OpenChats = {
  /** The address of a person's chat, started where it isn't running. @throws Error that says why it can't start */
  open(person: SamplePerson): Promise<string>
  /** A person's chat client, if it runs. */
  clientOf(person: SamplePerson): Playground | undefined
  /** Ids of everybody whose chat runs. */
  running(): string[]
  close(): Promise<void>
}

type Chat = { starting: Promise<Playground>; playground?: Playground }

/** Each takes about 110 MB: beyond this many, the one unused for longest ends. */
const most = 4

/**
 * Keeps a chat client running for each of the people who chatted last.
 * @param start makes one; `say` is told of what ends by itself
 */
export function createOpenChats(
  start: (person: SamplePerson) => Promise<Playground>,
  say: (line: string) => void,
): OpenChats {
  /** By person; used last comes last. */
  const chats = new Map<string, Chat>()

  function begin(person: SamplePerson): Chat {
    const chat: Chat = { starting: start(person) }
    void follow(person, chat)
    return chat
  }

  async function follow(person: SamplePerson, chat: Chat): Promise<void> {
    const playground = await chat.starting.catch(() => undefined)
    if (playground) {
      chat.playground = playground
      await playground.ended
    }
    if (chats.get(person.id) !== chat) return
    chats.delete(person.id)
    if (playground) say(`The chat of ${person.name} ended by itself; it can be opened again.`)
  }

  async function end(id: string, { starting }: Chat): Promise<void> {
    chats.delete(id)
    const playground = await starting.catch(() => undefined)
    await playground?.stop()
  }

  return {
    async open(person) {
      const chat = chats.get(person.id) ?? begin(person)
      chats.delete(person.id)
      chats.set(person.id, chat)
      const [oldest] = chats
      if (oldest && chats.size > most) await end(...oldest)
      const { port } = await chat.starting
      return `http://localhost:${port}/`
    },
    clientOf: ({ id }) => chats.get(id)?.playground,
    running: () => [...chats].filter(([, { playground }]) => playground).map(([id]) => id),
    async close() {
      await Promise.all([...chats].map((entry) => end(...entry)))
    },
  }
}
