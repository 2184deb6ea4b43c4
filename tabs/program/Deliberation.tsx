import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle1,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Ranking } from '#core/contract/judging.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { AwardBoard } from '#tabs/program/AwardBoard.tsx'
import { type Choices, noChoice } from '#tabs/program/choices.ts'
import { Decided } from '#tabs/program/Decided.tsx'
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

/** From ranking to decision: what was decided, or choosing award by award and one review of everything. */
export function Deliberation({ cycle }: { cycle: Cycle }) {
  const { data, error, refetch } = useOperation(
    'ranking',
    { params: { cycleId: cycle.id } },
    // Judges are still scoring.
    { every: cycle.status === 'judging' ? 20_000 : false },
  )
  const [again, setAgain] = useState(false)
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <CardSkeletons />
  if (data.decision && !again) {
    return (
      <Decided
        ranking={data}
        decision={data.decision}
        {...(cycle.status === 'decided' && { onAgain: () => setAgain(true) })}
      />
    )
  }
  return <Choosing cycle={cycle} ranking={data} onDecided={() => setAgain(false)} />
}

type ChoosingProps = { cycle: Cycle; ranking: Ranking; onDecided: () => void }

function Choosing({ cycle, ranking, onDecided }: ChoosingProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const choices = useKept<Choices>(`choices ${cycle.id}`, {})
  const [reviewing, setReviewing] = useState(false)
  const withheld = ranking.awards.filter((award) => award.withheld)
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
      {ranking.awards.map((one) => (
        <AwardBoard
          key={one.award.id}
          cycleId={cycle.id}
          ranked={one}
          choice={choices.value[one.award.id] ?? noChoice}
          onChange={(choice) => choices.keep({ ...choices.value, [one.award.id]: choice })}
        />
      ))}
      {withheld.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text.blocked(formats.list(withheld.map(({ award }) => award.name)))}
          </MessageBarBody>
        </MessageBar>
      ) : (
        <div className={styles.row}>
          <Button appearance="primary" size="large" onClick={() => setReviewing(true)}>
            {text.toReview}
          </Button>
        </div>
      )}
    </section>
  )
}
