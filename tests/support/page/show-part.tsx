import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Themed } from '#tabs/shell/Themed.tsx'
import type { ThemeName } from '#tabs/teams/host.ts'
import { TeamsProvider } from '#tabs/teams/TeamsProvider.tsx'
import { TextProvider } from '#tabs/text/TextProvider.tsx'

/** What a page is asked for in its address: besides `theme` and `locale`, whatever its part reads. */
export const asked = new URLSearchParams(location.search)

/** Shows a part of the tab by itself, in the theme and language that the address names, as in a frame of a meeting. */
export function showPart(part: ReactNode, frame: 'panel' | 'stage'): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no place.')
  const theme = (asked.get('theme') ?? 'light') as ThemeName
  const locale = asked.get('locale') ?? 'en-US'
  const context = { frame, theme, locale, meetingId: 'meeting', teamId: undefined, chatId: undefined }
  createRoot(root).render(
    <Suspense fallback={null}>
      <TeamsProvider initial={{ ...context, appId: undefined, subPage: undefined }}>
        <TextProvider locale={locale}>
          <Themed theme={theme} meanwhile={null}>
            <QueryClientProvider client={new QueryClient()}>{part}</QueryClientProvider>
          </Themed>
        </TextProvider>
      </TeamsProvider>
    </Suspense>,
  )
}
