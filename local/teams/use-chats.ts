import { useCallback, useEffect, useState } from 'react'
import { fetchChats, openChat } from '#local/teams/laptop-api.ts'

/** A person's chat in this window, once it has begun. */
export type Chat =
  | { state: 'open'; url: string }
  /** Its process is gone: it crashed, or others' chats needed its place. */
  | { state: 'ended' }
  | { state: 'failed'; reason: string }
  /** Laurels was started without chat. */
  | { state: 'off' }

const lookEveryMs = 3_000

/**
 * The chats opened in this window, by person. They stay as they are while one looks elsewhere: a chat client
 * that is loaded again has forgotten what was said.
 */
export function useChats({ as, locale, shown }: { as: string; locale: string; shown: boolean }) {
  const [chats, setChats] = useState<Record<string, Chat | undefined>>({})
  const put = useCallback(
    (person: string, chat: Chat | undefined) => setChats((all) => ({ ...all, [person]: chat })),
    [],
  )
  const open = useCallback(async (): Promise<Chat> => {
    try {
      return { state: 'open', url: await openChat(as, locale) }
    } catch (error) {
      const { message, cause } = error as Error
      return cause === 'not_found' ? { state: 'off' } : { state: 'failed', reason: message }
    }
  }, [as, locale])

  // Also where it is open: it may have ended meanwhile, and the bot learns which language its person reads.
  useEffect(() => {
    if (!shown) return
    const begin = async () => put(as, await open())
    void begin()
  }, [shown, as, open, put])

  const isOpen = chats[as]?.state === 'open'
  useEffect(() => {
    if (!shown || !isOpen) return
    const timer = setInterval(async () => {
      const running = await fetchChats().catch((): string[] => [])
      if (!running.includes(as)) put(as, { state: 'ended' })
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [as, shown, isOpen, put])

  async function again(): Promise<void> {
    put(as, undefined)
    put(as, await open())
  }

  return { chats, again }
}
