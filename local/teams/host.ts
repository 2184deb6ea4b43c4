import { createContext, useContext } from 'react'
import type { Locale, SignedIn, Team, Theme } from '#local/teams/context.ts'
import type { Messages } from '#local/teams/messages.ts'
import type { FrameActions } from '#local/teams/protocol.ts'

/** What every part of the page knows of the client around it. */
export type Host = {
  person: SignedIn
  theme: Theme
  locale: Locale
  text: Messages
  team?: Team
  /** What frames may ask for; a frame adds how it shows its own loading. */
  actions: Omit<FrameActions, 'loaded' | 'failed'>
}

export const HostContext = createContext<Host | undefined>(undefined)

/** The client around this component. */
export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('There is no host around this component.')
  return host
}
