import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { messages } from '#tabs/design/messages.ts'
import { countPoints } from '#tabs/text/count-points.ts'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  area: { '& textarea': { maxBlockSize: 'none' } },
  count: {
    display: 'flex',
    justifyContent: 'flex-end',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

type CountedTextareaProps = {
  id?: string
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  min?: number
  max: number
  required?: boolean
  /** What is wrong with it, if it has been tried to send. */
  error?: string | undefined
  placeholder?: string
  rows?: number
  disabled?: boolean
}

/** A field for longer text that counts as people do: characters, an emoji being one, spaces around it none. */
export function CountedTextarea(props: CountedTextareaProps) {
  const {
    id,
    label,
    hint,
    value,
    onChange,
    min = 0,
    max,
    required,
    error,
    placeholder,
    rows,
    disabled,
  } = props
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const count = countPoints(value)
  const over = count > max ? text.over(count - max) : undefined
  const short = count > 0 && count < min ? text.short(min - count) : undefined
  const message = error ?? over
  return (
    <div>
      <Field
        label={label}
        hint={hint ?? null}
        required={required ?? false}
        {...(message === undefined ? {} : { validationMessage: message })}
      >
        <Textarea
          className={styles.area}
          {...(id === undefined ? {} : { id })}
          value={value}
          {...directionOfTyped(value)}
          rows={rows ?? 4}
          resize="vertical"
          disabled={disabled ?? false}
          placeholder={placeholder ?? ''}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
      <div className={styles.count} aria-live={over || short ? 'polite' : 'off'}>
        {short ?? text.characters(formats.number(count), formats.number(max))}
      </div>
    </div>
  )
}
