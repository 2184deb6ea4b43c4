import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  chart: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  said: {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  columns: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    blockSize: '160px',
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke1,
  },
  pair: { display: 'flex', alignItems: 'flex-end', justifyContent: 'center', columnGap: '2px' },
  column: {
    flexGrow: 1,
    maxInlineSize: '20px',
    boxSizing: 'border-box',
    borderStartStartRadius: tokens.borderRadiusSmall,
    borderStartEndRadius: tokens.borderRadiusSmall,
    // Forced colors take the ground away; the edge stays.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  first: { backgroundColor: tokens.colorCompoundBrandBackground },
  second: { backgroundColor: tokens.colorNeutralForeground4 },
  names: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  name: { whiteSpace: 'nowrap' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  sample: { inlineSize: '12px', blockSize: '12px', borderRadius: tokens.borderRadiusSmall },
})

export type Column = { name: string; first: number; second: number }

type ColumnsProps = {
  /** Says in words what the columns show, to those who don't see them. */
  label: string
  first: string
  second: string
  columns: readonly Column[]
}

/** Two values side by side for each moment, from the side where reading begins. */
export function Columns({ label, first, second, columns }: ColumnsProps) {
  const styles = useStyles()
  const most = Math.max(1, ...columns.flatMap((column) => [column.first, column.second]))
  // Where columns are many, some names are enough to know where one is.
  const named = Math.ceil(columns.length / 6)
  const height = (value: number) => ({ blockSize: `${(value / most) * 100}%` })
  return (
    <div className={styles.chart}>
      <p className={styles.said}>{label}</p>
      <div className={styles.legend} aria-hidden>
        <span className={styles.entry}>
          <span className={mergeClasses(styles.column, styles.sample, styles.first)} />
          {first}
        </span>
        <span className={styles.entry}>
          <span className={mergeClasses(styles.column, styles.sample, styles.second)} />
          {second}
        </span>
      </div>
      <div className={styles.columns} aria-hidden>
        {columns.map((column) => (
          <div key={column.name} className={styles.pair}>
            <span
              className={mergeClasses(styles.column, styles.first)}
              style={column.first === 0 ? { display: 'none' } : height(column.first)}
            />
            <span
              className={mergeClasses(styles.column, styles.second)}
              style={column.second === 0 ? { display: 'none' } : height(column.second)}
            />
          </div>
        ))}
      </div>
      <div className={styles.names} aria-hidden>
        {columns.map(({ name }, at) => (
          <span key={name} className={styles.name}>
            {at % named === 0 ? name : ''}
          </span>
        ))}
      </div>
    </div>
  )
}
