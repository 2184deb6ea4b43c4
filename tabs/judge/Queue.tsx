import { Badge, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components'
import type { JudgedNomination, Judging } from '#core/contract/judging.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { messages } from '#tabs/judge/messages.ts'
import { hasDraft } from '#tabs/judge/score-drafts.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  queue: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    inlineSize: '100%',
    minBlockSize: '40px',
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  names: { minInlineSize: 0, flexGrow: 1, flexBasis: '100px' },
  why: { color: tokens.colorNeutralForeground2 },
})

type QueueProps = { judging: Judging; current: string | undefined; choose: (id: string) => void }

/** A judge's nominations by award, each with where it stands. */
export function Queue({ judging, current, choose }: QueueProps) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <nav className={styles.queue} aria-label={text.queue}>
      {judging.awards.map(({ award, recused, nominations }) => (
        <section key={award.id} className={styles.group}>
          <div className={styles.head}>
            <Medallion design={award.medallion} size={28} />
            <Subtitle2 as="h2">
              <bdi>{award.name}</bdi>
            </Subtitle2>
          </div>
          {recused ? <Caption1 className={styles.why}>{text.awardRecused}</Caption1> : null}
          {!recused && nominations.length === 0 ? (
            <Caption1 className={styles.why}>{text.nothing}</Caption1>
          ) : null}
          <ul className={styles.list}>
            {nominations.map((nomination) => (
              <li key={nomination.id}>
                <button
                  type="button"
                  className={mergeClasses(styles.item, nomination.id === current && styles.current)}
                  aria-current={nomination.id === current ? 'true' : undefined}
                  onClick={() => choose(nomination.id)}
                >
                  <span className={styles.names}>
                    <PeopleNames people={nomination.nominees} />
                  </span>
                  <Standing nomination={nomination} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

const colors = {
  waiting: 'informative',
  draft: 'warning',
  scored: 'success',
  abstained: 'informative',
  recused: 'subtle',
} as const

function Standing({ nomination }: { nomination: JudgedNomination }) {
  const text = useText(messages)
  const kind = standingOf(nomination)
  return (
    <Badge appearance={kind === 'waiting' ? 'outline' : 'tint'} color={colors[kind]}>
      {text.standing[kind]}
    </Badge>
  )
}

function standingOf({ id, standing }: JudgedNomination): keyof typeof colors {
  if (standing.kind === 'recused') return 'recused'
  if (hasDraft(id)) return 'draft'
  return standing.kind === 'answered' ? standing.score.kind : 'waiting'
}
