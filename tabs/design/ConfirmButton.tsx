import { Button, type ButtonProps } from '@fluentui/react-components'
import { type ReactNode, useRef } from 'react'
import { ConfirmDialog } from '#tabs/design/ConfirmDialog.tsx'

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
  size?: NonNullable<ButtonProps['size']>
  icon?: NonNullable<ButtonProps['icon']>
}

/** A button for what can't easily be taken back: asks once. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, about, question, explanation, confirm, onConfirm } = props
  const { disabled = false, appearance = 'secondary', size = 'medium', icon = null } = props
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Button
        disabled={disabled}
        appearance={appearance}
        size={size}
        icon={icon}
        aria-haspopup="dialog"
        {...(about === undefined ? {} : { 'aria-label': about })}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </Button>
      <ConfirmDialog ref={dialog} {...{ question, explanation, confirm, onConfirm }} />
    </>
  )
}
