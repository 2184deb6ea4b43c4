import {
  Body1,
  Caption1,
  Caption1Strong,
  makeStyles,
  mergeClasses,
  Subtitle1,
  tokens,
} from '@fluentui/react-components'
import type { Recognition } from '#core/contract/recognition.ts'
import { Chip } from '#tabs/design/Chip.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { useDirection, useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { CardFoot } from '#tabs/wall/CardFoot.tsx'
import type { CardProps } from '#tabs/wall/card-props.ts'
import { LinkedNames } from '#tabs/wall/LinkedNames.tsx'
import { messages } from '#tabs/wall/messages.ts'

const useStyles = makeStyles({
  card: {
    flexGrow: 1,
    minInlineSize: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    padding: 'clamp(16px, 3vw, 28px)',
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  glow: {
    backgroundImage: `linear-gradient(100deg, ${tokens.colorBrandBackground2}, ${tokens.colorNeutralBackground1} 42%)`,
  },
  // A gradient knows no inline direction.
  glowRtl: {
    backgroundImage: `linear-gradient(-100deg, ${tokens.colorBrandBackground2}, ${tokens.colorNeutralBackground1} 42%)`,
  },
  words: {
    flex: '1 1 220px',
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  award: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-wrap', lineHeight: tokens.lineHeightBase400 },
})

/** An award won: the wall's most festive card. */
export function AwardCard({ item, mine, position }: CardProps<Extract<Recognition, { kind: 'award' }>>) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const glow = useDirection() === 'rtl' ? styles.glowRtl : styles.glow
  const names = formats.list(item.to.map((person) => person.name))
  return (
    <article
      className={mergeClasses(styles.card, glow)}
      aria-label={text.awardOf(item.award.name, names)}
      tabIndex={-1}
      {...position}
    >
      <Medallion design={item.award.medallion} size={112} />
      <div className={styles.words}>
        <Caption1Strong className={styles.award}>
          <bdi>{item.award.name}</bdi>
        </Caption1Strong>
        <Subtitle1 as="h2">
          <LinkedNames people={item.to} />
        </Subtitle1>
        {item.outcome === 'attempted' ? <Chip proud>{text.attempt}</Chip> : null}
        <Body1 className={styles.text} dir="auto">
          {item.text}
        </Body1>
        {item.helpers.length === 0 ? null : (
          <Caption1 className={styles.quiet}>
            {text.helpedBy} <LinkedNames people={item.helpers} />
          </Caption1>
        )}
        <Caption1 className={styles.quiet}>
          <bdi>{item.cycleName}</bdi>
        </Caption1>
        <CardFoot item={item} mine={mine} alone={position === undefined} />
      </div>
    </article>
  )
}
