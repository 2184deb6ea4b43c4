import { useEffect, useEffectEvent } from 'react'
import type { FeedName } from '#core/contract/recognition.ts'

const firstScreenMs = 3_000

/** Hears of news of a feed, once the first screen stands: what that takes comes after it. */
export function useNews(feed: FeedName, refresh: () => void): void {
  const changed = useEffectEvent(refresh)
  const name = JSON.stringify(feed)
  useEffect(() => {
    let leave: (() => void) | undefined
    let wanted = true
    async function listen(): Promise<void> {
      // Where it can't be loaded, the wall is asked every minute, as always.
      const news = await import('#tabs/wall/news.ts').catch(() => undefined)
      if (wanted) leave = news?.listenTo(JSON.parse(name) as FeedName, () => changed())
    }
    const timer = setTimeout(() => void listen(), firstScreenMs)
    return () => {
      wanted = false
      clearTimeout(timer)
      leave?.()
    }
  }, [name])
}
