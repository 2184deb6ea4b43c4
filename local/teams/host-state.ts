import { useCallback, useEffect, useState } from 'react'
import { type Locale, locales, type Theme, themes } from '#local/teams/context.ts'

export const views = ['personal', 'chat', 'channel', 'meeting', 'settings'] as const
export type View = (typeof views)[number]

export type HostState = {
  as: string
  view: View
  theme: Theme
  locale: Locale
  /** Where the view's tab starts, if not at its first page. */
  path?: string
  team?: string
}

const key = 'teams-on-a-laptop'

/**
 * The page's choices. They live in the address, so that scripts and links can set them, and in the
 * browser tab's session, so that two windows are two people and a bare address keeps who one was.
 */
export function readHostState(address: string, remembered: string | null): HostState {
  const query = new URL(address).searchParams
  const session = parse(remembered)
  const choose = (name: string) => query.get(name) ?? session[name]
  const path = query.get('path')
  const team = choose('team')
  return {
    as: choose('as') ?? 'ana',
    view: oneOf(views, choose('view')) ?? 'personal',
    theme: oneOf(themes, choose('theme')) ?? 'default',
    locale: oneOf(locales, choose('locale')) ?? 'en-US',
    ...(path && isTabPath(path) && { path }),
    ...(team && { team }),
  }
}

/** Only the tab's own pages are ever put into a frame. */
export function isTabPath(path: string): boolean {
  const base = 'http://tab.example'
  if (!URL.canParse(path, base)) return false
  const url = new URL(path, base)
  return url.origin === base && url.pathname.startsWith('/tab/')
}

export function useHostState(): [HostState, (change: Partial<HostState>) => void] {
  const [state, setState] = useState(() => readHostState(location.href, sessionStorage.getItem(key)))
  useEffect(() => {
    sessionStorage.setItem(key, JSON.stringify(state))
    const query = new URLSearchParams(Object.entries(state))
    history.replaceState(null, '', `/?${query.toString().replaceAll('%2F', '/')}`)
  }, [state])
  const change = useCallback((part: Partial<HostState>) => {
    setState((before) => {
      const { path: _, ...kept } = before
      // A path is where one arrived; it ends when one goes elsewhere.
      return 'view' in part || 'as' in part ? { ...kept, ...part } : { ...before, ...part }
    })
  }, [])
  return [state, change]
}

function oneOf<T extends string>(choices: readonly T[], value: string | undefined): T | undefined {
  return choices.find((choice) => choice === value)
}

function parse(remembered: string | null): Record<string, string | undefined> {
  try {
    const value: unknown = JSON.parse(remembered ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, string>) : {}
  } catch {
    return {}
  }
}
