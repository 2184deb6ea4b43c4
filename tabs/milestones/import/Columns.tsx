import { Body1, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { LearningMode } from '#core/contract/programs.ts'
import { Card } from '#tabs/design/Card.tsx'
import type { ChosenFile } from '#tabs/milestones/ImportPage.tsx'
import { fields, type Mapping } from '#tabs/milestones/import/check-rows.ts'
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
export function Columns({ file, mapping, onChange }: ColumnsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { modes } = useText(learning)
  const example = mapping.columns.on === undefined ? '' : (file.rows[0]?.cells[mapping.columns.on] ?? '')
  return (
    <Card title={text.columnsTitle}>
      <Body1 className={styles.quiet}>
        <bdi>{file.name}</bdi> · {text.rows(file.rows.length)}
      </Body1>
      <div className={styles.grid}>
        {fields.map((field) => (
          <Field
            key={field}
            className={styles.field}
            label={text.fields[field]}
            hint={text.fieldHints[field]}
            required={field !== 'mode'}
          >
            <Select
              value={String(mapping.columns[field] ?? '')}
              onChange={(_, { value }) => {
                const { [field]: _old, ...others } = mapping.columns
                const columns = value === '' ? others : { ...others, [field]: Number(value) }
                onChange({ ...mapping, columns })
              }}
            >
              <option value="">{field === 'mode' ? text.noColumn : text.chooseColumn}</option>
              {file.header.map((title, at) => (
                <option key={at} value={at}>
                  {title || formats.number(at + 1)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
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
        {mapping.columns.mode === undefined ? (
          <Field className={styles.field} label={text.modeOfAll}>
            <Select
              value={mapping.modeOfAll}
              onChange={(_, { value }) =>
                onChange({
                  ...mapping,
                  modeOfAll: (Object.keys(modes) as LearningMode[]).find((mode) => mode === value) ?? '',
                })
              }
            >
              <option value="">{text.noMode}</option>
              {Object.entries(modes).map(([mode, name]) => (
                <option key={mode} value={mode}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </div>
      <Caption1 className={styles.quiet}>{text.sameFile}</Caption1>
    </Card>
  )
}
