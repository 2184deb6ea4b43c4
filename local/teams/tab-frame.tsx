import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { contextFor, type Surface } from '#local/teams/context.ts'
import { useHost } from '#local/teams/host.ts'
import {
  answer,
  type FrameActions,
  type HostEvent,
  type HostReply,
  type HostRequest,
  parseRequest,
} from '#local/teams/protocol.ts'

const useStyles = makeStyles({
  place: { position: 'relative', display: 'flex', minWidth: 0, minHeight: 0, flexGrow: 1 },
  frame: { border: 'none', width: '100%', height: '100%', flexGrow: 1 },
  cover: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalL,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

type Props = {
  surface: Surface
  /** Path of the tab's page. */
  path: string
  /** Where a deep link leads: the page begins as always, and finds it in its context. */
  subPage?: string
  title: string
  /** Where this frame's calls mean something else than elsewhere on the page. */
  actions?: Partial<FrameActions>
  className?: string
  /** Is handed a way to tell the tab something. */
  onConnected?: (tell: (event: HostEvent) => void) => void
}

// As the Teams client: `showLoadingIndicator` gives a tab this long to say that it has loaded.
const patienceMs = 30_000

/** A real tab in a real frame, with the host's side of teams-js around it. */
export function TabFrame(props: Props) {
  const { person, locale } = useHost()
  const [attempt, setAttempt] = useState(0)
  // A Teams client, too, loads its tabs anew for another person or another language.
  const key = [props.path, props.subPage, person.oid, locale, attempt].join(' ')
  return <LoadedFrame key={key} {...props} onAgain={() => setAttempt(attempt + 1)} />
}

function LoadedFrame({ path, title, className, onAgain, ...props }: Props & { onAgain: () => void }) {
  const styles = useStyles()
  const { text } = useHost()
  const frame = useRef<HTMLIFrameElement>(null)
  const [state, setState] = useState<'loading' | 'loaded' | { failed: string }>('loading')
  useProtocol(frame, props, setState)
  useEffect(() => {
    if (state !== 'loading') return
    const timer = setTimeout(() => setState({ failed: '' }), patienceMs)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <div className={mergeClasses(styles.place, className)}>
      {/* The tab is of this page's own origin, where a sandbox that lets it run confines nothing. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        ref={frame}
        className={styles.frame}
        src={path}
        title={title}
        allow="clipboard-write"
        {...(state !== 'loaded' && { inert: true })}
      />
      {state === 'loading' && (
        <div className={styles.cover}>
          <Spinner size="small" label={text.loading} labelPosition="below" />
        </div>
      )}
      {typeof state === 'object' && (
        <div className={styles.cover} role="alert">
          <Text weight="semibold">{text.failed}</Text>
          {state.failed && <Text size={200}>{state.failed}</Text>}
          <Button onClick={onAgain}>{text.again}</Button>
        </div>
      )}
    </div>
  )
}

type SetState = (state: 'loaded' | { failed: string }) => void

/** Answers this frame's calls, and only this frame's: another window or origin gets no answer. */
function useProtocol(
  frame: React.RefObject<HTMLIFrameElement | null>,
  { surface, subPage, actions, onConnected }: Pick<Props, 'surface' | 'subPage' | 'actions' | 'onConnected'>,
  setState: SetState,
): void {
  const host = useHost()
  const reply = useEffectEvent((request: HostRequest) =>
    answer(request, {
      context: () => contextFor({ surface, ...host, ...(subPage && { subPage }) }),
      actions: {
        ...host.actions,
        loaded: () => setState('loaded'),
        failed: (message) => setState({ failed: message }),
        ...actions,
      },
    }),
  )

  useEffect(() => {
    const tell = (message: HostReply | HostEvent) =>
      frame.current?.contentWindow?.postMessage(message, location.origin)
    const listen = async (event: MessageEvent) => {
      if (event.origin !== location.origin || event.source !== frame.current?.contentWindow) return
      const request = parseRequest(event.data)
      if (request) tell(await reply(request))
    }
    window.addEventListener('message', listen)
    onConnected?.(tell)
    return () => window.removeEventListener('message', listen)
  }, [frame, onConnected])

  useEffect(() => {
    const event: HostEvent = { func: 'themeChange', args: [host.theme] }
    frame.current?.contentWindow?.postMessage(event, location.origin)
  }, [frame, host.theme])
}
