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
import { useEffect, useRef, useState } from 'react'
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
  const markConfirmed = useFocusKeptOnPage()
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)} modalType="alert">
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
                markConfirmed()
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

/**
 * Done, such a button often goes away, and the focus with it: keyboard users would start over, and the dialog
 * would leave the page inert. Hands the focus to the page's main part then.
 */
function useFocusKeptOnPage(): () => void {
  const confirmed = useRef(false)
  useEffect(
    () => () => {
      const main = document.querySelector('main')
      if (!confirmed.current || !main) return
      main.tabIndex = -1
      main.focus({ preventScroll: true })
    },
    [],
  )
  return () => {
    confirmed.current = true
  }
}
