import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import type { OwnedCycle } from '#core/contract/program-settings.ts'
import { Card } from '#tabs/design/Card.tsx'
import { DateTimeField } from '#tabs/design/form/DateTimeField.tsx'
import { EditForm, type Saving } from '#tabs/design/form/EditForm.tsx'
import type { FieldFlaw } from '#tabs/design/form/FlawSummary.tsx'
import { TextField } from '#tabs/design/form/TextField.tsx'
import type { Edit } from '#tabs/design/form/use-edit.ts'
import {
  type CycleDate,
  type CycleDraft,
  type CycleFlaws,
  checkCycle,
  cycleDates,
  isMovable,
} from '#tabs/settings/cycles/cycle-draft.ts'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
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
  saving: Saving
  onSave: (draft: CycleDraft) => Promise<boolean>
}

/** A cycle's name and dates: of a new one, or those still to come of one that is there. */
export function CycleForm(props: CycleFormProps) {
  const { edit, saved, timeZone, submitLabel, note, saving, onSave } = props
  const styles = useStyles()
  const text = useText(messages)
  const [tried, setTried] = useState(false)
  const now = useNow()
  const found = checkCycle(edit.value, saved, timeZone, now)
  const flaws = tried ? found : {}
  return (
    <EditForm
      {...{ edit, saving, submitLabel, onSave }}
      fresh={saved === undefined}
      blocked={Object.keys(found).length > 0}
      flaws={summaryOf(flaws, text)}
      onTried={setTried}
    >
      <Card title={text.details}>
        {note}
        <Fields {...props} flaws={flaws} onChange={(changes) => edit.set({ ...edit.value, ...changes })} />
        <Caption1 className={styles.quiet}>{text.zone(timeZone.replaceAll('_', ' '))}</Caption1>
      </Card>
    </EditForm>
  )
}

type FieldsProps = CycleFormProps & { flaws: CycleFlaws; onChange: (changes: Partial<CycleDraft>) => void }

function Fields({ edit, status = 'scheduled', saved, flaws, onChange }: FieldsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const draft = edit.value
  return (
    <>
      <TextField
        id="cycle-name"
        label={text.name}
        hint={text.nameHint}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        max={limits.title}
        error={flaws.name && text.nameMissing}
        disabled={status === 'published'}
      />
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

function summaryOf(flaws: CycleFlaws, text: (typeof messages)['en']): FieldFlaw[] {
  const named = flaws.name ? [{ id: 'cycle-name', words: text.nameMissing }] : []
  const dated = cycleDates.flatMap((date) => {
    const flaw = flaws[date]
    const name = text.dates[ofSchedule[date]].name
    return flaw ? [{ id: `cycle-${date}`, words: `${name}: ${errorOf(date, flaw, text)}` }] : []
  })
  return [...named, ...dated]
}
