import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Correction } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { ConfirmButton } from '#tabs/design/ConfirmButton.tsx'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import type { CorrectingProps } from '#tabs/program/correcting/CorrectAward.tsx'
import { messages } from '#tabs/program/correcting/messages.ts'
import { countPoints } from '#tabs/text/count-points.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type SendCorrectionProps = Pick<CorrectingProps, 'cycleId' | 'ranked' | 'onDone'> & {
  /** Undefined while something is missing. */
  correction: Correction | undefined
}

/** Why, and the button that puts it right after saying exactly what will happen. */
export function SendCorrection({ cycleId, ranked, correction, onDone }: SendCorrectionProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [reason, setReason] = useState('')
  const { run, pending, problem } = useCommand('correctResult', ['ranking', 'decisions', 'audit'])
  const given = countPoints(reason) >= limits.reason.min && countPoints(reason) <= limits.reason.max

  async function send() {
    if (!correction) return
    const body = { awardId: ranked.award.id, reason, correction }
    if (await run({ params: { cycleId }, body })) onDone()
  }

  return (
    <>
      <CountedTextarea
        label={text.reason}
        hint={text.reasonHint}
        value={reason}
        onChange={setReason}
        min={limits.reason.min}
        max={limits.reason.max}
        rows={2}
        required
      />
      <ProblemBar problem={problem} />
      <div className={styles.row}>
        <ConfirmButton
          label={pending ? text.sending : text.send[correction?.kind ?? 'wording']}
          question={text.ask[correction?.kind ?? 'wording']}
          explanation={text.consequence[correction?.kind ?? 'wording']}
          confirm={text.send[correction?.kind ?? 'wording']}
          appearance="primary"
          disabled={pending || !given || correction === undefined}
          onConfirm={() => void send()}
        />
      </div>
    </>
  )
}
