import { Body1, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import type { OpenNomination } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { EndorseCard } from '#tabs/endorse/EndorseCard.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: { display: 'flex', minInlineSize: 0, '& > *': { flexGrow: 1 } },
})

type AwardNominationsProps = { award: Award; nominations: readonly OpenNomination[] }

/** One open award's nominations; nothing where it has none. */
export function AwardNominations({ award, nominations }: AwardNominationsProps) {
  const styles = useStyles()
  if (nominations.length === 0) return null
  return (
    <section className={styles.section} aria-label={award.name}>
      <div className={styles.head}>
        <Medallion design={award.medallion} size={56} />
        <div className={styles.words}>
          <Subtitle1 as="h2" dir="auto">
            {award.name}
          </Subtitle1>
          <Caption1 className={styles.quiet} dir="auto">
            {award.description}
          </Caption1>
        </div>
      </div>
      <Body1 as="p" dir="auto">
        {award.criteria}
      </Body1>
      <ul className={styles.list}>
        {nominations.map((nomination) => (
          <li key={nomination.id} className={styles.item}>
            <EndorseCard nomination={nomination} />
          </li>
        ))}
      </ul>
    </section>
  )
}
