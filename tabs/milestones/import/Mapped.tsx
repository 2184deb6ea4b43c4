import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { LearningMode } from '#core/contract/programs.ts'
import { Card } from '#tabs/design/Card.tsx'
import type { ChosenFile } from '#tabs/milestones/ImportPage.tsx'
import { Columns } from '#tabs/milestones/import/Columns.tsx'
import { checkRows, isComplete, type Mapping, proposeColumns } from '#tabs/milestones/import/check-rows.ts'
import { FlawedRows } from '#tabs/milestones/import/FlawedRows.tsx'
import { Preview } from '#tabs/milestones/import/Preview.tsx'
import { Sending } from '#tabs/milestones/import/Sending.tsx'
import { useImport } from '#tabs/milestones/import/use-import.ts'
import { messages } from '#tabs/milestones/messages.ts'
import { dayOf } from '#tabs/milestones/milestone.ts'
import { learning } from '#tabs/text/learning.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

const shown = 5

/** A file with its columns being named: what its first rows become, what can't be read, and sending it. */
export function Mapped({ file, onOther }: { file: ChosenFile; onOther: () => void }) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const today = dayOf(useNow())
  const [mapping, setMapping] = useState<Mapping>(() => ({
    columns: proposeColumns(file.header),
    format: undefined,
    modeOfAll: '',
  }))
  const [who, setWho] = useState<'tenant' | 'private'>('private')
  const sending = useImport()
  const checked = useMemo(
    () => checkRows(file.rows, mapping, (cell) => modeCalled(cell, modes), today),
    [file, mapping, modes, today],
  )
  if (sending.progress)
    return <Sending file={file} sending={sending} flawed={checked.flawed} onOther={onOther} />
  const ready = isComplete(mapping)
  return (
    <div className={styles.steps}>
      <Columns file={file} mapping={mapping} onChange={setMapping} />
      {ready ? (
        <>
          <Preview
            rows={checked.good.slice(0, shown)}
            good={checked.good.length}
            flawed={checked.flawed.length}
          />
          {checked.flawed.length > 0 ? <FlawedRows file={file.name} flawed={checked.flawed} /> : null}
          <Card title={text.visibility}>
            <RadioGroup
              aria-label={text.visibility}
              value={who}
              onChange={(_, data) => setWho(data.value === 'tenant' ? 'tenant' : 'private')}
            >
              <Radio value="private" label={text.importPrivate} />
              <Radio value="tenant" label={text.importTenant} />
            </RadioGroup>
          </Card>
        </>
      ) : null}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={!ready || checked.good.length === 0}
          onClick={() => {
            if (ready && checked.good.length > 0) sending.begin(checked.good, { kind: who })
          }}
        >
          {text.importRows(ready ? checked.good.length : 0)}
        </Button>
        <Button size="large" onClick={onOther}>
          {text.otherFile}
        </Button>
      </div>
    </div>
  )
}

/** What a file calls a learning mode: its id, or its name in the reader's language. */
function modeCalled(cell: string, names: Record<LearningMode, string>): LearningMode | undefined {
  const wanted = cell.toLowerCase()
  const all = Object.keys(names) as LearningMode[]
  return all.find(
    (mode) => mode === wanted.replaceAll(/[\s_]+/g, '-') || names[mode].toLowerCase() === wanted,
  )
}
