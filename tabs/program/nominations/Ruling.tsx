import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { OwnedNomination } from '#core/contract/nominations.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { messages } from '#tabs/program/nominations/messages.ts'
import { useKept } from '#tabs/program/use-kept.ts'
import { countPoints } from '#tabs/text/count-points.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  // Its words in line with those above; its ground, seen on hover, reaches out.
  flush: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
})

/** An owner's word on whether a nomination can stand: out with a reason, or in again. */
export function Ruling({ nomination }: { nomination: OwnedNomination }) {
  const styles = useStyles()
  const text = useText(messages)
  const about = useAbout(nomination)
  const [open, setOpen] = useState(false)
  if (nomination.status === 'ineligible') return <Readmit nomination={nomination} />
  return (
    <>
      <div className={styles.line}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.flush}
          aria-label={about(text.rule)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {text.rule}
        </Button>
      </div>
      {open ? <RuleOut nomination={nomination} onDone={() => setOpen(false)} /> : null}
    </>
  )
}

/** What a button does, and to whose nomination: several such stand on one screen. */
function useAbout({ nominees, nominator }: OwnedNomination): (act: string) => string {
  const text = useText(messages)
  const formats = useFormats()
  const names = formats.list(nominees.map(({ name }) => name))
  return (act) => (nominator ? text.ruling(act, names, nominator.name) : `${act}: ${names}`)
}

function Readmit({ nomination }: { nomination: OwnedNomination }) {
  const styles = useStyles()
  const text = useText(messages)
  const about = useAbout(nomination)
  const { id: nominationId, cycleId } = nomination
  const { run, pending, problem } = useCommand('ruleEligibility', ['cycleNominations', 'ranking'])
  const readmit = () => void run({ params: { cycleId, nominationId }, body: { eligible: true } })
  return (
    <div className={styles.line}>
      <Button size="small" aria-label={about(text.ruleBack)} disabledFocusable={pending} onClick={readmit}>
        {text.ruleBack}
      </Button>
      <ProblemBar problem={problem} />
    </div>
  )
}

type RuleOutProps = { nomination: OwnedNomination; onDone: () => void }

function RuleOut({ nomination, onDone }: RuleOutProps) {
  const styles = useStyles()
  const text = useText(messages)
  const about = useAbout(nomination)
  const { id: nominationId, cycleId } = nomination
  const [tried, setTried] = useState(false)
  const reason = useKept(`ruling ${nominationId}`, '')
  const { run, pending, problem } = useCommand('ruleEligibility', ['cycleNominations', 'ranking'])
  const short = countPoints(reason.value) < limits.reason.min

  async function rule() {
    setTried(true)
    if (short) return
    const body = { eligible: false, reason: reason.value } as const
    if (!(await run({ params: { cycleId, nominationId }, body }))) return
    reason.forget()
    onDone()
  }

  return (
    <>
      <CountedTextarea
        label={text.ruleReason}
        hint={text.ruleHint}
        value={reason.value}
        onChange={reason.keep}
        max={limits.reason.max}
        rows={2}
        required
        error={tried && short ? text.reasonMissing : undefined}
      />
      <ProblemBar problem={problem} />
      <div className={styles.line}>
        <Button aria-label={about(text.ruleSend)} disabledFocusable={pending} onClick={() => void rule()}>
          {text.ruleSend}
        </Button>
      </div>
    </>
  )
}
