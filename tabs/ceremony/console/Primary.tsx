import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import { endingWords } from '#tabs/ceremony/console/ending.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { ConfirmDialog } from '#tabs/design/ConfirmDialog.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  button: {
    flexGrow: 1,
    minInlineSize: 0,
    minBlockSize: '60px',
    fontSize: tokens.fontSizeBase400,
    borderRadius: tokens.borderRadiusXLarge,
  },
})

type PrimaryProps = {
  host: HostView
  next: NonNullable<HostView['next']>
  ready: boolean
  /** A reveal is on its way to every screen's unveiling. */
  unveiling: boolean
  send: (command: CeremonyCommand) => void
}

/** The one obvious next action, by button and by key; one that can't be taken back asks once. */
export function Primary({ host, next, ready, unveiling, send }: PrimaryProps) {
  const styles = useStyles()
  const text = useText(messages)
  const dialog = useRef<HTMLDialogElement>(null)
  const ending = next.command.kind === 'end' ? endingWords(host, next.command.early, text) : undefined
  const go = () => {
    if (!ready) return
    if (ending) dialog.current?.showModal()
    else send(next.command)
  }
  usePageDown(go)
  return (
    <>
      <Button
        className={styles.button}
        appearance="primary"
        size="large"
        disabledFocusable={!ready}
        aria-keyshortcuts="PageDown"
        // A key held down would go through the whole ceremony.
        onKeyDown={(event) => event.repeat && event.preventDefault()}
        onClick={go}
      >
        {unveiling ? text.unveiling : text.steps[next.step]}
      </Button>
      {ending ? (
        <ConfirmDialog
          key={host.audience.seq}
          ref={dialog}
          {...ending}
          onConfirm={() => send(next.command)}
        />
      ) : null}
    </>
  )
}

/** A presenter's remote sends Page Down; as it is no letter, it takes nothing away from anybody who types or dictates. */
function usePageDown(go: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'PageDown' || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return
      // What is asked, and a menu that is open, come first.
      if (document.querySelector('dialog[open], [role=menu]')) return
      event.preventDefault()
      go()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
