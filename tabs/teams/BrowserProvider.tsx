import type { ReactNode } from 'react'
import type { ThemeName } from '#tabs/teams/host.ts'
import { Teams } from '#tabs/teams/TeamsProvider.tsx'

/** Stands in for Teams where there is none: a page of its own in a browser. */
export function BrowserProvider({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  const context = {
    frame: 'content',
    theme,
    locale: navigator.language,
    teamId: undefined,
    meetingId: undefined,
    chatId: undefined,
    appId: undefined,
    subPage: undefined,
  } as const
  return <Teams value={context}>{children}</Teams>
}
