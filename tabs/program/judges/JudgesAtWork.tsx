import { Body1, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import type { Cycle } from '#core/contract/programs.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Card } from '#tabs/design/Card.tsx'
import { CardSkeletons, EmptyState, ErrorState } from '#tabs/design/States.tsx'
import type { RankedAward } from '#tabs/program/choices.ts'
import { AwardProgress } from '#tabs/program/judges/AwardProgress.tsx'
import { messages } from '#tabs/program/judges/messages.ts'
import { Nudge } from '#tabs/program/judges/Nudge.tsx'
import { lateJudges } from '#tabs/program/judges/progress.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
})

/** How far judges are, award by award: who still has something to answer, what too few can read, and words to remind them. */
export function JudgesAtWork({ cycle }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const { data, error, refetch } = useOperation('ranking', { params: { cycleId: cycle.id } })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <CardSkeletons />
  const shown = data.awards.filter(({ withheld }) => !withheld)
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <Subtitle1 as="h2">{text.title}</Subtitle1>
        <Due cycle={cycle} />
      </div>
      <Nudges cycle={cycle} awards={shown} />
      {shown.map((ranked) => (
        <AwardProgress key={ranked.award.id} ranked={ranked} />
      ))}
      {shown.length < data.awards.length ? <Caption1 className={styles.quiet}>{text.hidden}</Caption1> : null}
    </section>
  )
}

function Due({ cycle: { status, judgedBy } }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const now = useNow()
  if (status !== 'judging') return <Body1 className={styles.quiet}>{text.over}</Body1>
  if (judgedBy === undefined) return null
  const day = formats.day(judgedBy)
  return <Body1 className={styles.quiet}>{judgedBy < now ? text.overdue(day) : text.due(day)}</Body1>
}

/** Words to remind those who still have something to answer, while it helps. */
function Nudges({ cycle, awards }: { cycle: Cycle; awards: readonly RankedAward[] }) {
  const text = useText(messages)
  if (cycle.status !== 'judging') return null
  const late = lateJudges(awards)
  if (late.length === 0 && awards.some(({ progress }) => progress.length > 0))
    return <EmptyState title={text.allDone} text={text.allDoneText} />
  return late.length === 0 ? null : (
    <Card title={text.waitingFor}>
      {late.map((one) => (
        <Nudge key={one.judge.id} late={one} cycle={cycle} />
      ))}
    </Card>
  )
}
