import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark'
import type { Cycle } from '#core/contract/programs.ts'
import { messages } from '#tabs/program/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const steps = ['open', 'judging', 'decided', 'published'] as const

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    flexBasis: '110px',
    // In a side panel below each other, rather than with words that break.
    '@media (max-width: 340px)': { flexBasis: '100%' },
  },
  dot: {
    display: 'grid',
    placeItems: 'center',
    inlineSize: '28px',
    blockSize: '28px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
    boxSizing: 'border-box',
  },
  done: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorCompoundBrandForeground1,
  },
  now: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  name: { color: tokens.colorNeutralForeground2 },
  nameNow: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
})

/** Where a cycle stands, from nominations to celebration. */
export function Stepper({ status }: { status: Cycle['status'] }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  // Closing is the end of nominations; scheduled lies before them.
  const at = steps.indexOf(status === 'closing' || status === 'scheduled' ? 'open' : status)
  return (
    <ol className={styles.steps}>
      {steps.map((step, i) => {
        const now = i === at && status !== 'scheduled'
        const done = i < at || (now && status === 'published')
        return (
          <li key={step} className={styles.step} aria-current={now ? 'step' : undefined}>
            <span className={mergeClasses(styles.dot, done && styles.done, now && styles.now)} aria-hidden>
              {done ? <CheckmarkFilled /> : formats.number(i + 1)}
            </span>
            <Caption1 className={mergeClasses(styles.name, now && styles.nameNow)}>
              {text.step[step]}
            </Caption1>
          </li>
        )
      })}
    </ol>
  )
}
