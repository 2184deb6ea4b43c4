import { Badge, Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { AwardDecision, Decision } from '#core/contract/judging.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import type { RankedAward } from '#tabs/program/choices.ts'
import { messages } from '#tabs/program/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalL,
    padding: 'clamp(12px, 3vw, 20px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    flexGrow: 1,
    flexBasis: '180px',
    minInlineSize: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  winner: { display: 'flex', flexDirection: 'column' },
  more: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    alignSelf: 'stretch',
    paddingBlockStart: tokens.spacingVerticalXS,
  },
})

type DecidedAwardProps = {
  ranked: RankedAward
  decided: AwardDecision | Decision['awards'][number]
  /** What is still missing, where it isn't decided yet. */
  missing?: string | undefined
  /** What can be done about it. */
  children?: ReactNode
}

/** One award of a decision: who wins it and who stood beside, a vote to come, or that it isn't awarded. */
export function DecidedAward({ ranked, decided, missing, children }: DecidedAwardProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <article className={styles.card} aria-label={ranked.award.name}>
      <Medallion design={ranked.award.medallion} size={56} />
      <div className={styles.words}>
        <Subtitle2 as="h3">
          <bdi>{ranked.award.name}</bdi>
        </Subtitle2>
        <Outcome ranked={ranked} decided={decided} />
        {decided.reason ? (
          <Caption1 className={styles.quiet}>
            {text.because}: <bdi>{decided.reason}</bdi>
          </Caption1>
        ) : null}
        {'number' in decided ? <Made made={decided} /> : null}
        {missing === undefined ? null : (
          <Badge appearance="tint" color="warning">
            {missing}
          </Badge>
        )}
        {children ? <div className={styles.more}>{children}</div> : null}
      </div>
    </article>
  )
}

function Outcome({ ranked: { nominations }, decided }: Pick<DecidedAwardProps, 'ranked' | 'decided'>) {
  const styles = useStyles()
  const text = useText(messages)
  if (decided.kind === 'not-awarded') return <Body1>{text.notAwarded}</Body1>
  const winners = decided.kind === 'winners' ? decided.winners : []
  const beside = decided.finalists.filter((finalist) => !winners.includes(finalist))
  const of = (ids: readonly string[]) => nominations.filter(({ id }) => ids.includes(id))
  return (
    <>
      {decided.kind === 'vote' ? <Body1>{text.byVote}</Body1> : null}
      {of(winners).map(({ id, nominees, citation }) => (
        <div key={id} className={styles.winner}>
          <Body1>
            {text.winner}:{' '}
            <strong>
              <PeopleNames people={nominees} />
            </strong>
          </Body1>
          {citation === undefined ? null : <Caption1 dir="auto">{citation}</Caption1>}
        </div>
      ))}
      {beside.length > 0 ? (
        <Caption1 className={styles.quiet}>
          {text.finalistsAre}: <PeopleNames people={of(beside).flatMap(({ nominees }) => nominees)} />
        </Caption1>
      ) : null}
    </>
  )
}

/** Who decided it, or that a live vote did, and in which decision: it may be carried over from one before. */
function Made({ made }: { made: Decision['awards'][number] }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  return (
    <Caption1 className={styles.quiet}>
      {text.decision(formats.number(made.number))} ·{' '}
      <bdi>{made.voted ? text.voted : made.decidedBy.name}</bdi> · {formats.dateTime(made.decidedAt)}
    </Caption1>
  )
}
