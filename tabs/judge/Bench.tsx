import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Judging } from '#core/contract/judging.ts'
import { EmptyState } from '#tabs/design/States.tsx'
import { messages } from '#tabs/judge/messages.ts'
import { OneByOne } from '#tabs/judge/OneByOne.tsx'
import { Progress } from '#tabs/judge/Progress.tsx'
import { Queue } from '#tabs/judge/Queue.tsx'
import { itemsOf, nextWaiting, progressOf } from '#tabs/judge/queue.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  bench: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (min-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr) 240px' },
  },
  // Where it doesn't fit beside, the way to all nominations stands before the one that is judged.
  queue: { minInlineSize: 0, '@media (max-width: 1099px)': { order: -1 } },
})

/** The queue beside the nomination that is being judged. */
export function Bench({ judging, judge }: { judging: Judging; judge: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const items = itemsOf(judging, judge)
  // Begins with the first that waits; once chosen it stays, also when answered: only the judge moves on.
  const [chosen, setChosen] = useState(() => nextWaiting(items)?.nomination.id)
  const item = items.find(({ nomination }) => nomination.id === chosen) ?? items[0]
  if (!item && judging.awards.every((award) => !award.recused)) {
    return <EmptyState title={text.nothing} text={text.nothingText} />
  }
  return (
    <>
      {judging.open ? (
        <Progress {...progressOf(items.map(({ nomination }) => nomination))} />
      ) : (
        <Caption1>{text.over}</Caption1>
      )}
      <div className={styles.bench}>
        {item ? <OneByOne items={items} item={item} choose={setChosen} /> : null}
        <div className={styles.queue}>
          <Queue judging={judging} judge={judge} current={item?.nomination.id} choose={setChosen} />
        </div>
      </div>
    </>
  )
}
