import { Body1, Caption1, makeStyles, mergeClasses, Title3, tokens } from '@fluentui/react-components'
import type { AwardRecord } from '#core/contract/records.ts'
import { Chip } from '#tabs/design/Chip.tsx'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { messages } from '#tabs/record/messages.ts'
import { StandingNote } from '#tabs/record/StandingNote.tsx'
import { useDirection, useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalXXXL,
    padding: 'clamp(16px, 4vw, 40px)',
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  glow: {
    backgroundImage: `linear-gradient(100deg, ${tokens.colorBrandBackground2}, ${tokens.colorNeutralBackground1} 50%)`,
  },
  // A gradient knows no inline direction.
  glowRtl: {
    backgroundImage: `linear-gradient(-100deg, ${tokens.colorBrandBackground2}, ${tokens.colorNeutralBackground1} 50%)`,
  },
  words: {
    flex: '1 1 260px',
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
  },
  award: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  citation: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
  facts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
})

/** The award itself: medal, names, citation, when, who decided, and whether it stands. */
export function AwardWon({ record }: { record: AwardRecord }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const glow = useDirection() === 'rtl' ? styles.glowRtl : styles.glow
  const { award, to, citation, helpers, outcome, cycle, at, decided, program } = record
  const known = to.map(({ name }) => ({ name: name || text.somebody }))
  return (
    <article
      className={mergeClasses(styles.card, glow)}
      aria-label={text.pictureOf(award.name, formats.list(known.map(({ name }) => name)))}
    >
      <Medallion design={award.medallion} size="clamp(132px, 24vw, 208px)" />
      <div className={styles.words}>
        <Body1 className={styles.award}>
          <bdi>{award.name}</bdi>
        </Body1>
        <Title3 as="h2" block style={{ margin: 0 }}>
          <PeopleNames people={known} />
        </Title3>
        {outcome === 'attempted' ? <Chip proud>{text.attempt}</Chip> : null}
        {citation === undefined ? null : (
          <blockquote className={styles.citation} dir="auto">
            {citation}
          </blockquote>
        )}
        <div className={mergeClasses(styles.facts, styles.quiet)}>
          {helpers.length === 0 ? null : (
            <Caption1>
              {text.helped}{' '}
              <PeopleNames people={helpers.map(({ name }) => ({ name: name || text.somebody }))} />
            </Caption1>
          )}
          <Caption1>
            {program ? (
              <>
                <bdi>{program.name}</bdi>
                {' · '}
              </>
            ) : null}
            <bdi>{cycle.name}</bdi> · <time dateTime={new Date(at).toISOString()}>{formats.date(at)}</time>
          </Caption1>
          {decided ? (
            <Caption1>
              {text.decidedBy(`\u2068${decided.by.name || text.somebody}\u2069`, decided.judges)}
            </Caption1>
          ) : null}
        </div>
        <StandingNote standing={record.standing} />
      </div>
    </article>
  )
}
