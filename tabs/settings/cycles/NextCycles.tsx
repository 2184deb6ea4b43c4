import { Caption1, Caption1Strong, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { PlannedCycle } from '#core/contract/schedule.ts'
import { messages } from '#tabs/settings/cycles/messages.ts'
import { dates, nextCycles, type ScheduleDraft } from '#tabs/settings/cycles/schedule-draft.ts'
import { useZoneFormats } from '#tabs/settings/use-zone-formats.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  dates: { margin: 0, marginBlockStart: tokens.spacingVerticalXS },
  date: {
    display: 'flex',
    flexDirection: 'column',
    marginBlockEnd: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  when: { margin: 0, fontVariantNumeric: 'tabular-nums' },
})

const shown = 3

const instantOf: Record<(typeof dates)[number], (cycle: PlannedCycle) => number> = {
  opens: ({ opensAt }) => opensAt,
  closes: ({ closesAt }) => closesAt,
  judged: ({ judgedBy }) => judgedBy,
  ceremony: ({ ceremonyAt }) => ceremonyAt,
}

/** The next cycles as a schedule makes them, while it is being set. */
export function NextCycles({ draft, timeZone }: { draft: ScheduleDraft; timeZone: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useZoneFormats(timeZone)
  const now = useNow()
  const cycles = useMemo(() => nextCycles(draft, timeZone, now, shown), [draft, timeZone, now])
  return (
    <section className={styles.preview} aria-label={text.preview} aria-live="polite">
      <div>
        <Subtitle2 as="h3" block style={{ margin: 0 }}>
          {text.preview}
        </Subtitle2>
        <Caption1 className={styles.quiet}>{text.zone(timeZone.replaceAll('_', ' '))}</Caption1>
      </div>
      {cycles.length === 0 ? (
        <Caption1>{text.previewNone}</Caption1>
      ) : (
        <ol className={styles.list}>
          {cycles.map((cycle) => (
            <li key={cycle.period}>
              <Caption1Strong>
                <bdi>{cycle.name}</bdi>
              </Caption1Strong>
              <dl className={styles.dates}>
                {dates.map((date) => (
                  <div key={date} className={styles.date}>
                    <dt className={styles.quiet}>{text.dates[date].name}</dt>
                    <dd className={styles.when}>{formats.full(instantOf[date](cycle))}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
