import { Badge, Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import type { AwardDecision } from '#core/contract/judging.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import type { RankedAward } from '#tabs/program/choices.ts'
import { messages } from '#tabs/program/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

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
})

type DecidedAwardProps = {
  ranked: RankedAward
  decided: AwardDecision
  /** What is still missing, where it isn't decided yet. */
  missing?: string | undefined
}

/** One award of a decision: who wins it and who stood beside, or that it isn't awarded. */
export function DecidedAward({ ranked, decided, missing }: DecidedAwardProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { award, nominations } = ranked
  const winners = decided.kind === 'winners' ? decided.winners : []
  const beside =
    decided.kind === 'winners' ? decided.finalists.filter((finalist) => !winners.includes(finalist)) : []
  const of = (ids: readonly string[]) => nominations.filter(({ id }) => ids.includes(id))
  return (
    <article className={styles.card}>
      <Medallion design={award.medallion} size={56} />
      <div className={styles.words}>
        <Subtitle2 as="h3">
          <bdi>{award.name}</bdi>
        </Subtitle2>
        {decided.kind === 'not-awarded' ? <Body1>{text.notAwarded}</Body1> : null}
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
        {decided.reason ? (
          <Caption1 className={styles.quiet}>
            {text.because}: <bdi>{decided.reason}</bdi>
          </Caption1>
        ) : null}
        {missing === undefined ? null : (
          <Badge appearance="tint" color="warning">
            {missing}
          </Badge>
        )}
      </div>
    </article>
  )
}
