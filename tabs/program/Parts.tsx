import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'

const useStyles = makeStyles({
  // On several lines in a side panel, rather than beyond its edge.
  list: { flexWrap: 'wrap', marginInline: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  // So that lines begin under one another: the room kept for bold would centre them.
  tab: { textAlign: 'start' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, minInlineSize: 0 },
})

type Part = { id: string; name: string; content: ReactNode }

/** Parts of a board, one at a time. */
export function Parts({ label, parts }: { label: string; parts: readonly [Part, ...Part[]] }) {
  const styles = useStyles()
  const [at, setAt] = useState(parts[0].id)
  const own = useId()
  const shown = parts.find(({ id }) => id === at) ?? parts[0]
  return (
    <>
      <TabList
        className={styles.list}
        aria-label={label}
        selectedValue={shown.id}
        onTabSelect={(_, { value }) => setAt(String(value))}
      >
        {parts.map(({ id, name }) => (
          <Tab className={styles.tab} key={id} value={id} id={`${own}${id}`} aria-controls={`${own}panel`}>
            {name}
          </Tab>
        ))}
      </TabList>
      <div id={`${own}panel`} role="tabpanel" aria-labelledby={`${own}${shown.id}`} className={styles.part}>
        {shown.content}
      </div>
    </>
  )
}
