import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { JudgedNomination, Judging } from '#core/contract/judging.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { messages } from '#tabs/judge/messages.ts'
import { progressOf } from '#tabs/judge/queue.ts'
import { hasDraft } from '#tabs/judge/score-drafts.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  nav: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fold: { alignSelf: 'start', '@media (min-width: 1100px)': { display: 'none' } },
  queue: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  folded: { '@media (max-width: 1099px)': { display: 'none' } },
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
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

type QueueProps = {
  judging: Judging
  judge: string
  current: string | undefined
  choose: (id: string) => void
}

/** A judge's nominations by award, each with where it stands; to be unfolded where there is no room beside. */
export function Queue({ judging, judge, current, choose }: QueueProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [unfolded, setUnfolded] = useState(false)
  return (
    <nav className={styles.nav} aria-label={text.queue}>
      <Button className={styles.fold} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        {text.allNominations}
      </Button>
      <div className={mergeClasses(styles.queue, !unfolded && styles.folded)}>
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
              <Caption1 className={styles.why}>{text.nothingOfAward}</Caption1>
            ) : null}
            <AwardProgress nominations={nominations} />
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
                    <Standing nomination={nomination} judge={judge} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}

function AwardProgress({ nominations }: { nominations: readonly JudgedNomination[] }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const { done, all } = progressOf(nominations)
  if (all === 0) return null
  return (
    <div className={styles.progress}>
      <ProgressBar value={done / all} aria-hidden />
      <Caption1 className={styles.why}>{text.progress(formats.number(done), formats.number(all))}</Caption1>
    </div>
  )
}

const colors = {
  waiting: 'informative',
  draft: 'warning',
  scored: 'success',
  abstained: 'informative',
  recused: 'subtle',
} as const

function Standing({ nomination, judge }: { nomination: JudgedNomination; judge: string }) {
  const text = useText(messages)
  const kind = standingOf(nomination, judge)
  return (
    <Badge appearance={kind === 'waiting' ? 'outline' : 'tint'} color={colors[kind]}>
      {text.standing[kind]}
    </Badge>
  )
}

function standingOf({ id, standing }: JudgedNomination, judge: string): keyof typeof colors {
  if (standing.kind === 'recused') return 'recused'
  if (hasDraft({ judge, nominationId: id })) return 'draft'
  return standing.kind === 'answered' ? standing.score.kind : 'waiting'
}
