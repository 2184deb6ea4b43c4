import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import type { FormerAwards as Former } from '#core/contract/nominations.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { messages } from '#tabs/people/former/messages.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  won: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: 0 },
})

/** What the nominees of a nomination have won before: for its judges and owners only. */
export function FormerAwards({ cycleId, nominationId }: { cycleId: string; nominationId: string }) {
  const styles = useStyles()
  const text = useText(messages)
  const { data, error } = useOperation('formerAwards', { params: { cycleId, nominationId } })
  const won = data?.filter(({ awards }) => awards.length > 0) ?? []
  const words = () => {
    if (error && !data) return text.unknown
    return data ? text.none : text.loading
  }
  return (
    <section className={styles.part} aria-label={text.title}>
      <Subtitle2 as="h3">{text.title}</Subtitle2>
      {won.length === 0 ? (
        <Caption1 className={styles.quiet}>{words()}</Caption1>
      ) : (
        <ul className={styles.list}>
          {won.flatMap((one) =>
            one.awards.map((award) => (
              <Won
                key={`${one.nominee.id} ${award.award.id} ${award.at}`}
                nominee={one.nominee}
                won={award}
              />
            )),
          )}
        </ul>
      )}
      <Caption1 className={styles.quiet}>{text.who}</Caption1>
    </section>
  )
}

type WonProps = { nominee: Former[number]['nominee']; won: Former[number]['awards'][number] }

function Won({ nominee, won: { award, cycleName, at } }: WonProps) {
  const styles = useStyles()
  const formats = useFormats()
  return (
    <li className={styles.won}>
      <Medallion design={award.medallion} size={28} />
      <span className={styles.words}>
        <Body1>
          <bdi>{award.name}</bdi>
        </Body1>
        <Caption1 className={styles.quiet}>
          <bdi>{nominee.name}</bdi> · <bdi>{cycleName}</bdi> · {formats.date(at)}
        </Caption1>
      </span>
    </li>
  )
}
