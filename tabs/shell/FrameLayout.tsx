import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useComeBack } from '#tabs/api/use-come-back.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { ErrorBoundary } from '#tabs/shell/ErrorBoundary.tsx'
import { messages } from '#tabs/shell/messages.ts'
import { Navigation } from '#tabs/shell/Navigation.tsx'
import { Screens } from '#tabs/shell/Screens.tsx'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const Refused = lazy(() => import('#tabs/shell/Refused.tsx'))
const PanelNavigation = lazy(() => import('#tabs/shell/PanelNavigation.tsx'))
// Most organizations have one program, and nothing to choose.
const ProgramSwitch = lazy(() => import('#tabs/shell/ProgramSwitch.tsx'))

const useStyles = makeStyles({
  offline: {
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorStatusWarningBorder1,
    textAlign: 'center',
  },
})

/** What surrounds a screen in each kind of Teams frame: navigation, a way back, or on stage nothing. */
export function FrameLayout() {
  const { frame } = useTeams()
  const [path] = useLocation()
  useFocusOnNewScreen(path)
  const me = useOperation('me', {})
  const programs = useOperation('programs', {})
  const onStage = frame === 'stage' || path === '/stage'
  // A stage says by itself why it doesn't open.
  if (onStage) return <Screens />
  // Being out of reach passes, and has a banner of its own; otherwise nothing below would work.
  if (me.isError && !me.data && me.error.code !== 'offline') {
    return (
      <Suspense fallback={null}>
        <Refused problem={me.error} retry={() => void me.refetch()} />
      </Suspense>
    )
  }
  return (
    <>
      {frame === 'content' ? <Navigation /> : null}
      {frame === 'panel' ? (
        <Suspense fallback={null}>
          <PanelNavigation />
        </Suspense>
      ) : null}
      {frame !== 'settings' && programs.data && programs.data.length > 1 ? (
        <Suspense fallback={null}>
          <ProgramSwitch programs={programs.data} />
        </Suspense>
      ) : null}
      <Unreachable />
      <ErrorBoundary key={path}>
        <Screens />
      </ErrorBoundary>
    </>
  )
}

function Unreachable() {
  const styles = useStyles()
  const text = useText(messages)
  const reached = useComeBack()
  return <output>{reached ? null : <div className={styles.offline}>{text.unreachable}</div>}</output>
}

/** After moving to another screen, keyboard and screen reader start at its heading, not where the old one was. */
function useFocusOnNewScreen(path: string) {
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    window.scrollTo(0, 0)
    const before = document.activeElement
    // The screen may still be on its way; whoever has begun to write on it is left alone.
    const timer = setInterval(() => {
      const title = document.getElementById('page-title')
      const { activeElement: now, body } = document
      if (now === before || now === body) title?.focus({ preventScroll: true })
      if (title) clearInterval(timer)
    }, 50)
    return () => clearInterval(timer)
  }, [path])
}
