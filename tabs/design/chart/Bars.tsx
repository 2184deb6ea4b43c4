import { makeStyles, tokens } from '@fluentui/react-components'

/** One bar: what it stands for, how long it is, and the value as people read it. */
export type Bar = { name: string; value: number; says: string }

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    // Names and values take lines rather than each other's room.
    gridTemplateColumns: 'fit-content(45%) minmax(32px, 1fr) fit-content(30%)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  track: {
    blockSize: '12px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
  },
  bar: {
    blockSize: '100%',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    // Forced colors take the ground away; the edge stays.
    border: `${tokens.strokeWidthThick} solid ${tokens.colorTransparentStroke}`,
  },
  value: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
})

type BarsProps = {
  /** Says in words what the bars show: to a screen reader they are one picture. */
  label: string
  bars: readonly Bar[]
  /** The value of a bar as long as it can be; bars begin at 0. */
  to: number
}

/** Bars from the side where reading begins. Drawn with CSS: a library of charts weighs 190 KB for no more than this. */
export function Bars({ label, bars, to }: BarsProps) {
  const styles = useStyles()
  const picture = { role: 'img', 'aria-label': label }
  return (
    <div className={styles.bars} {...picture}>
      {bars.map(({ name, value, says }) => (
        <Row key={name} name={name} share={to > 0 ? value / to : 0} says={says} />
      ))}
    </div>
  )
}

function Row({ name, share, says }: { name: string; share: number; says: string }) {
  const styles = useStyles()
  return (
    <>
      <bdi>{name}</bdi>
      <span className={styles.track}>
        {share > 0 ? (
          <span className={styles.bar} style={{ inlineSize: percent(share), display: 'block' }} />
        ) : null}
      </span>
      <span className={styles.value}>{says}</span>
    </>
  )
}

function percent(share: number): string {
  return `${Math.min(1, share) * 100}%`
}
