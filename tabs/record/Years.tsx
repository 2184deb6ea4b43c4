import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { RecordEntry } from '#core/contract/records.ts'
import { EntryLine } from '#tabs/record/EntryLine.tsx'
import { byYear, type Year } from '#tabs/record/entries.ts'
import { messages } from '#tabs/record/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  year: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: {
    display: 'flex',
    flexDirection: 'column',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

/** The record, a part for each year, newest first. */
export function Years({ entries }: { entries: readonly RecordEntry[] }) {
  return byYear(entries).map((year) => <OneYear key={year.year} {...year} />)
}

function OneYear({ year, entries }: Year) {
  const styles = useStyles()
  const text = useText(messages)
  const title = useId()
  return (
    <section className={styles.year} aria-labelledby={title}>
      <Subtitle1 as="h2" id={title}>
        {text.year(String(year))}
      </Subtitle1>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <EntryLine key={entry.item.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
