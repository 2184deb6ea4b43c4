import { Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { OwnedCycle } from '#core/contract/program-settings.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import {
  type CycleDate,
  type CycleDraft,
  type CycleFlaws,
  checkCycle,
  cycleDates,
  isMovable,
} from '#tabs/settings/cycles/cycle-draft.ts'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { DateTimeField } from '#tabs/settings/form/DateTimeField.tsx'
import { LeaveGuard } from '#tabs/settings/form/LeaveGuard.tsx'
import { SaveBar } from '#tabs/settings/form/SaveBar.tsx'
import type { Edit } from '#tabs/settings/form/use-edit.ts'
import { directionOfTyped } from '#tabs/text/direction-of-typed.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  input: { minInlineSize: 0 },
  dates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})

type CycleFormProps = {
  edit: Edit<CycleDraft>
  /** What is saved; absent for a new one. */
  saved?: CycleDraft
  status?: OwnedCycle['status']
  timeZone: string
  submitLabel?: string
  note?: ReactNode
  pending: boolean
  problem: ApiProblem | null
  onSave: (draft: CycleDraft) => Promise<boolean>
}

/** A cycle's name and dates: of a new one, or those still to come of one that is there. */
export function CycleForm(props: CycleFormProps) {
  const { edit, saved, timeZone, submitLabel, note, pending, problem, onSave } = props
  const styles = useStyles()
  const text = useText(messages)
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState(false)
  const now = useNow()
  const found = checkCycle(edit.value, saved, timeZone, now)

  async function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const wrong = (['name', ...cycleDates] as const).find((field) => found[field])
    if (wrong) document.getElementById(`cycle-${wrong}`)?.focus()
    else if (await onSave(edit.value)) {
      setTried(false)
      setDone(true)
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)}>
      <LeaveGuard changed={edit.changed} />
      <Card title={text.details}>
        {note}
        <Fields
          {...props}
          flaws={tried ? found : {}}
          onChange={(changes) => {
            setDone(false)
            edit.set({ ...edit.value, ...changes })
          }}
        />
        <Caption1 className={styles.quiet}>{text.zone(timeZone.replaceAll('_', ' '))}</Caption1>
      </Card>
      <SaveBar
        {...(submitLabel === undefined ? {} : { label: submitLabel })}
        changed={edit.changed}
        fresh={saved === undefined}
        saved={done}
        pending={pending}
        onDiscard={edit.discard}
      >
        <ProblemBar problem={problem} />
      </SaveBar>
    </form>
  )
}

type FieldsProps = CycleFormProps & { flaws: CycleFlaws; onChange: (changes: Partial<CycleDraft>) => void }

function Fields({ edit, status = 'scheduled', saved, flaws, onChange }: FieldsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const draft = edit.value
  return (
    <>
      <Field
        label={text.name}
        hint={text.nameHint}
        required
        {...(flaws.name ? { validationMessage: text.nameMissing } : {})}
      >
        <Input
          id="cycle-name"
          className={styles.input}
          value={draft.name}
          {...directionOfTyped(draft.name)}
          maxLength={limits.title}
          disabled={status === 'published'}
          onChange={(_, data) => onChange({ name: data.value })}
        />
      </Field>
      <div className={styles.dates}>
        {cycleDates.map((date) => {
          const movable = isMovable(date, status)
          return (
            <DateTimeField
              key={date}
              id={`cycle-${date}`}
              type="datetime-local"
              label={text.dates[ofSchedule[date]].name}
              hint={movable ? text.dates[ofSchedule[date]].means : text.over}
              value={draft[date]}
              onChange={(value) => onChange({ [date]: value })}
              required={movable && (date === 'opensAt' || date === 'closesAt' || !!saved?.[date])}
              disabled={!movable}
              error={flaws[date] && errorOf(date, flaws[date], text)}
            />
          )
        })}
      </div>
    </>
  )
}

const ofSchedule = {
  opensAt: 'opens',
  closesAt: 'closes',
  judgedBy: 'judged',
  ceremonyAt: 'ceremony',
} as const

function errorOf(date: CycleDate, flaw: NonNullable<CycleFlaws[CycleDate]>, text: (typeof messages)['en']) {
  if (flaw === 'order' && date !== 'opensAt') return text.order[date]
  return flaw === 'past' ? text.notPast : text.dateMissing
}
