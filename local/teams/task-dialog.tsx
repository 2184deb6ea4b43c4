import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useHost } from '#local/teams/host.ts'
import { TabFrame } from '#local/teams/tab-frame.tsx'
import type { OpenDialog } from '#local/teams/use-host-actions.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '95vw' },
  content: { display: 'flex', padding: 0 },
})

/** A dialog that a tab opened, with another page of the tab inside. */
export function TaskDialog({ info, path, onDismiss }: OpenDialog) {
  const styles = useStyles()
  const { text } = useHost()
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onDismiss()}>
      <DialogSurface className={styles.surface} style={{ width: info.width }}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={text.close}
                onClick={onDismiss}
              />
            }
          >
            {info.title || 'Laurels'}
          </DialogTitle>
          <DialogContent className={styles.content} style={{ height: info.height }}>
            <TabFrame surface="dialog" path={path} title={text.frame(text.surfaceDialog)} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
