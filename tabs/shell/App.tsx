import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { Router } from 'wouter'
import { createQueryClient } from '#tabs/api/query-client.ts'
import { themes } from '#tabs/design/themes.ts'
import { ErrorBoundary } from '#tabs/shell/ErrorBoundary.tsx'
import { FrameLayout } from '#tabs/shell/FrameLayout.tsx'
import { messages } from '#tabs/shell/messages.ts'
import { OutsideTeams } from '#tabs/shell/OutsideTeams.tsx'
import { connect, sayReady, type TeamsContext, type ThemeName } from '#tabs/teams/host.ts'
import { TeamsProvider, useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { TextProvider, useDirection, useText } from '#tabs/text/TextProvider.tsx'

type Connection = { kind: 'connecting' } | { kind: 'outside' } | { kind: 'inside'; context: TeamsContext }

const queryClient = createQueryClient()

/** Laurels in a Teams frame: greets Teams, then shows what belongs there. */
export function App() {
  const connection = useConnection()
  if (connection.kind !== 'inside') {
    return (
      <TextProvider locale={navigator.language}>
        <Themed theme={preferredTheme()}>
          {connection.kind === 'connecting' ? <Opening /> : <OutsideTeams />}
        </Themed>
      </TextProvider>
    )
  }
  return (
    <TeamsProvider initial={connection.context}>
      <TextProvider locale={connection.context.locale}>
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
    return { kind: 'inside', context }
  } catch {
    return { kind: 'outside' }
  }
}

const useStyles = makeStyles({
  ground: {
    minBlockSize: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    // The provider's own 'left' isn't mirrored.
    textAlign: 'start',
  },
  center: { display: 'grid', placeItems: 'center', minBlockSize: '100vh' },
})

function ThemedByTeams({ children }: { children: ReactNode }) {
  return <Themed theme={useTeams().theme}>{children}</Themed>
}

function Themed({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  const styles = useStyles()
  return (
    <FluentProvider theme={themes[theme]} dir={useDirection()}>
      {/* Not on the provider itself: its class goes to every popup as well. */}
      <div className={styles.ground}>{children}</div>
    </FluentProvider>
  )
}

function Opening() {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.center}>
      <Spinner label={text.opening} />
    </div>
  )
}

function preferredTheme(): ThemeName {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast'
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
