import { Body1, Button, makeStyles, Subtitle2, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Ranking } from '#core/contract/judging.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { type Choices, decisionOf, isOpen, missingIn, noChoice } from '#tabs/program/choices.ts'
import { DecidedAward } from '#tabs/program/DecidedAward.tsx'
import { messages } from '#tabs/program/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  heading: { ...typographyStyles.subtitle1, margin: 0, '&:focus': { outlineStyle: 'none' } },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  rest: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, margin: 0 },
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
  const { run, pending, problem } = useCommand('decide', ['ranking', 'programs', 'ceremonies', 'decisions'])
  useEffect(() => heading.current?.focus(), [])
  const { chosen, kept, open, others } = sortOut(ranking, choices)
  const unready = chosen.filter(({ missing }) => missing !== undefined).length
  const everything = kept.length + open.length + others.length === 0

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
      <Rest title={text.staysDecided} awards={kept} />
      <Rest title={text.staysOpen} awards={open} />
      <Rest title={text.forOthers} awards={others} />
      {chosen.length === 0 ? <Notice intent="warning">{text.nothingChosen}</Notice> : null}
      {unready > 0 ? <Notice intent="warning">{text.todo(unready)}</Notice> : null}
      <ProblemBar problem={problem} />
      <div className={styles.row}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={pending || unready > 0 || chosen.length === 0}
          onClick={() => void decide()}
        >
          {pending ? text.deciding : everything ? text.decide : text.decideThese(chosen.length)}
        </Button>
        <Button size="large" disabledFocusable={pending} onClick={onBack}>
          {text.goOn}
        </Button>
      </div>
    </section>
  )
}

/** What is decided now, what stays as it was, what stays open, and what another owner has to decide. */
function sortOut({ awards, decision }: Ranking, choices: Choices) {
  const own = awards.filter(({ withheld }) => !withheld)
  const choiceFor = (ranked: Ranking['awards'][number]) => choices[ranked.award.id] ?? noChoice
  const isDecided = (ranked: Ranking['awards'][number]) =>
    decision?.awards.some(({ awardId }) => awardId === ranked.award.id) === true
  const left = own.filter((ranked) => isOpen(choiceFor(ranked)))
  return {
    chosen: own
      .filter((ranked) => !left.includes(ranked))
      .map((ranked) => ({
        ranked,
        choice: choiceFor(ranked),
        missing: missingIn(choiceFor(ranked), ranked),
      })),
    kept: left.filter(isDecided),
    open: left.filter((ranked) => !isDecided(ranked)),
    others: awards.filter(({ award, withheld }) => withheld && decision?.open.includes(award.id) !== false),
  }
}

function Rest({ title, awards }: { title: string; awards: Ranking['awards'] }) {
  const styles = useStyles()
  const formats = useFormats()
  if (awards.length === 0) return null
  return (
    <div className={styles.rest}>
      <Subtitle2 as="h3">{title}</Subtitle2>
      <Body1 className={styles.quiet}>
        <bdi>{formats.list(awards.map(({ award }) => award.name))}</bdi>
      </Body1>
    </div>
  )
}
