import {
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { messages } from '#tabs/design/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

type ConfirmButtonProps = {
  label: string
  question: string
  explanation: ReactNode
  /** What the button that really does it says. */
  confirm: string
  onConfirm: () => void
  disabled?: boolean
  appearance?: NonNullable<ButtonProps['appearance']>
  icon?: NonNullable<ButtonProps['icon']>
}

/** A button for what can't easily be taken back: asks once. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const {
    label,
    question,
    explanation,
    confirm,
    onConfirm,
    disabled = false,
    appearance = 'secondary',
    icon,
  } = props
  const text = useText(messages)
  const [open, setOpen] = useState(false)
  return (
    // Closes at once: a dialog taken away while it fades, as its button is when it has done its work, would leave
    // the page behind it inert.
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)} modalType="alert" surfaceMotion={null}>
      <DialogTrigger disableButtonEnhancement>
        <Button disabled={disabled} appearance={appearance} icon={icon ?? null}>
          {label}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{question}</DialogTitle>
          <DialogContent>{explanation}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                setOpen(false)
                onConfirm()
              }}
            >
              {confirm}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{text.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
