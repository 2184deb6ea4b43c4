import { Body1, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Card } from '#tabs/design/Card.tsx'
import { EditForm } from '#tabs/design/form/EditForm.tsx'
import { useEdit } from '#tabs/design/form/use-edit.ts'
import { DateInPeriod } from '#tabs/settings/cycles/DateInPeriod.tsx'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { NextCycles } from '#tabs/settings/cycles/NextCycles.tsx'
import {
  checkSchedule,
  dates,
  type ScheduleDraft,
  type ScheduleFlaws,
  scheduleDraftOf,
  scheduleOf,
  withRhythm,
} from '#tabs/settings/cycles/schedule-draft.ts'
import { Choices } from '#tabs/settings/form/Choices.tsx'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useMonthNames } from '#tabs/settings/use-zone-formats.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, maxInlineSize: '68ch' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  // A select is as wide as its longest option unless told otherwise.
  select: { flex: '0 1 220px', minInlineSize: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  dates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 330px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
})

/** How cycles follow each other, with the next ones as they will be. */
export function ScheduleEditor({ settings, me }: { settings: ProgramSettings; me: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const saved = useMemo(() => scheduleDraftOf(settings.schedule), [settings.schedule])
  const edit = useEdit(`schedule.${me}.${settings.id}`, saved, settings.revision)
  const command = useCommand('setSchedule', settingsReads)
  const [tried, setTried] = useState(false)
  const draft = edit.value
  const flaws = useMemo(() => checkSchedule(draft), [draft])
  const wrong = dates.filter((date) => flaws[date])

  async function save(draft: ScheduleDraft): Promise<boolean> {
    const answer = await command.run({
      params: { programId: settings.id },
      body: { revision: edit.revision, schedule: scheduleOf(draft) },
    })
    if (answer) edit.discard()
    return answer !== undefined
  }

  return (
    <EditForm
      edit={edit}
      saving={command}
      submitLabel={text.saveSchedule}
      blocked={wrong.length > 0}
      flaws={
        tried ? wrong.map((date) => ({ id: `schedule-${date}-time`, words: text.dates[date].name })) : []
      }
      onTried={setTried}
      onSave={save}
    >
      <Card title={text.schedule}>
        <Body1 className={styles.quiet}>{text.scheduleIntro}</Body1>
        <Choices
          label={text.rhythm}
          words={text.rhythms}
          chosen={draft.rhythm}
          onChoose={(rhythm) => edit.set(withRhythm(draft, rhythm))}
        />
        {draft.rhythm === 'custom' ? null : (
          <Recurring draft={draft} timeZone={settings.timeZone} onChange={edit.set} flaws={flaws} />
        )}
      </Card>
    </EditForm>
  )
}

type RecurringProps = PeriodsProps & { timeZone: string; flaws: ScheduleFlaws }

/** All that a schedule says beside its rhythm. */
function Recurring({ draft, timeZone, onChange, flaws }: RecurringProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <>
      <Periods draft={draft} onChange={onChange} />
      <div className={styles.dates}>
        {dates.map((date) => (
          <DateInPeriod key={date} date={date} draft={draft} onChange={onChange} flaw={flaws[date]} />
        ))}
      </div>
      <NextCycles draft={draft} timeZone={timeZone} />
      <Caption1 className={styles.quiet}>{text.follows}</Caption1>
    </>
  )
}

type PeriodsProps = { draft: ScheduleDraft; onChange: (draft: ScheduleDraft) => void }

/** In which months periods begin, and how many are created ahead. */
function Periods({ draft, onChange }: PeriodsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const months = useMonthNames()
  return (
    <div className={styles.row}>
      {draft.rhythm === 'monthly' ? null : (
        <Field label={text.firstMonth} hint={text.firstMonthHint} className={styles.select}>
          <Select
            value={draft.firstMonth}
            onChange={(_, { value }) => onChange({ ...draft, firstMonth: Number(value) })}
          >
            {months.map((month, at) => (
              <option key={month} value={at + 1}>
                {month}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={text.ahead} hint={text.aheadHint} className={styles.select}>
        <Select value={draft.ahead} onChange={(_, { value }) => onChange({ ...draft, ahead: Number(value) })}>
          {[1, 2, 3, 4].map((count) => (
            <option key={count} value={count}>
              {text.aheadCount(count)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
