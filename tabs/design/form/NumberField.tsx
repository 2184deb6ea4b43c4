import { Field, Input, makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({ input: { inlineSize: '112px', minInlineSize: 0 } })

type NumberFieldProps = {
  id?: string
  label: string
  hint?: string
  /** As typed: it may be empty or no number while somebody types. */
  value: string
  onChange: (value: string) => void
  min: number
  max: number
  error?: string | undefined
  disabled?: boolean
}

/** A whole number, typed or stepped with the arrow keys. */
export function NumberField(props: NumberFieldProps) {
  const { id, label, hint, value, onChange, min, max, error, disabled = false } = props
  const styles = useStyles()
  return (
    <Field label={label} hint={hint ?? null} {...(error === undefined ? {} : { validationMessage: error })}>
      <Input
        {...(id === undefined ? {} : { id })}
        className={styles.input}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}

/** The whole number somebody typed; undefined where it is none, or out of bounds. */
export function wholeNumber(typed: string, min: number, max: number): number | undefined {
  if (!/^\d{1,6}$/.test(typed.trim())) return undefined
  const number = Number(typed)
  return number >= min && number <= max ? number : undefined
}
