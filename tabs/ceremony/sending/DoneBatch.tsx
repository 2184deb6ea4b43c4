import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Batch } from '#core/contract/messages.ts'
import { batchName } from '#tabs/ceremony/sending/batch-name.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { totalOf } from '#tabs/ceremony/sending/tally.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  batch: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    ':first-child': { borderBlockStartStyle: 'none' },
  },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
})

/** One thing that Laurels has said: to how many, and how many of them it didn't get through to. */
export function DoneBatch({ batch }: { batch: Batch }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { counts } = batch
  const troubles = (['uncertain', 'failed', 'not-reached', 'overtaken'] as const).filter(
    (state) => counts[state] > 0,
  )
  const total = totalOf(batch)
  const parts = [
    formats.dateTime(batch.at),
    // Where nothing was to be sent in the end, only why is told.
    ...(total === 0 && troubles.length > 0
      ? []
      : [text.progress(formats.number(counts.sent), formats.number(total))]),
    ...troubles.map((state) => text.parts[state](formats.number(counts[state]))),
  ]
  return (
    <li className={styles.batch}>
      <Body1Strong as="h3" className={styles.name}>
        {batchName(batch, text)}
        {batch.ceremony === undefined ? null : (
          <>
            {' · '}
            <bdi>{batch.ceremony}</bdi>
          </>
        )}
      </Body1Strong>
      <Caption1 className={styles.quiet}>{parts.join(' · ')}</Caption1>
    </li>
  )
}
