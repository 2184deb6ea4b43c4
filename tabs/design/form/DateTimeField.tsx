import { Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'

const useStyles = makeStyles({
  // The browser draws calendar and clock: it needs to know how light it is around them.
  input: { minInlineSize: 0, maxInlineSize: '260px', colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
})

type DateTimeFieldProps = {
  id: string
  label: string
  hint?: string
  type: 'datetime-local' | 'time'
  value: string
  onChange: (value: string) => void
  required?: boolean
  disabled?: boolean
  error?: string | undefined
}

/** A date with its time, or a time alone, by the clocks of the program's place. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { id, label, hint, type, value, onChange, required = false, disabled = false, error } = props
  const styles = useStyles()
  const { theme } = useTeams()
  return (
    <Field
      label={label}
      hint={hint ?? null}
      required={required}
      {...(error === undefined ? {} : { validationMessage: error })}
    >
      <Input
        id={id}
        className={mergeClasses(styles.input, theme !== 'light' && styles.dark)}
        type={type}
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}
