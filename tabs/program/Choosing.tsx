import { Body1, Button, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Ranking } from '#core/contract/judging.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { AwardBoard } from '#tabs/program/AwardBoard.tsx'
import { type Choices, choiceOf, noChoice } from '#tabs/program/choices.ts'
import { DecidedAward } from '#tabs/program/DecidedAward.tsx'
import { messages } from '#tabs/program/messages.ts'
import { Review } from '#tabs/program/Review.tsx'
import { useKept } from '#tabs/program/use-kept.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

type ChoosingProps = { cycle: Cycle; ranking: Ranking; onDecided: () => void }

/** Award by award: what the ranking says, and what the owner chooses; then one review of what was chosen. */
export function Choosing({ cycle, ranking, onDecided }: ChoosingProps) {
  const styles = useStyles()
  const text = useText(messages)
  const choices = useKept<Choices>(`choices ${cycle.id}`, {})
  const [reviewing, setReviewing] = useState(false)
  if (reviewing) {
    return (
      <Review
        cycle={cycle}
        ranking={ranking}
        choices={choices.value}
        onBack={() => setReviewing(false)}
        onDecided={() => {
          choices.forget()
          setReviewing(false)
          onDecided()
        }}
      />
    )
  }
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <Subtitle1 as="h2">{text.deliberation}</Subtitle1>
        <Body1 className={styles.quiet}>{text.deliberationIntro}</Body1>
      </div>
      <StillOpen ranking={ranking} />
      {ranking.awards.map((one) => (
        <OneAward
          key={one.award.id}
          cycleId={cycle.id}
          ranked={one}
          decision={ranking.decision}
          choices={choices.value}
          onChange={choices.keep}
        />
      ))}
      <div className={styles.row}>
        <Button appearance="primary" size="large" onClick={() => setReviewing(true)}>
          {text.toReview}
        </Button>
      </div>
    </section>
  )
}

/** What nobody has decided yet, and what this owner can't decide (rule J2). */
function StillOpen({ ranking }: { ranking: Ranking }) {
  const text = useText(messages)
  const formats = useFormats()
  const { awards, decision } = ranking
  const names = (some: Ranking['awards']) => formats.list(some.map(({ award }) => award.name))
  const open = awards.filter(({ award, withheld }) => !withheld && decision?.open.includes(award.id))
  const others = awards.filter(
    ({ award, withheld }) => withheld && (decision === undefined || decision.open.includes(award.id)),
  )
  return (
    <>
      {decision && open.length > 0 ? (
        <Notice>{text.stillOpen(formats.number(decision.number), names(open))}</Notice>
      ) : null}
      {others.length > 0 ? <Notice intent="warning">{text.blocked(names(others))}</Notice> : null}
    </>
  )
}

type OneAwardProps = {
  cycleId: string
  ranked: Ranking['awards'][number]
  decision: Ranking['decision']
  choices: Choices
  onChange: (choices: Choices) => void
}

/** An award to choose for; or what was decided on it before, until the owner wants to decide it anew. */
function OneAward({ cycleId, ranked, decision, choices, onChange }: OneAwardProps) {
  const text = useText(messages)
  const { id } = ranked.award
  const decided = decision?.awards.find(({ awardId }) => awardId === id)
  const choice = choices[id]
  const { [id]: _, ...others } = choices
  if (decided && choice === undefined) {
    return (
      <DecidedAward ranked={ranked} decided={decided}>
        <div>
          <Button
            aria-label={text.about(text.decideAnew, ranked.award.name)}
            onClick={() => onChange({ ...choices, [id]: choiceOf(decided) })}
          >
            {text.decideAnew}
          </Button>
        </div>
      </DecidedAward>
    )
  }
  return (
    <AwardBoard
      cycleId={cycleId}
      ranked={ranked}
      choice={choice ?? noChoice}
      onChange={(changed) => onChange({ ...choices, [id]: changed })}
      {...(decided && { onKeep: () => onChange(others) })}
    />
  )
}
