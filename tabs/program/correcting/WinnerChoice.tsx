import { Field, makeStyles, Select } from '@fluentui/react-components'
import type { RankedNomination } from '#core/contract/judging.ts'
import { messages } from '#tabs/program/correcting/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  choice: { minInlineSize: 0, '& span, & select': { minWidth: 0, textOverflow: 'ellipsis' } },
})

type WinnerChoiceProps = {
  winners: readonly RankedNomination[]
  value: string
  onChange: (id: string) => void
}

/** Which of several winners it is about; nothing where there is one. */
export function WinnerChoice({ winners, value, onChange }: WinnerChoiceProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  if (winners.length < 2) return null
  return (
    <Field label={text.whose} className={styles.choice}>
      <Select value={value} onChange={(_, chosen) => onChange(chosen.value)}>
        {winners.map(({ id, nominees }) => (
          <option key={id} value={id}>
            {formats.list(nominees.map(({ name }) => name))}
          </option>
        ))}
      </Select>
    </Field>
  )
}
