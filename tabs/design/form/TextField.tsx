import { Field, Input, makeStyles } from '@fluentui/react-components'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'

const useStyles = makeStyles({ input: { minInlineSize: 0, inlineSize: '100%' } })

type TextFieldProps = {
  id: string
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  max: number
  error?: string | undefined
  disabled?: boolean
  className?: string
}

/** A line of text that must not be empty. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, value, onChange, max, error, disabled = false, className } = props
  const styles = useStyles()
  return (
    <Field
      label={label}
      hint={hint ?? null}
      required
      {...(className === undefined ? {} : { className })}
      {...(error === undefined ? {} : { validationMessage: error })}
    >
      <Input
        id={id}
        className={styles.input}
        value={value}
        {...directionOfTyped(value)}
        maxLength={max}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}
