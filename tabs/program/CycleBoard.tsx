import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import type { Cycle } from '#core/contract/programs.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { TextLink } from '#tabs/design/TextLink.tsx'
import { Deliberation } from '#tabs/program/Deliberation.tsx'
import { JudgesAtWork } from '#tabs/program/judges/JudgesAtWork.tsx'
import { messages } from '#tabs/program/messages.ts'
import { NextAction } from '#tabs/program/NextAction.tsx'
import { Nominations } from '#tabs/program/nominations/Nominations.tsx'
import { Parts } from '#tabs/program/Parts.tsx'
import { Records } from '#tabs/program/records/Records.tsx'
import { Stepper } from '#tabs/program/Stepper.tsx'
import type { Formats } from '#tabs/text/formats.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const pollMs = 1_500

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: 'clamp(14px, 3vw, 24px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  now: { margin: 0, maxInlineSize: '68ch' },
})

/** One cycle as its owner sees it: where it stands, what to do next, and all that was nominated and judged. */
export function CycleBoard({ cycle }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { status } = cycle
  // While it closes, look often: judging begins by itself.
  useOperation('programs', {}, { every: status === 'closing' ? pollMs : false })
  return (
    <>
      <section className={styles.card} aria-label={text.steps}>
        <Subtitle1 as="h2">
          <bdi>{cycle.name}</bdi>
        </Subtitle1>
        <Stepper status={status} />
        <output className={styles.now}>{sentence(cycle, text, formats)}</output>
        <NextAction cycle={cycle} />
        {status === 'scheduled' ? null : (
          <div>
            <TextLink to={`/cycles/${cycle.id}/messages`}>{text.toMessages}</TextLink>
          </div>
        )}
      </section>
      {status === 'scheduled' ? null : <Board cycle={cycle} />}
    </>
  )
}

function Board({ cycle }: { cycle: Cycle }) {
  const text = useText(messages)
  if (cycle.status === 'open' || cycle.status === 'closing') return <Nominations cycle={cycle} />
  return (
    <Parts
      label={text.parts}
      parts={[
        { id: 'decide', name: text.part.decide, content: <Deliberation cycle={cycle} /> },
        { id: 'judges', name: text.part.judges, content: <JudgesAtWork cycle={cycle} /> },
        { id: 'nominations', name: text.part.nominations, content: <Nominations cycle={cycle} /> },
        { id: 'records', name: text.part.records, content: <Records cycle={cycle} /> },
      ]}
    />
  )
}

function sentence(cycle: Cycle, text: (typeof messages)['en'], formats: Formats): string {
  switch (cycle.status) {
    case 'scheduled':
      return text.now.scheduled(formats.day(cycle.opensAt))
    case 'open':
      return text.now.open(formats.day(cycle.closesAt))
    default:
      return text.now[cycle.status]
  }
}
