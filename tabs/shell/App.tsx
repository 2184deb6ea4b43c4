import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Router } from 'wouter'
import { createQueryClient } from '#tabs/api/query-client.ts'
import { ErrorBoundary } from '#tabs/shell/ErrorBoundary.tsx'
import { FrameLayout } from '#tabs/shell/FrameLayout.tsx'
import { messages } from '#tabs/shell/messages.ts'
import { preferredTheme } from '#tabs/shell/preferred-theme.ts'
import { Themed } from '#tabs/shell/Themed.tsx'
import { connect, sayReady, type TeamsContext } from '#tabs/teams/host.ts'
import { addressOf } from '#tabs/teams/sub-page.ts'
import { TeamsProvider, useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { TextProvider, useText } from '#tabs/text/TextProvider.tsx'

const OutsideTeams = lazy(() => import('#tabs/shell/OutsideTeams.tsx'))
const Watching = lazy(() => import('#tabs/shell/Watching.tsx'))

type Connection = { kind: 'connecting' } | { kind: 'outside' } | { kind: 'inside'; context: TeamsContext }

const queryClient = createQueryClient()

/** Laurels in a Teams frame: greets Teams, then shows what belongs there. Whoever has a ticket needs no Teams. */
export function App() {
  return (
    // Until the first texts in the person's language are here.
    <Suspense fallback={null}>{location.pathname === '/tab/watch' ? <Watching /> : <Connected />}</Suspense>
  )
}

function Connected() {
  const connection = useConnection()
  if (connection.kind === 'inside') return <Inside context={connection.context} />
  return (
    <TextProvider locale={navigator.language}>
      {connection.kind === 'connecting' ? (
        <Opening />
      ) : (
        <Suspense fallback={<Opening />}>
          <Themed theme={preferredTheme()} meanwhile={<Opening />}>
            <OutsideTeams />
          </Themed>
        </Suspense>
      )}
    </TextProvider>
  )
}

function Inside({ context }: { context: TeamsContext }) {
  return (
    <TeamsProvider initial={context}>
      <TextProvider locale={context.locale}>
        <ThemedByTeams>
          <ErrorBoundary>
            <QueryClientProvider client={queryClient}>
              <Router base="/tab">
                <FrameLayout />
              </Router>
            </QueryClientProvider>
          </ErrorBoundary>
        </ThemedByTeams>
      </TextProvider>
    </TeamsProvider>
  )
}

function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>({ kind: 'connecting' })
  useEffect(() => {
    void greet().then(setConnection)
  }, [])
  return connection
}

async function greet(): Promise<Connection> {
  try {
    const context = await connect()
    sayReady()
    openLinked(context)
    return { kind: 'inside', context }
  } catch {
    return { kind: 'outside' }
  }
}

/** Before the first screen, so that a link leads to its page and not by way of another. */
function openLinked({ frame, subPage }: TeamsContext): void {
  const address = frame === 'content' ? addressOf(subPage, window.location.origin) : undefined
  if (address !== undefined) window.history.replaceState(null, '', address)
}

function ThemedByTeams({ children }: { children: ReactNode }) {
  return (
    <Themed theme={useTeams().theme} meanwhile={<Opening />}>
      {children}
    </Themed>
  )
}

/** Before there is a theme: a word for screen readers. Teams itself shows that something is loading. */
function Opening() {
  return <output className="opening">{useText(messages).opening}</output>
}
