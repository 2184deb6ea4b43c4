import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { ApiProblem } from '#tabs/api/problem.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/record/messages.ts'
import type { Saving } from '#tabs/record/use-saving.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  // There before it says anything, so that it is heard, but taking no room.
  note: { ':empty': { position: 'absolute' } },
})

/** Says that a file is saved, or why not. */
export function Saved({ saving }: { saving: Saving }) {
  const styles = useStyles()
  const text = useText(messages)
  const { problem } = saving
  return (
    <>
      <output className={styles.note}>
        {saving.done ? <Caption1 className={styles.quiet}>{text.saved}</Caption1> : null}
      </output>
      {problem instanceof ApiProblem ? <ProblemBar problem={problem} /> : null}
      {problem && !(problem instanceof ApiProblem) ? <Notice intent="warning">{text.notDrawn}</Notice> : null}
    </>
  )
}
