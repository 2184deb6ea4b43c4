import { Badge, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components'
import { Link } from 'wouter'
import type { OwnedAward } from '#core/contract/program-settings.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { messages } from '#tabs/settings/awards/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  award: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
    blockSize: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': {
      boxShadow: tokens.shadow8,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  faded: { opacity: 0.55 },
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minInlineSize: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
})

/** One award in the list of all: what it is, in brief, and the way to it. */
export function AwardLine({ award }: { award: OwnedAward }) {
  const styles = useStyles()
  const text = useText(messages)
  const { id, name, medallion, active, rubric, judges, open, blind, outcomes } = award
  return (
    <Link href={`/settings/awards/${id}`} className={styles.award}>
      <div className={mergeClasses(!active && styles.faded)}>
        <Medallion design={medallion} size={72} />
      </div>
      <span className={styles.words}>
        <Subtitle2 dir="auto">{name}</Subtitle2>
        <Caption1 className={styles.quiet}>
          {text.criteria(rubric.length)} · {judges.length === 0 ? text.noJudges : text.judges(judges.length)}
        </Caption1>
        <span className={styles.badges}>
          {active ? null : (
            <Badge appearance="tint" color="important">
              {text.retired}
            </Badge>
          )}
          {open ? (
            <Badge appearance="outline" color="informative">
              {text.open}
            </Badge>
          ) : null}
          {blind ? (
            <Badge appearance="outline" color="informative">
              {text.blind}
            </Badge>
          ) : null}
          {outcomes.includes('attempted') ? (
            <Badge appearance="outline" color="informative">
              {text.attempts}
            </Badge>
          ) : null}
        </span>
      </span>
    </Link>
  )
}
