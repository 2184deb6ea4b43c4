import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Ranking } from '#core/contract/judging.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { type Choices, decisionOf, missingIn, noChoice } from '#tabs/program/choices.ts'
import { DecidedAward } from '#tabs/program/DecidedAward.tsx'
import { messages } from '#tabs/program/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  heading: { ...typographyStyles.subtitle1, margin: 0, '&:focus': { outlineStyle: 'none' } },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type ReviewProps = {
  cycle: Cycle
  ranking: Ranking
  choices: Choices
  onBack: () => void
  onDecided: () => void
}

/** Everything chosen, once more at a glance; then the decision, in one step (rule J6). */
export function Review({ cycle, ranking, choices, onBack, onDecided }: ReviewProps) {
  const styles = useStyles()
  const text = useText(messages)
  const heading = useRef<HTMLHeadingElement>(null)
  const { run, pending, problem } = useCommand('decide', ['ranking', 'programs', 'ceremonies'])
  useEffect(() => heading.current?.focus(), [])
  const chosen = ranking.awards.map((ranked) => {
    const choice = choices[ranked.award.id] ?? noChoice
    return { ranked, choice, missing: missingIn(choice, ranked) }
  })
  const unready = chosen.filter(({ missing }) => missing !== undefined).length

  async function decide() {
    const awards = chosen.map(({ ranked, choice }) => decisionOf(ranked.award.id, choice))
    if (await run({ params: { cycleId: cycle.id }, body: { awards } })) onDecided()
  }

  return (
    <section className={styles.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {text.review}
      </h2>
      <Body1 className={styles.quiet}>{text.reviewIntro}</Body1>
      {chosen.map(({ ranked, choice, missing }) => (
        <DecidedAward
          key={ranked.award.id}
          ranked={ranked}
          decided={decisionOf(ranked.award.id, choice)}
          missing={missing && text.missing[missing]}
        />
      ))}
      {unready > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.todo(unready)}</MessageBarBody>
        </MessageBar>
      ) : null}
      <ProblemBar problem={problem} />
      <div className={styles.row}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={pending || unready > 0}
          onClick={() => void decide()}
        >
          {pending ? text.deciding : text.decide}
        </Button>
        <Button size="large" disabledFocusable={pending} onClick={onBack}>
          {text.goOn}
        </Button>
      </div>
    </section>
  )
}
