import { Button, makeStyles, Spinner, Subtitle1, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import type { Cycle } from '#core/contract/programs.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { Deliberation } from '#tabs/program/Deliberation.tsx'
import { messages } from '#tabs/program/messages.ts'
import { Nominations } from '#tabs/program/Nominations.tsx'
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
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  now: { margin: 0, maxInlineSize: '68ch' },
})

/** One cycle as its owner sees it: where it stands, what to do next, and all that was nominated. */
export function CycleBoard({ cycle }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { status } = cycle
  // While it closes, look often: judging begins by itself.
  useOperation('programs', {}, { every: status === 'closing' ? pollMs : false })
  const deliberating = status === 'judging' || status === 'decided' || status === 'published'
  return (
    <>
      <section className={styles.card} aria-label={text.steps}>
        <Subtitle1 as="h2">
          <bdi>{cycle.name}</bdi>
        </Subtitle1>
        <Stepper status={status} />
        <output className={styles.now}>{sentence(cycle, text, formats)}</output>
        <NextAction cycle={cycle} />
      </section>
      {deliberating ? <Deliberation cycle={cycle} /> : null}
      {status === 'scheduled' ? null : <Nominations cycle={cycle} />}
    </>
  )
}

function NextAction({ cycle }: { cycle: Cycle }) {
  const styles = useStyles()
  const text = useText(messages)
  const [, go] = useLocation()
  const { run, pending, problem } = useCommand('closeNominations', ['programs'])
  if (cycle.status === 'closing')
    return <Spinner size="small" label={text.step.closing} labelPosition="after" />
  if (cycle.status === 'decided' || cycle.status === 'published') {
    return (
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => go('/ceremonies')}>
          {text.toCeremony}
        </Button>
      </div>
    )
  }
  if (cycle.status !== 'open') return null
  return (
    <>
      <div className={styles.row}>
        <ConfirmButton
          label={text.close}
          question={text.closeAsk}
          explanation={text.closeWhy}
          confirm={text.close}
          appearance="primary"
          disabled={pending}
          onConfirm={() => void run({ params: { cycleId: cycle.id }, body: {} })}
        />
      </div>
      <ProblemBar problem={problem} />
    </>
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
