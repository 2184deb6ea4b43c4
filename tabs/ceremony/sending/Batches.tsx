import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Batch as Known } from '#core/contract/messages.ts'
import { Batch } from '#tabs/ceremony/sending/Batch.tsx'
import { DoneBatch } from '#tabs/ceremony/sending/DoneBatch.tsx'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { Card } from '#tabs/design/Card.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  summary: {
    cursor: 'pointer',
    minBlockSize: '32px',
    alignContent: 'center',
    color: tokens.colorBrandForegroundLink,
  },
})

type BatchesProps = {
  cycleId: string
  batches: readonly Known[]
  /** When that was so. */
  now: number
  onSaid: (said: string) => void
}

/** What Laurels says of a cycle, one thing at a time: what is being sent in full, what is done in a line. */
export function Batches({ cycleId, batches, now, onSaid }: BatchesProps) {
  const styles = useStyles()
  const text = useText(messages)
  const followed = useFollowed(batches)
  const done = batches.filter(({ id }) => !followed.includes(id))
  return (
    <Card title={text.said}>
      {followed.length === 0 ? null : (
        <ul className={styles.list}>
          {batches
            .filter(({ id }) => followed.includes(id))
            .map((batch) => (
              <Batch key={batch.id} cycleId={cycleId} batch={batch} now={now} onSaid={onSaid} />
            ))}
        </ul>
      )}
      {done.length === 0 ? null : (
        <details open={followed.length === 0}>
          <summary className={styles.summary}>{text.doneOnes(done.length)}</summary>
          <ul className={styles.list}>
            {done.map((batch) => (
              <DoneBatch key={batch.id} batch={batch} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

/** Those that were not done when they were first seen: what somebody watches doesn't fold away as it ends. */
function useFollowed(batches: readonly Known[]): readonly string[] {
  const [followed, setFollowed] = useState<readonly string[]>([])
  const news = batches.filter(({ id, state }) => state !== 'done' && !followed.includes(id))
  if (news.length > 0) setFollowed([...followed, ...news.map(({ id }) => id)])
  return followed
}
