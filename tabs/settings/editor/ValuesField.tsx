import { Button, Field, Input, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import { messages } from '#tabs/settings/editor/messages.ts'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  input: { flex: '1 1 160px', minInlineSize: 0 },
  tags: { flexWrap: 'wrap', minWidth: 0, maxWidth: '100%', rowGap: tokens.spacingVerticalXS },
  tag: { maxWidth: '100%', height: 'auto', minHeight: '32px' },
})

type ValuesFieldProps = {
  id: string
  values: readonly string[]
  onChange: (values: string[]) => void
  error: string | undefined
}

/** Entries of the directory, typed one by one. */
export function ValuesField({ id, values, onChange, error }: ValuesFieldProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [typed, setTyped] = useState('')
  const value = typed.trim()
  function add() {
    setTyped('')
    if (value !== '' && !values.includes(value)) onChange([...values, value])
  }
  return (
    <div className={styles.field}>
      <Values values={values} onChange={onChange} />
      <Field
        label={text.values}
        hint={text.valuesHint}
        required
        {...(error === undefined ? {} : { validationMessage: error })}
      >
        <Input
          id={id}
          className={styles.input}
          value={typed}
          {...directionOfTyped(typed)}
          maxLength={limits.title}
          disabled={values.length >= limits.attributeValues}
          onChange={(_, data) => setTyped(data.value)}
          // Somebody who goes on to the next field meant it.
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || value === '') return
            event.preventDefault()
            add()
          }}
          contentAfter={
            <Button
              size="small"
              appearance="transparent"
              icon={<AddRegular />}
              aria-label={text.addValue}
              onClick={add}
            />
          }
        />
      </Field>
    </div>
  )
}

function Values({ values, onChange }: Pick<ValuesFieldProps, 'values' | 'onChange'>) {
  const styles = useStyles()
  const text = useText(messages)
  if (values.length === 0) return null
  return (
    <TagGroup
      className={styles.tags}
      aria-label={text.values}
      onDismiss={(_, { value: gone }) => onChange(values.filter((one) => one !== gone))}
    >
      {values.map((one) => (
        <Tag
          key={one}
          value={one}
          dismissible
          className={styles.tag}
          dismissIcon={{ 'aria-label': text.removeValue(one) }}
        >
          <bdi>{one}</bdi>
        </Tag>
      ))}
    </TagGroup>
  )
}
