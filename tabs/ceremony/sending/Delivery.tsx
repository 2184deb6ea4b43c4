import { Body1, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { Ref } from 'react'
import type { CycleMessages } from '#core/contract/messages.ts'
import { messages, type Texts } from '#tabs/ceremony/sending/messages.ts'
import { type Tally, tallyOf } from '#tabs/ceremony/sending/tally.ts'
import { useSeldom } from '#tabs/ceremony/sending/use-seldom.ts'
import { Card } from '#tabs/design/Card.tsx'
import { unseen } from '#tabs/design/unseen.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  standing: { display: 'flex', flexDirection: 'column', '&:focus': { outlineStyle: 'none' } },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(96px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  figure: {
    display: 'flex',
    // The number comes first for the eye, its name for the ear.
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: 'clamp(8px, 2vw, 12px)',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  number: {
    ...typographyStyles.title2,
    // Ten thousand and more stay in one piece in a side panel.
    fontSize: 'clamp(20px, 6vw, 28px)',
    whiteSpace: 'nowrap',
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  hidden: unseen,
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  look: { color: tokens.colorStatusWarningForeground3 },
})

type DeliveryProps = {
  known: CycleMessages
  /** What was just sent again, stopped or taken up again, in a sentence. */
  said: string | undefined
  ref: Ref<HTMLOutputElement>
}

/** How a cycle's messages fare: in a sentence, which is announced now and then as it changes, and in figures. */
export function Delivery({ known, said, ref }: DeliveryProps) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const tally = tallyOf(known)
  const standing = sentence(tally, text)
  return (
    <Card title={text.delivery}>
      <div>
        {/* Stands from the start: one that appears together with its text is often not read. */}
        <output ref={ref} tabIndex={-1} className={styles.standing}>
          {said === undefined ? null : (
            <Body1>
              <bdi>{said}</bdi>
            </Body1>
          )}
        </output>
        <Body1>{standing}</Body1>
        <output className={styles.hidden}>{useSeldom(standing)}</output>
      </div>
      <dl className={styles.figures}>
        {(['sent', 'way', 'stopped', 'look'] as const)
          // Most of the time nobody stops anything.
          .filter((kind) => kind !== 'stopped' || tally.stopped > 0)
          .map((kind) => (
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

function sentence({ sent, way, stopped, look }: Tally, text: Texts): string {
  const said = [
    way > 0 ? text.onTheWay(way) : '',
    stopped > 0 ? text.onHold(stopped) : '',
    look > 0 ? text.needLook(look) : '',
  ].filter((part) => part !== '')
  return said.length === 0 ? text.allSent(sent) : said.join(' ')
}
