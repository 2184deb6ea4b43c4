import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Batch } from '#core/contract/messages.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { totalOf } from '#tabs/ceremony/sending/tally.ts'
import { unseen } from '#tabs/design/unseen.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const forced = '@media (forced-colors: active)'

/** Each has a pattern of its own, in the system's colors where colors are forced: that would take patterns away. */
const useStyles = makeStyles({
  track: {
    display: 'flex',
    columnGap: '2px',
    blockSize: '14px',
    boxSizing: 'border-box',
    padding: '1px',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  part: {
    boxSizing: 'border-box',
    // A few of ten thousand can be seen, too.
    minInlineSize: '4px',
    borderRadius: tokens.borderRadiusSmall,
    flexBasis: 0,
    transitionProperty: 'flex-grow',
    transitionDuration: tokens.durationSlow,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
  sent: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandBackground}`,
    [forced]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight', border: '1px solid Highlight' },
  },
  uncertain: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorStatusWarningForeground3}`,
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorStatusWarningForeground3} 0 2px, transparent 2px 5px)`,
    [forced]: {
      forcedColorAdjust: 'none',
      border: '1px dashed CanvasText',
      backgroundImage: 'repeating-linear-gradient(45deg, CanvasText 0 2px, Canvas 2px 5px)',
    },
  },
  failed: {
    border: `${tokens.strokeWidthThin} double ${tokens.colorStatusDangerForeground1}`,
    backgroundImage: `repeating-linear-gradient(90deg, ${tokens.colorStatusDangerForeground1} 0 3px, transparent 3px 5px)`,
    [forced]: {
      forcedColorAdjust: 'none',
      border: '1px solid CanvasText',
      backgroundImage: 'repeating-linear-gradient(90deg, CanvasText 0 3px, Canvas 3px 5px)',
    },
  },
  'not-reached': {
    border: `${tokens.strokeWidthThin} dotted ${tokens.colorNeutralForeground2}`,
    backgroundImage: `radial-gradient(circle, ${tokens.colorNeutralForeground2} 1px, transparent 1.5px)`,
    backgroundSize: '4px 4px',
    [forced]: {
      forcedColorAdjust: 'none',
      border: '1px dotted CanvasText',
      backgroundImage: 'radial-gradient(circle, CanvasText 1px, Canvas 1.5px)',
    },
  },
  hidden: unseen,
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  sample: { inlineSize: '14px', blockSize: '14px', boxSizing: 'border-box', flexShrink: 0 },
})

const troubles = ['uncertain', 'failed', 'not-reached'] as const

type BatchBarProps = {
  batch: Batch
  /** The element that says what it is. */
  named: string
  /** How far it is, in words. */
  says: string
}

/** How much of a batch was sent, what became of the rest, and what is left, from the side where reading begins. */
export function BatchBar({ batch, named, says }: BatchBarProps) {
  const styles = useStyles()
  const { counts } = batch
  const total = totalOf(batch)
  const left = counts.waiting + counts.sending + counts.stopped
  const share = (count: number) => ({ flexGrow: count })
  return (
    <>
      <progress
        className={styles.hidden}
        max={Math.max(1, total)}
        value={counts.sent}
        aria-labelledby={named}
        aria-valuetext={says}
      />
      <div aria-hidden className={styles.track}>
        {(['sent', ...troubles] as const).map((state) =>
          counts[state] === 0 ? null : (
            <span
              key={state}
              className={mergeClasses(styles.part, styles[state])}
              style={share(counts[state])}
            />
          ),
        )}
        {left === 0 ? null : <span style={share(left)} />}
      </div>
      <Legend counts={counts} />
    </>
  )
}

/** What became of those that were not sent; nothing where all is well. */
function Legend({ counts }: Pick<Batch, 'counts'>) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const entries = ([...troubles, 'overtaken'] as const).filter((state) => counts[state] > 0)
  if (entries.length === 0) return null
  return (
    <ul className={styles.legend}>
      {entries.map((state) => (
        <li key={state} className={styles.entry}>
          {state === 'overtaken' ? null : (
            <span aria-hidden className={mergeClasses(styles.sample, styles[state])} />
          )}
          <Caption1>{text.parts[state](formats.number(counts[state]))}</Caption1>
        </li>
      ))}
    </ul>
  )
}
