import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/judge/messages.ts'
import type { Item } from '#tabs/judge/queue.ts'
import { countPoints } from '#tabs/text/count-points.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  interest: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    paddingBlockStart: tokens.spacingVerticalL,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** A judge's way to step back from a nomination; with a reason, so it takes two steps and no dialog. */
export function DeclareInterest({ item, onDeclared }: { item: Item; onDeclared: () => void }) {
  const styles = useStyles()
  const text = useText(messages)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { run, pending, problem } = useCommand('declareInterest', ['judging'])
  const tooShort = countPoints(reason) < limits.reason.min

  async function declare() {
    setTried(true)
    if (tooShort) return
    const params = { cycleId: item.cycleId, nominationId: item.nomination.id }
    if (await run({ params, body: { reason } })) onDeclared()
  }

  return (
    <div className={styles.interest}>
      <Caption1 className={styles.quiet}>{text.interestHint}</Caption1>
      <div className={styles.row}>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text.interest}
        </Button>
      </div>
      {open ? (
        <>
          <CountedTextarea
            label={text.interestReason}
            hint={text.interestWarning}
            value={reason}
            onChange={setReason}
            max={limits.reason.max}
            rows={2}
            required
            error={tried && tooShort ? text.reasonMissing : undefined}
          />
          <ProblemBar problem={problem} />
          <div className={styles.row}>
            <Button disabledFocusable={pending} onClick={() => void declare()}>
              {text.interestDeclare}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
