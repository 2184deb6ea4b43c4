import { Button, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { messages } from '#tabs/design/chart/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  figure: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    minInlineSize: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  table: {
    inlineSize: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: tokens.spacingHorizontalXS,
      textAlign: 'start',
      fontWeight: tokens.fontWeightRegular,
      borderBlockEndWidth: tokens.strokeWidthThin,
      borderBlockEndStyle: 'solid',
      borderBlockEndColor: tokens.colorNeutralStroke2,
      overflowWrap: 'anywhere',
    },
    '& thead th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  },
})

/** The numbers behind a chart: first a row's name, then its values, all as people read them. */
type Table = { columns: readonly string[]; rows: readonly (readonly string[])[] }

type ChartWithTableProps = { title: string; table: Table; children: ReactNode }

/** A chart under its title, or the same numbers as a table, as its reader prefers. */
export function ChartWithTable({ title, table, children }: ChartWithTableProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [asTable, setAsTable] = useState(false)
  const turn = asTable ? text.asChart : text.asTable
  return (
    <figure className={styles.figure}>
      <div className={styles.head}>
        <Caption1Strong as="span">
          <bdi>{title}</bdi>
        </Caption1Strong>
        <Button
          size="small"
          appearance="subtle"
          aria-label={text.about(turn, title)}
          onClick={() => setAsTable(!asTable)}
        >
          {turn}
        </Button>
      </div>
      {asTable ? <Numbers title={title} {...table} /> : children}
    </figure>
  )
}

function Numbers({ title, columns, rows }: Table & { title: string }) {
  const styles = useStyles()
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            {values.map((value, at) => (
              <td key={columns[at + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
