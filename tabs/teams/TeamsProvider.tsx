import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { onThemeChange, type TeamsContext } from '#tabs/teams/host.ts'

export const Teams = createContext<TeamsContext | undefined>(undefined)

/** Gives everything below what Teams says, and follows its theme. */
export function TeamsProvider({ initial, children }: { initial: TeamsContext; children: ReactNode }) {
  const [context, setContext] = useState(initial)
  useEffect(() => onThemeChange((theme) => setContext((before) => ({ ...before, theme }))), [])
  return <Teams value={context}>{children}</Teams>
}

/** Where the tab is: frame, theme, locale, team and meeting. */
export function useTeams(): TeamsContext {
  const context = useContext(Teams)
  if (!context) throw new Error('useTeams needs a TeamsProvider above it')
  return context
}
