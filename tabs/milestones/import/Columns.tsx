import { Body1, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { LearningMode } from '#core/contract/programs.ts'
import { Card } from '#tabs/design/Card.tsx'
import type { ChosenFile } from '#tabs/milestones/ImportPage.tsx'
import { type Field as FieldName, fields, type Mapping } from '#tabs/milestones/import/check-rows.ts'
import { dateFormats } from '#tabs/milestones/import/read-date.ts'
import { messages } from '#tabs/milestones/messages.ts'
import { learning } from '#tabs/text/learning.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  // A select is as wide as its longest option unless told otherwise.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type ColumnsProps = { file: ChosenFile; mapping: Mapping; onChange: (mapping: Mapping) => void }

/** Says what each column holds, and how dates are written. */
export function Columns(props: ColumnsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { file, mapping } = props
  return (
    <Card title={text.columnsTitle}>
      <Body1 className={styles.quiet}>
        <bdi>{file.name}</bdi> · {text.rows(file.rows.length)}
      </Body1>
      <div className={styles.grid}>
        {fields.map((field) => (
          <ColumnOf key={field} field={field} {...props} />
        ))}
        <HowDatesAreWritten {...props} />
        {mapping.columns.mode === undefined ? <ModeOfAll {...props} /> : null}
      </div>
      <Caption1 className={styles.quiet}>{text.sameFile}</Caption1>
    </Card>
  )
}

function ColumnOf({ field, file, mapping, onChange }: ColumnsProps & { field: FieldName }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  function choose(value: string) {
    const { [field]: _old, ...others } = mapping.columns
    onChange({ ...mapping, columns: value === '' ? others : { ...others, [field]: Number(value) } })
  }
  return (
    <Field
      className={styles.field}
      label={text.fields[field]}
      hint={text.fieldHints[field]}
      required={field !== 'mode'}
    >
      <Select value={String(mapping.columns[field] ?? '')} onChange={(_, { value }) => choose(value)}>
        <option value="">{field === 'mode' ? text.noColumn : text.chooseColumn}</option>
        {file.header.map((title, at) => (
          <option key={at} value={at}>
            {title || formats.number(at + 1)}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function HowDatesAreWritten({ file, mapping, onChange }: ColumnsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const example = mapping.columns.on === undefined ? '' : (file.rows[0]?.cells[mapping.columns.on] ?? '')
  return (
    <Field
      className={styles.field}
      label={text.dateFormat}
      required
      hint={example === '' ? text.dateFormatHint : text.dateExample(example)}
    >
      <Select
        value={mapping.format ?? ''}
        onChange={(_, { value }) =>
          onChange({ ...mapping, format: dateFormats.find((format) => format === value) })
        }
      >
        <option value="">{text.chooseFormat}</option>
        {dateFormats.map((format) => (
          <option key={format} value={format}>
            {format}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function ModeOfAll({ mapping, onChange }: ColumnsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const all = Object.keys(modes) as LearningMode[]
  return (
    <Field className={styles.field} label={text.modeOfAll}>
      <Select
        value={mapping.modeOfAll}
        onChange={(_, { value }) =>
          onChange({ ...mapping, modeOfAll: all.find((mode) => mode === value) ?? '' })
        }
      >
        <option value="">{text.noMode}</option>
        {all.map((mode) => (
          <option key={mode} value={mode}>
            {modes[mode]}
          </option>
        ))}
      </Select>
    </Field>
  )
}
