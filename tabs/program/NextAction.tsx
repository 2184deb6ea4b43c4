import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Cycle } from '#core/contract/programs.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/program/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const pollMs = 1_500

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** What an owner can do next with a cycle as a whole. */
export function NextAction({ cycle }: { cycle: Cycle }) {
  const text = useText(messages)
  switch (cycle.status) {
    case 'open':
      return <Close cycleId={cycle.id} />
    case 'closing':
      return <Spinner size="small" label={text.step.closing} labelPosition="after" />
    case 'decided':
      return <Celebrate cycleId={cycle.id} />
    case 'published':
      return <Afterwards />
    default:
      return null
  }
}

function Close({ cycleId }: { cycleId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const { run, pending, problem } = useCommand('closeNominations', ['programs'])
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
          onConfirm={() => void run({ params: { cycleId }, body: {} })}
        />
      </div>
      <ProblemBar problem={problem} />
    </>
  )
}

/** Two ways for winners to be known: a ceremony, or the wall at once (rule C8). */
function Celebrate({ cycleId }: { cycleId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const { run, pending, problem } = useCommand('publishResults', ['programs', 'decisions', 'audit'])
  const [underWay, setUnderWay] = useState(false)
  // Each winner is put on the wall in turn; the cycle says when all are there.
  useOperation('programs', {}, { every: underWay ? pollMs : false })
  const publish = async () => setUnderWay((await run({ params: { cycleId }, body: {} })) !== undefined)
  if (pending || underWay) return <Spinner size="small" label={text.publishing} labelPosition="after" />
  return (
    <>
      <div className={styles.row}>
        <ToCeremony />
        <ConfirmButton
          label={text.publish}
          question={text.publishAsk}
          explanation={text.publishWhy}
          confirm={text.publishYes}
          onConfirm={() => void publish()}
        />
      </div>
      <ProblemBar problem={problem} />
    </>
  )
}

function Afterwards() {
  return (
    <div className={useStyles().row}>
      <ToCeremony />
    </div>
  )
}

function ToCeremony() {
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <Button appearance="primary" onClick={() => go('/ceremonies')}>
      {text.toCeremony}
    </Button>
  )
}
