import { Caption1, Field, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components'
import type { Rhythm, ScheduledDate } from '#core/contract/schedule.ts'
import { DateTimeField } from '#tabs/design/form/DateTimeField.tsx'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { lengthOf, monthsAt, offsetsOf, type ScheduleDraft } from '#tabs/settings/cycles/schedule-draft.ts'
import { useMonthNames } from '#tabs/settings/use-zone-formats.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  set: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minInlineSize: 0,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // A legend in the flow, not on the border.
  legend: { float: 'inline-start', padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  month: { flex: '1 1 100%', minInlineSize: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  day: { flex: '1 1 100px', minInlineSize: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  error: { color: tokens.colorPaletteRedForeground1 },
})

type DateInPeriodProps = {
  date: ScheduledDate
  draft: ScheduleDraft
  onChange: (draft: ScheduleDraft) => void
  flaw: 'time' | 'misplaced' | undefined
}

const lastDay = 31

/** Where in each period a date is: its month, day and time. */
export function DateInPeriod({ date, draft, onChange, flaw }: DateInPeriodProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const place = draft[date]
  const set = (changes: Partial<typeof place>) => onChange({ ...draft, [date]: { ...place, ...changes } })
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>
        <Subtitle2>{text.dates[date].name}</Subtitle2>
      </legend>
      <Caption1 className={styles.quiet}>{text.dates[date].means}</Caption1>
      <div className={styles.row}>
        <Month date={date} draft={draft} onChange={(month) => set({ month })} />
        <Field label={text.day} className={styles.day}>
          <Select value={place.day} onChange={(_, { value }) => set({ day: Number(value) })}>
            {Array.from({ length: lastDay }, (_, at) => at + 1).map((day) => (
              <option key={day} value={day}>
                {day === lastDay ? text.lastDay : formats.number(day)}
              </option>
            ))}
          </Select>
        </Field>
        <DateTimeField
          id={`schedule-${date}-time`}
          type="time"
          label={text.time}
          value={place.time}
          onChange={(time) => set({ time: time.slice(0, 5) })}
        />
      </div>
      {flaw === undefined ? null : (
        <Caption1 className={styles.error} role="alert">
          {flaw === 'time' ? text.timeMissing : text.misplaced[date]}
        </Caption1>
      )}
    </fieldset>
  )
}

type MonthProps = Pick<DateInPeriodProps, 'date' | 'draft'> & { onChange: (month: number) => void }

function Month({ date, draft, onChange }: MonthProps) {
  const styles = useStyles()
  const text = useText(messages)
  const nameOf = useMonthOfPeriod()
  const { rhythm, firstMonth } = draft
  if (rhythm === 'custom') return null
  return (
    <Field label={text.month} className={styles.month}>
      <Select value={draft[date].month} onChange={(_, { value }) => onChange(Number(value))}>
        {offsetsOf(rhythm, date, draft[date].month).map((offset) => (
          <option key={offset} value={offset}>
            {nameOf(rhythm, firstMonth, offset)}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** Says which month of a period, as its rhythm is spoken of. */
function useMonthOfPeriod(): (rhythm: Rhythm, firstMonth: number, offset: number) => string {
  const text = useText(messages)
  const formats = useFormats()
  const names = useMonthNames()
  return (rhythm, firstMonth, offset) => {
    const length = lengthOf(rhythm)
    const months = monthsAt(rhythm, firstMonth, offset).map((month) => names[month] ?? '')
    switch (rhythm) {
      case 'monthly':
        return text.monthly(offset)
      case 'quarterly':
        return offset < length
          ? text.inPeriod(formats.number(offset + 1), formats.list(months))
          : text.afterPeriod(offset - length + 1, formats.list(months))
      case 'yearly':
        return offset < length ? (months[0] ?? '') : text.yearAfter(months[0] ?? '')
      default:
        return rhythm satisfies never
    }
  }
}
