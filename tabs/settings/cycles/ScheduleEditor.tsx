import { Body1, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { type FormEvent, useMemo, useState } from 'react'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { Card } from '#tabs/design/Card.tsx'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
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
import { LeaveGuard } from '#tabs/settings/form/LeaveGuard.tsx'
import { Overtaken } from '#tabs/settings/form/Overtaken.tsx'
import { SaveBar } from '#tabs/settings/form/SaveBar.tsx'
import { useEdit } from '#tabs/settings/form/use-edit.ts'
import { settingsReads } from '#tabs/settings/use-settings.ts'
import { useMonthNames } from '#tabs/settings/use-zone-formats.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
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
  const [done, setDone] = useState(false)
  const draft = edit.value
  const flaws = useMemo(() => checkSchedule(draft), [draft])

  function change(next: ScheduleDraft) {
    setDone(false)
    edit.set(next)
  }
  async function save(event: FormEvent) {
    event.preventDefault()
    const wrong = dates.find((date) => flaws[date])
    if (wrong) {
      document.getElementById(`schedule-${wrong}-time`)?.focus()
      return
    }
    const answer = await command.run({
      params: { programId: settings.id },
      body: { revision: edit.revision, schedule: scheduleOf(draft) },
    })
    if (!answer) return
    edit.discard()
    setDone(true)
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)}>
      <LeaveGuard changed={edit.changed} />
      <Overtaken edit={edit} onChosen={command.clear} />
      <Card title={text.schedule}>
        <Body1 className={styles.quiet}>{text.scheduleIntro}</Body1>
        <Choices
          label={text.rhythm}
          words={text.rhythms}
          chosen={draft.rhythm}
          onChoose={(rhythm) => change(withRhythm(draft, rhythm))}
        />
        {draft.rhythm === 'custom' ? null : (
          <Recurring draft={draft} timeZone={settings.timeZone} onChange={change} flaws={flaws} />
        )}
      </Card>
      <SaveBar
        label={text.saveSchedule}
        changed={edit.changed}
        saved={done}
        pending={command.pending}
        onDiscard={edit.discard}
      >
        <ProblemBar problem={edit.overtaken ? null : command.problem} />
      </SaveBar>
    </form>
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
