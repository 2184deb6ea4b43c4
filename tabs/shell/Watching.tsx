import { QueryClientProvider } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { createQueryClient } from '#tabs/api/query-client.ts'
import WatchPage from '#tabs/ceremony/watch/WatchPage.tsx'
import { ErrorBoundary } from '#tabs/shell/ErrorBoundary.tsx'
import { onPreferredTheme, preferredTheme } from '#tabs/shell/preferred-theme.ts'
import { Themed } from '#tabs/shell/Themed.tsx'
import { BrowserProvider } from '#tabs/teams/BrowserProvider.tsx'
import { TextProvider } from '#tabs/text/TextProvider.tsx'

const queryClient = createQueryClient()

/** A ceremony in a plain browser, for whoever has a ticket: in the browser's language, and in its light. */
export default function Watching() {
  const theme = useSyncExternalStore(onPreferredTheme, preferredTheme)
  return (
    <BrowserProvider theme={theme}>
      <TextProvider locale={navigator.language}>
        <Themed theme={theme} meanwhile={null}>
          <ErrorBoundary>
            <QueryClientProvider client={queryClient}>
              <WatchPage />
            </QueryClientProvider>
          </ErrorBoundary>
        </Themed>
      </TextProvider>
    </BrowserProvider>
  )
}
