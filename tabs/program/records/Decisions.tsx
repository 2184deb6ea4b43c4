import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Decision } from '#core/contract/judging.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { useCurrent } from '#tabs/api/current.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Card } from '#tabs/design/Card.tsx'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { messages } from '#tabs/program/records/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Every decision and correction of a cycle, newest first: numbered, and never changed (rule J6). */
export function Decisions({ cycle }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const { data, error, refetch } = useOperation('decisions', { params: { cycleId: cycle.id } })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <CardSkeletons count={1} />
  return (
    <Card title={text.decisions}>
      {data.length === 0 ? <Body1 className={styles.quiet}>{text.noDecisions}</Body1> : null}
      <ol className={styles.list} reversed>
        {data.map((decision) => (
          <OneDecision key={decision.number} decision={decision} />
        ))}
      </ol>
    </Card>
  )
}

function OneDecision({ decision }: { decision: Decision }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { awardOf } = useCurrent()
  const { number, decidedBy, decidedAt, awards, open, corrects } = decision
  const names = (ids: readonly string[]) => formats.list(ids.map((id) => awardOf(id)?.name ?? id))
  const made = awards.filter((one) => one.number === number).map(({ awardId }) => awardId)
  return (
    <li className={styles.one}>
      <Body1Strong>
        {corrects ? text.correction(formats.number(number)) : text.decision(formats.number(number))}
      </Body1Strong>
      <Caption1 className={styles.quiet}>
        <bdi>{decidedBy.name}</bdi> · {formats.dateTime(decidedAt)}
      </Caption1>
      {corrects ? (
        <Body1>
          <bdi>{names([corrects.awardId])}</bdi> · {text.because}: <bdi>{corrects.reason}</bdi>
        </Body1>
      ) : null}
      {!corrects && made.length > 0 ? <Body1>{text.decided(names(made))}</Body1> : null}
      {open.length > 0 ? <Caption1 className={styles.quiet}>{text.leftOpen(names(open))}</Caption1> : null}
    </li>
  )
}
