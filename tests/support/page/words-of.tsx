import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { TeamsContext } from '#tabs/teams/host.ts'
import { TeamsProvider } from '#tabs/teams/TeamsProvider.tsx'
import { TextProvider } from '#tabs/text/TextProvider.tsx'

const teams: TeamsContext = {
  frame: 'panel',
  theme: 'light',
  locale: 'en-US',
  teamId: undefined,
  meetingId: undefined,
  chatId: undefined,
  appId: undefined,
  subPage: undefined,
}

/** What a part of the tab reads as in English, its elements parted by `|`. */
export function wordsOf(part: ReactNode): string {
  const html = renderToStaticMarkup(
    <TeamsProvider initial={teams}>
      <TextProvider locale={teams.locale}>
        <QueryClientProvider client={new QueryClient()}>{part}</QueryClientProvider>
      </TextProvider>
    </TeamsProvider>,
  )
  return html
    .replace(/<(?!\/?bdi)[^>]*>/g, '|')
    .replace(/<[^>]*>/g, '')
    .replace(/\|+/g, '|')
}
