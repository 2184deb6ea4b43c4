import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { StageView } from '#tabs/ceremony/stage/StageView.tsx'
import { momentOf } from '#tabs/live/unveil.ts'
import { Themed } from '#tabs/shell/Themed.tsx'
import type { ThemeName } from '#tabs/teams/host.ts'
import { TeamsProvider } from '#tabs/teams/TeamsProvider.tsx'
import { TextProvider } from '#tabs/text/TextProvider.tsx'
import { moments, now } from '#tests/gallery/stage/moments.ts'

/** The product's stage at a moment of choice: its name, theme and language stand in the address. */
const asked = new URLSearchParams(location.search)
const view = moments[asked.get('moment') ?? '']
const theme = (asked.get('theme') ?? 'light') as ThemeName
const locale = asked.get('locale') ?? 'en-US'
const root = document.getElementById('root')
if (!view || !root) throw new Error('There is no such moment.')

const context = {
  frame: 'stage' as const,
  theme,
  locale,
  teamId: undefined,
  meetingId: undefined,
  chatId: undefined,
}
const layout = asked.get('layout') === 'panel' ? 'panel' : 'whole'
createRoot(root).render(
  <Suspense fallback={null}>
    <TeamsProvider initial={{ ...context, appId: undefined, subPage: undefined }}>
      <TextProvider locale={locale}>
        <Themed theme={theme} meanwhile={null}>
          <QueryClientProvider client={new QueryClient()}>
            <div style={layout === 'whole' ? { position: 'fixed', inset: 0 } : { padding: '12px' }}>
              <StageView view={view} moment={momentOf(view, now)} serverNow={() => now} layout={layout} />
            </div>
          </QueryClientProvider>
        </Themed>
      </TextProvider>
    </TeamsProvider>
  </Suspense>,
)
