import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Cycle } from '#core/contract/programs.ts'
import { useCurrent } from '#tabs/api/current.ts'
import type { Formats } from '#tabs/text/formats.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { useNow } from '#tabs/text/use-now.ts'
import { daysLeft, elapsed } from '#tabs/wall/cycle-time.ts'
import { messages } from '#tabs/wall/messages.ts'

const useStyles = makeStyles({
  status: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { color: tokens.colorBrandForeground1 },
  left: { color: tokens.colorNeutralForeground2 },
  track: {
    blockSize: '4px',
    maxInlineSize: '420px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  passed: { blockSize: '100%', backgroundColor: tokens.colorBrandForeground1 },
})

/** Where the current cycle stands, in a sentence. */
export function CycleStatus() {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const now = useNow()
  const { cycle, pending } = useCurrent()
  if (pending) return null
  if (!cycle) return <Body1>{text.between}</Body1>
  const days = daysLeft(cycle.closesAt, now)
  return (
    <div className={styles.status}>
      <div className={styles.line}>
        <Body1Strong className={styles.name}>
          <bdi>{cycle.name}</bdi>
        </Body1Strong>
        <Body1>{sentence(cycle, text, formats)}</Body1>
        {cycle.status === 'open' ? (
          <Caption1 className={styles.left}>{days === 0 ? text.lastDay : text.daysLeft(days)}</Caption1>
        ) : null}
      </div>
      {cycle.status === 'open' ? (
        <div className={styles.track} aria-hidden="true">
          <div
            className={styles.passed}
            style={{ inlineSize: `${elapsed(cycle.opensAt, cycle.closesAt, now) * 100}%` }}
          />
        </div>
      ) : null}
    </div>
  )
}

function sentence(cycle: Cycle, text: (typeof messages)['en'], formats: Formats): string {
  switch (cycle.status) {
    case 'scheduled':
      return text.scheduled(formats.day(cycle.opensAt))
    case 'open':
      return text.open(formats.day(cycle.closesAt))
    case 'closing':
      return text.closing
    case 'judging':
      return text.judging
    case 'decided':
      return cycle.ceremonyAt === undefined ? text.decided : text.decidedOn(formats.day(cycle.ceremonyAt))
    case 'published':
      return text.published
    default:
      return cycle.status satisfies never
  }
}
