import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { Colleague } from '#core/contract/people.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { DateTimeField } from '#tabs/design/form/DateTimeField.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { momentOf } from '#tabs/settings/cycles/zone-time.ts'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { countPoints } from '#tabs/text/count-points.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useDraft } from '#tabs/text/use-draft.ts'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: 'clamp(8px, 2vw, 16px)',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
})

type AllowLateProps = { cycleId: string; timeZone: string; me: string }
type LateDraft = { person: Colleague[]; until: string; reason: string }
type LateFlaws = { person?: true; until?: 'missing' | 'past'; reason?: true }
const empty: LateDraft = { person: [], until: '', reason: '' }

/** Allows one person to nominate late. */
export function AllowLate({ cycleId, timeZone, me }: AllowLateProps) {
  const styles = useStyles()
  const text = useText(messages)
  const draft = useDraft(`settings.late.${me}.${cycleId}`, empty)
  const { run, pending, problem } = useCommand('allowLate', settingsReads)
  const [tried, setTried] = useState(false)
  const [allowed, setAllowed] = useState<string>()
  const now = useNow()
  const until = momentOf(draft.value.until, timeZone)
  const wrong = checkLate(draft.value, until, now)

  async function allow(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    setAllowed(undefined)
    const { person, reason } = draft.value
    const flawed = (['person', 'until', 'reason'] as const).find((field) => wrong[field])
    if (flawed) document.getElementById(`late-${flawed}`)?.focus()
    if (flawed || !person[0] || until === undefined) return
    if (!(await run({ params: { cycleId }, body: { person: person[0].ref, until, reason } }))) return
    draft.discard()
    setTried(false)
    setAllowed(person[0].name)
  }

  return (
    <form
      className={styles.form}
      noValidate
      aria-label={text.allowOne}
      onSubmit={(event) => void allow(event)}
    >
      <Fields
        draft={draft.value}
        onChange={(changes) => draft.set({ ...draft.value, ...changes })}
        timeZone={timeZone}
        flaws={tried ? wrong : {}}
      />
      <ProblemBar problem={problem} />
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={pending}>
          {text.allow}
        </Button>
      </div>
      <output>{allowed === undefined ? null : text.allowed(allowed)}</output>
    </form>
  )
}

type FieldsProps = {
  draft: LateDraft
  onChange: (changes: Partial<LateDraft>) => void
  timeZone: string
  flaws: LateFlaws
}

function Fields({ draft, onChange, timeZone, flaws }: FieldsProps) {
  const text = useText(messages)
  return (
    <>
      <PeoplePicker
        id="late-person"
        label={text.person}
        chosen={draft.person}
        onChange={(person) => onChange({ person })}
        max={1}
        required
        error={flaws.person && text.personMissing}
      />
      <DateTimeField
        id="late-until"
        type="datetime-local"
        label={text.until}
        hint={text.zone(timeZone.replaceAll('_', ' '))}
        value={draft.until}
        onChange={(until) => onChange({ until })}
        required
        error={flaws.until && (flaws.until === 'past' ? text.notPast : text.dateMissing)}
      />
      <CountedTextarea
        id="late-reason"
        label={text.reason}
        hint={text.reasonHint}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        min={limits.reason.min}
        max={limits.reason.max}
        rows={2}
        required
        error={flaws.reason && text.reasonMissing}
      />
    </>
  )
}

function checkLate({ person, reason }: LateDraft, until: number | undefined, now: number): LateFlaws {
  return {
    ...(person.length === 0 ? { person: true as const } : {}),
    ...(until === undefined ? { until: 'missing' as const } : {}),
    ...(until !== undefined && until <= now ? { until: 'past' as const } : {}),
    ...(countPoints(reason) < limits.reason.min ? { reason: true as const } : {}),
  }
}
