import { Button, Spinner } from '@fluentui/react-components'

type SubmitButtonProps = { label: string; pending: boolean; pendingLabel: string }

/** A form's main button. While it works it keeps the focus and can't be pressed twice. */
export function SubmitButton({ label, pending, pendingLabel }: SubmitButtonProps) {
  return (
    <Button
      type="submit"
      appearance="primary"
      size="large"
      disabledFocusable={pending}
      icon={pending ? <Spinner size="tiny" /> : null}
    >
      {pending ? pendingLabel : label}
    </Button>
  )
}
