import { Body1, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { LearningMode } from '#core/contract/programs.ts'
import type { RecordEntry } from '#core/contract/records.ts'
import { Card } from '#tabs/design/Card.tsx'
import { modesOf } from '#tabs/record/entries.ts'
import { messages } from '#tabs/record/messages.ts'
import { learning } from '#tabs/text/learning.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  leaves: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  way: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalXS,
    minInlineSize: 0,
    color: tokens.colorNeutralForeground2,
  },
  grown: { color: tokens.colorNeutralForeground1 },
  leaf: {
    inlineSize: '34px',
    blockSize: '44px',
    color: tokens.colorNeutralStroke1,
    fill: 'none',
    stroke: 'currentColor',
  },
  green: { color: tokens.colorBrandForeground1, fill: 'currentColor' },
})

/** The ways somebody learned, as leaves: grown or not yet. Never how often (rule W6). */
export function Ways({ entries }: { entries: readonly RecordEntry[] }) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes } = useText(learning)
  const grown = modesOf(entries)
  return (
    <Card title={text.ways}>
      <ul className={styles.leaves}>
        {(Object.keys(modes) as LearningMode[]).map((mode) => (
          <li key={mode} className={mergeClasses(styles.way, grown.has(mode) && styles.grown)}>
            <Leaf grown={grown.has(mode)} />
            <Caption1 aria-label={grown.has(mode) ? text.learnedSo(modes[mode]) : text.notYet(modes[mode])}>
              {modes[mode]}
            </Caption1>
          </li>
        ))}
      </ul>
      <Body1 className={styles.quiet}>{text.waysText}</Body1>
    </Card>
  )
}

function Leaf({ grown }: { grown: boolean }) {
  const styles = useStyles()
  return (
    <svg
      viewBox="-17 -22 34 44"
      className={mergeClasses(styles.leaf, grown && styles.green)}
      aria-hidden="true"
    >
      <path d="M0 20C-16 9-14-9 0-20C14-9 16 9 0 20Z" strokeWidth="1.5" />
      <path d="M0 21V-8" strokeWidth="1.5" stroke={grown ? tokens.colorNeutralBackground1 : 'currentColor'} />
    </svg>
  )
}
