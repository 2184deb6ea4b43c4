import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { AudienceView, WatchAs } from '#core/contract/ceremony.ts'
import { call } from '#tabs/api/call.ts'
import { CeremonyLink } from '#tabs/live/ceremony-link.ts'
import { steadyNow } from '#tabs/live/clock.ts'
import type { LinkState } from '#tabs/live/link-state.ts'
import { pageSocket } from '#tabs/live/page-socket.ts'
import { type Moment, momentOf } from '#tabs/live/unveil.ts'
import { expiryOf, getToken } from '#tabs/teams/token.ts'

export type Ceremony = Pick<CeremonyLink, 'send' | 'react' | 'vote' | 'onReactions' | 'serverNow'> & {
  state: LinkState
}

/** Watches a ceremony, as long as the screen is shown. */
export function useCeremony(ceremonyId: string, as: WatchAs): Ceremony {
  return useLink(useMemo(() => linkTo(ceremonyId, as), [ceremonyId, as]))
}

/** Keeps a link open as long as the screen is shown. */
export function useLink(link: CeremonyLink): Ceremony {
  useEffect(() => {
    const close = link.open()
    const whenVisible = () => document.visibilityState === 'visible' && link.check()
    window.addEventListener('online', link.check)
    document.addEventListener('visibilitychange', whenVisible)
    return () => {
      window.removeEventListener('online', link.check)
      document.removeEventListener('visibilitychange', whenVisible)
      close()
    }
  }, [link])

  const state = useSyncExternalStore(link.subscribe, link.state)
  return useMemo(() => {
    const { send, react, vote, onReactions, serverNow } = link
    return { send, react, vote, onReactions, serverNow, state }
  }, [link, state])
}

function linkTo(ceremonyId: string, as: WatchAs): CeremonyLink {
  return new CeremonyLink({
    socket: (token) => pageSocket({ token, as, by: () => call('negotiateLive', {}) }),
    ceremonyId,
    as,
    now: steadyNow,
    token: async (fresh) => {
      const token = await getToken(fresh)
      return { token, expiresAt: expiryOf(token) }
    },
    snapshot: (seq) => call('ceremonyView', { params: { ceremonyId }, query: { as, seq } }),
    castBallot: (vote) => call('castBallot', { params: { ceremonyId }, body: vote }),
  })
}

/** What to show of a view now; shows again at the moment of unveiling (rule C6). */
export function useMoment(
  view: AudienceView | undefined,
  { state, serverNow }: Ceremony,
): Moment | undefined {
  const [, showAgain] = useState(0)
  const moment = view && momentOf(view, serverNow())
  const until = moment?.until
  const { offset } = state

  useEffect(() => {
    if (until === undefined) return undefined
    const timer = setTimeout(() => showAgain((times) => times + 1), Math.max(0, until - steadyNow() - offset))
    return () => clearTimeout(timer)
  })
  return moment
}
