import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useCallback, useRef, useState } from 'react'
import type { TabSettings } from '#local/teams/call-arguments.ts'
import { useHost } from '#local/teams/host.ts'
import type { FrameActions, HostEvent } from '#local/teams/protocol.ts'
import { TabFrame } from '#local/teams/tab-frame.tsx'

const useStyles = makeStyles({
  content: { display: 'flex', height: '320px', padding: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
})

type Props = { current: string; onClose: () => void; onSaved: (path: string) => void }

/** The client's dialog around an app's setup page: Save works once the page says it is valid. */
export function SetUpTab({ current, onClose, onSaved }: Props) {
  const styles = useStyles()
  const { text } = useHost()
  const [valid, setValid] = useState(false)
  const [error, setError] = useState('')
  const settings = useRef<TabSettings>({
    contentUrl: new URL(current, location.origin).href,
    entityId: 'laurels',
  })
  const [tell, setTell] = useState<(event: HostEvent) => void>()
  const onConnected = useCallback((next: (event: HostEvent) => void) => setTell(() => next), [])

  const actions: Partial<FrameActions> = {
    tabIsValid: setValid,
    tabSettings: () => settings.current,
    setTabSettings(next) {
      const { origin, pathname } = new URL(next.contentUrl)
      if (origin !== location.origin || !pathname.startsWith('/tab/'))
        throw new Error('is not a page of the tab')
      settings.current = next
    },
    tabSaved(reason) {
      if (reason !== undefined) return setError(reason)
      const { pathname, search } = new URL(settings.current.contentUrl)
      onSaved(pathname + search)
    },
  }

  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.setUpTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <TabFrame
              surface="settings"
              path="/tab/configure"
              title={text.frame(text.surfaceSettings)}
              actions={actions}
              onConnected={onConnected}
            />
          </DialogContent>
          <DialogActions>
            {error && (
              <Text role="alert" className={styles.error}>
                {error}
              </Text>
            )}
            <Button onClick={onClose}>{text.cancel}</Button>
            <Button
              appearance="primary"
              disabled={!valid}
              onClick={() => tell?.({ func: 'settings.save', args: [{}] })}
            >
              {text.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
