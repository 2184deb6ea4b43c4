import { Body1, Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { Card } from '#tabs/design/Card.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import type { ChosenFile } from '#tabs/milestones/ImportPage.tsx'
import type { FlawedRow } from '#tabs/milestones/import/check-rows.ts'
import { NotTaken } from '#tabs/milestones/import/FlawedRows.tsx'
import type { Progress, useImport } from '#tabs/milestones/import/use-import.ts'
import { messages } from '#tabs/milestones/messages.ts'
import { problems } from '#tabs/text/problems.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  counts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type SendingProps = {
  file: ChosenFile
  sending: ReturnType<typeof useImport>
  flawed: readonly FlawedRow[]
  onOther: () => void
}

/** How far the rows are, then what became of them; after a problem it goes on where it stopped. */
export function Sending({ file, sending, flawed, onOther }: SendingProps) {
  const styles = useStyles()
  const text = useText(messages)
  const refusal = useText(problems)
  const { progress } = sending
  if (!progress) return null
  const done = !progress.running && progress.problem === undefined
  const refused = progress.refused.map(({ row, code }) => ({
    ...row,
    why: code === 'person_not_found' ? text.unknownPerson : code in refusal ? refusal[code] : code,
  }))
  const ownFlaws = flawed.map(({ flaw, ...row }) => ({ ...row, why: text.flaws[flaw] }))
  const notTaken = [...ownFlaws, ...refused].sort((one, other) => one.line - other.line)
  return (
    <div className={styles.steps}>
      <Card title={done ? text.importDone : text.importing}>
        <HowFar progress={progress} />
        {progress.problem ? (
          <>
            <ProblemBar problem={progress.problem} />
            <div>
              <Button appearance="primary" onClick={sending.goOn}>
                {text.goOn}
              </Button>
            </div>
          </>
        ) : null}
        {done ? (
          <ul className={styles.counts}>
            <li>{text.added(progress.added)}</li>
            <li>{text.known(progress.known)}</li>
            <li>{text.notTaken(notTaken.length)}</li>
          </ul>
        ) : null}
      </Card>
      {done && notTaken.length > 0 ? (
        <NotTaken file={file.name} rows={notTaken.sort((one, other) => one.line - other.line)} />
      ) : null}
      {progress.running ? null : (
        <div className={styles.actions}>
          <Button onClick={onOther}>{text.otherFile}</Button>
        </div>
      )}
    </div>
  )
}

function HowFar({ progress }: { progress: Progress }) {
  const text = useText(messages)
  const formats = useFormats()
  const { sent, total } = progress
  return (
    <>
      <ProgressBar value={sent} max={total} aria-label={text.importing} thickness="large" />
      <output>
        <Body1>{text.sentOf(formats.number(sent), formats.number(total))}</Body1>
      </output>
    </>
  )
}
