import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { AwardOutcome } from '#tabs/program/AwardOutcome.tsx'
import { type Choice, followRanking, type RankedAward } from '#tabs/program/choices.ts'
import { messages } from '#tabs/program/messages.ts'
import { RankedLine } from '#tabs/program/RankedLine.tsx'
import { HowJudgesScored } from '#tabs/program/scoring/HowJudgesScored.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  board: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: 'clamp(14px, 3vw, 24px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '160px', minInlineSize: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type AwardBoardProps = {
  cycleId: string
  ranked: RankedAward
  choice: Choice
  onChange: (choice: Choice) => void
  /** Leaves it as it was decided before. */
  onKeep?: () => void
}

/** One award: how its nominations rank, how judges scored them, and what the owner chooses. */
export function AwardBoard(props: AwardBoardProps) {
  const { ranked, choice, onChange, onKeep } = props
  const styles = useStyles()
  const text = useText(messages)
  const { award, nominations, withheld } = ranked
  const scored = nominations.some(({ rank }) => rank !== undefined)
  return (
    <section className={styles.board} aria-labelledby={`board-${award.id}`}>
      <div className={styles.head}>
        <Medallion design={award.medallion} size={56} />
        <Words ranked={ranked} />
        <div className={styles.row}>
          {scored && !withheld ? (
            <Button onClick={() => onChange(followRanking(choice, ranked))}>{text.follow}</Button>
          ) : null}
          {onKeep ? <Button onClick={onKeep}>{text.keepDecided}</Button> : null}
        </div>
      </div>
      {withheld ? (
        <EmptyState title={text.withheld} text={text.withheldText} />
      ) : (
        <>
          <Lines {...props} />
          {scored ? <HowJudgesScored cycleId={props.cycleId} ranked={ranked} /> : null}
          <AwardOutcome ranked={ranked} choice={choice} onChange={onChange} />
        </>
      )}
    </section>
  )
}

function Words({ ranked: { award, judges, withheld } }: { ranked: RankedAward }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <div className={styles.words}>
      <Subtitle2 as="h3" id={`board-${award.id}`}>
        <bdi>{award.name}</bdi>
      </Subtitle2>
      {judges.length === 0 && award.decidedBy === 'vote' ? null : (
        <Caption1 className={styles.quiet}>
          {judges.length === 0 ? text.noJudges : `${text.judgedBy} `}
          <PeopleNames people={judges} />
        </Caption1>
      )}
      {award.decidedBy === 'judges' ? null : (
        <Caption1 className={styles.quiet}>{text.decidedByVote[award.decidedBy]}</Caption1>
      )}
      {award.normalized && !withheld ? <Caption1 className={styles.quiet}>{text.normalized}</Caption1> : null}
    </div>
  )
}

const atOnce = 20

/** The ranking, as much of it as one looks at; more on demand, so that hundreds don't slow the page. */
function Lines({ cycleId, ranked, choice, onChange }: AwardBoardProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [shown, setShown] = useState(atOnce)
  const { award, nominations, short } = ranked
  const more = nominations.length - shown
  return (
    <>
      {nominations.length === 0 ? <Caption1 className={styles.quiet}>{text.noNominations}</Caption1> : null}
      <ul className={styles.list}>
        {nominations.slice(0, shown).map((nomination) => (
          <RankedLine
            key={nomination.id}
            cycleId={cycleId}
            award={award}
            nomination={nomination}
            short={short.includes(nomination.id)}
            choice={choice}
            onChange={onChange}
          />
        ))}
      </ul>
      {more > 0 ? (
        <div className={styles.row}>
          <Button onClick={() => setShown(shown + atOnce)}>{text.showMore(Math.min(more, atOnce))}</Button>
        </div>
      ) : null}
    </>
  )
}
