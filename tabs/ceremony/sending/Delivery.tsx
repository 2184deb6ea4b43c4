import { Body1, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { Ref } from 'react'
import type { CycleMessages } from '#core/contract/messages.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { type Tally, tallyOf } from '#tabs/ceremony/sending/tally.ts'
import { Card } from '#tabs/design/Card.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  standing: { display: 'flex', flexDirection: 'column', '&:focus': { outlineStyle: 'none' } },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(96px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  figure: {
    display: 'flex',
    // The number comes first for the eye, its name for the ear.
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  number: { ...typographyStyles.title2, margin: 0, fontVariantNumeric: 'tabular-nums' },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  look: { color: tokens.colorStatusWarningForeground3 },
})

type DeliveryProps = {
  known: CycleMessages
  /** What was just sent again, in a sentence. */
  again: string | undefined
  ref: Ref<HTMLOutputElement>
}

/** How a cycle's messages fare: in a sentence, which is announced as it changes, and in figures. */
export function Delivery({ known, again, ref }: DeliveryProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const tally = tallyOf(known)
  return (
    <Card title={text.delivery}>
      <output ref={ref} tabIndex={-1} className={styles.standing}>
        {again === undefined ? null : (
          <Body1>
            <bdi>{again}</bdi>
          </Body1>
        )}
        <Body1>{sentence(tally, text)}</Body1>
      </output>
      <dl className={styles.figures}>
        {(['sent', 'way', 'look'] as const).map((kind) => (
          <div key={kind} className={styles.figure}>
            <dt className={styles.name}>{text.figures[kind]}</dt>
            <dd className={mergeClasses(styles.number, kind === 'look' && tally.look > 0 && styles.look)}>
              {formats.number(tally[kind])}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function sentence({ sent, way, look }: Tally, text: (typeof messages)['en']): string {
  if (look > 0) return text.needLook(look)
  return way > 0 ? text.onTheWay(way) : text.allSent(sent)
}
