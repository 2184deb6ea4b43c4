import { Body1, Button, type ButtonProps, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { type ReactNode, useId, useRef } from 'react'
import { messages } from '#tabs/design/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

type ConfirmButtonProps = {
  label: string
  /** The label with what it is about, for screen readers, where several such buttons stand on one screen. */
  about?: string
  question: string
  explanation: ReactNode
  /** What the button that really does it says. */
  confirm: string
  onConfirm: () => void
  disabled?: boolean
  appearance?: NonNullable<ButtonProps['appearance']>
  icon?: NonNullable<ButtonProps['icon']>
}

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

/**
 * A button for what can't easily be taken back: asks once. The browser's own dialog, as it leaves nothing behind
 * when the button goes away with what it did: Fluent's keeps the page inert then.
 */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, about, question, explanation, confirm, onConfirm } = props
  const { disabled = false, appearance = 'secondary', icon = null } = props
  const styles = useStyles()
  const text = useText(messages)
  const dialog = useRef<HTMLDialogElement>(null)
  const [title, why] = [useId(), useId()]
  return (
    <>
      <Button
        disabled={disabled}
        appearance={appearance}
        icon={icon}
        aria-haspopup="dialog"
        {...(about === undefined ? {} : { 'aria-label': about })}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </Button>
      <dialog
        ref={dialog}
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
            onClick={() => {
              dialog.current?.close()
              onConfirm()
            }}
          >
            {confirm}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{text.cancel}</Button>
        </div>
      </dialog>
    </>
  )
}
