import { Body1, Button, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { type ReactNode, type Ref, useId } from 'react'
import { messages } from '#tabs/design/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  dialog: {
    margin: 'auto',
    boxSizing: 'border-box',
    inlineSize: 'min(480px, calc(100vw - 24px))',
    padding: tokens.spacingHorizontalXXL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    overflowWrap: 'anywhere',
    textAlign: 'start',
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginBlockStart: tokens.spacingVerticalL,
  },
})

type ConfirmDialogProps = {
  ref: Ref<HTMLDialogElement>
  question: string
  explanation: ReactNode
  /** What the button that really does it says. */
  confirm: string
  onConfirm: () => void
}

/**
 * Asks once; opened by whoever has its `ref`. The browser's own dialog, as it leaves nothing behind when it goes
 * away with what it did: Fluent's keeps the page inert then.
 */
export function ConfirmDialog({ ref, question, explanation, confirm, onConfirm }: ConfirmDialogProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [title, why] = [useId(), useId()]
  const close = (event: { currentTarget: HTMLElement }) => event.currentTarget.closest('dialog')?.close()
  return (
    <dialog
      ref={ref}
      role="alertdialog"
      className={styles.dialog}
      aria-labelledby={title}
      aria-describedby={why}
    >
      <div className={styles.words}>
        <Subtitle1 as="h2" id={title} block style={{ margin: 0 }}>
          {question}
        </Subtitle1>
        <Body1 id={why}>{explanation}</Body1>
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={(event) => {
            close(event)
            onConfirm()
          }}
        >
          {confirm}
        </Button>
        <Button ref={focusedFirst} onClick={close}>
          {text.cancel}
        </Button>
      </div>
    </dialog>
  )
}

/** Who presses Enter twice changes nothing. By attribute, as React's own property is over before the dialog opens. */
function focusedFirst(button: HTMLElement | null): void {
  button?.setAttribute('autofocus', '')
}
