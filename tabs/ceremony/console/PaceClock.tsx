import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { HostView } from '#core/contract/ceremony.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { clockOf, minutesBehind, paceOf } from '#tabs/ceremony/console/pace.ts'
import { useSeconds } from '#tabs/ceremony/console/use-seconds.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  clock: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
  second: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusWarningForeground3 },
})

/** The clock against the plan; without one, just the clock. It is looked at, not read out every second. */
export function PaceClock({ host, serverNow }: { host: HostView; serverNow: () => number }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  useSeconds(host.plan !== undefined)
  const pace = paceOf(host, serverNow())
  if (!pace) return null
  const { elapsedMs, plannedMs, inPartMs, partMs, behindMs } = pace
  const minutes = (ms: number) => formats.number(Math.round(ms / 60_000))
  const behind = minutesBehind(behindMs)
  return (
    <div className={styles.clock} role="timer" aria-label={text.clock}>
      {plannedMs > 0 ? (
        <Caption1Strong className={mergeClasses(behind > 0 && styles.late)}>
          {behind === 0 ? text.onTime : behind > 0 ? text.behind(behind) : text.ahead(-behind)}
        </Caption1Strong>
      ) : null}
      <Caption1 className={styles.second}>
        {plannedMs > 0
          ? text.sincePlanned(clockOf(elapsedMs), minutes(plannedMs))
          : text.since(clockOf(elapsedMs))}
      </Caption1>
      <Caption1 className={styles.second}>
        {partMs > 0 ? text.part(clockOf(inPartMs), minutes(partMs)) : text.inPart(clockOf(inPartMs))}
      </Caption1>
    </div>
  )
}
