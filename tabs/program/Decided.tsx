import { Body1, Button, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import type { Decision, Ranking } from '#core/contract/judging.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { CorrectAward } from '#tabs/program/correcting/CorrectAward.tsx'
import { DecidedAward } from '#tabs/program/DecidedAward.tsx'
import { messages } from '#tabs/program/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  seal: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  again: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
})

type DecidedProps = { cycle: Cycle; ranking: Ranking; decision: Decision; onAgain?: () => void }

/** The decision on a cycle, with its number, who made it or that a live vote did, and the seal it was made on; once published, to be put right. */
export function Decided({ cycle, ranking, decision, onAgain }: DecidedProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const decidedFor = new Map(decision.awards.map((one) => [one.awardId, one]))
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <Subtitle1 as="h2">{text.decision(formats.number(decision.number))}</Subtitle1>
        <Body1 className={styles.quiet}>
          <bdi>{decision.voted ? text.voted : decision.decidedBy.name}</bdi> ·{' '}
          {formats.dateTime(decision.decidedAt)}
        </Body1>
      </div>
      {ranking.awards.map((ranked) => {
        const decided = decidedFor.get(ranked.award.id)
        return decided ? (
          <DecidedAward key={ranked.award.id} ranked={ranked} decided={decided}>
            {cycle.status === 'published' ? (
              <CorrectAward cycleId={cycle.id} ranked={ranked} decided={decided} />
            ) : null}
          </DecidedAward>
        ) : null
      })}
      {ranking.awards.some(({ withheld }) => withheld) ? (
        <Caption1 className={styles.quiet}>{text.sealedToYou}</Caption1>
      ) : null}
      <Caption1 className={styles.quiet}>
        {text.chain}:{' '}
        <span className={styles.seal} dir="ltr">
          {decision.auditHead}
        </span>
      </Caption1>
      {onAgain ? (
        <div className={styles.again}>
          <Body1 className={styles.quiet}>{text.againHint}</Body1>
          <Button onClick={onAgain}>{text.again}</Button>
        </div>
      ) : null}
    </section>
  )
}
