import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { exportForms } from '#core/contract/judging.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { call } from '#tabs/api/call.ts'
import { type ApiProblem, asProblem } from '#tabs/api/problem.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/program/records/messages.ts'
import { saveFile } from '#tabs/program/records/save-file.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

type Form = (typeof exportForms)[number]

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  command: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
})

/** A cycle as files: one to recount it from, others for a spreadsheet. */
export function Export({ cycle }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const { fetchAndSave, fetching, problem } = useExport(cycle.id)
  return (
    <Card title={text.export}>
      <Body1 className={styles.quiet}>{text.exportIntro}</Body1>
      <div className={styles.row}>
        {(['json', 'nominations', 'scores'] as const satisfies readonly Form[]).map((form) => (
          <Button
            key={form}
            disabledFocusable={fetching !== undefined}
            onClick={() => void fetchAndSave(form)}
          >
            {fetching === form ? text.fetching : text.form[form]}
          </Button>
        ))}
      </div>
      <ProblemBar problem={problem} />
      <Body1 className={styles.quiet}>
        {text.verify}{' '}
        <code className={styles.command} dir="ltr">
          npm run verify-results -- {text.file}
        </code>
      </Body1>
    </Card>
  )
}

function useExport(cycleId: string) {
  const [fetching, setFetching] = useState<Form>()
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  async function fetchAndSave(form: Form): Promise<void> {
    setFetching(form)
    setProblem(null)
    try {
      saveFile(await call('exportCycle', { params: { cycleId }, query: { as: form } }))
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setFetching(undefined)
    }
  }
  return { fetchAndSave, fetching, problem }
}
