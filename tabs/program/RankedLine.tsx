import {
  Badge,
  Body1Strong,
  Caption1,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import type { RankedNomination } from '#core/contract/judging.ts'
import type { Award } from '#core/contract/programs.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { Citation } from '#tabs/program/Citation.tsx'
import { type Choice, shownIn } from '#tabs/program/choices.ts'
import { messages } from '#tabs/program/messages.ts'
import { Story } from '#tabs/program/Story.tsx'
import { learning } from '#tabs/text/learning.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  mean: {
    display: 'flex',
    flexDirection: 'column',
    minInlineSize: '64px',
    fontVariantNumeric: 'tabular-nums',
  },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  who: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    flexGrow: 1,
    flexBasis: '180px',
    minInlineSize: 0,
  },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  choose: { display: 'flex', flexWrap: 'wrap' },
  off: { opacity: 0.6 },
})

type RankedLineProps = {
  cycleId: string
  award: Award
  nomination: RankedNomination
  /** Too few judges are free to read it as often as the award asks. */
  short: boolean
  choice: Choice
  onChange: (choice: Choice) => void
}

/** A nomination in its award's ranking: how it was judged, whether it wins, and its citation. */
export function RankedLine({ cycleId, award, nomination, short, choice, onChange }: RankedLineProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { id, nominees, helpers, story } = nomination
  const shown = shownIn(choice).includes(id)
  return (
    <li className={styles.line}>
      <div className={styles.top}>
        {isUnread(award, nomination) ? null : <Mean nomination={nomination} />}
        <div className={styles.who}>
          <Body1Strong>
            <PeopleNames people={nominees} />
          </Body1Strong>
          {helpers.length > 0 ? (
            <Caption1 className={styles.quiet}>
              {text.helpedBy} <PeopleNames people={helpers} />
            </Caption1>
          ) : null}
          <Facts award={award} nomination={nomination} short={short} />
        </div>
        <Choose id={id} award={award} choice={choice} onChange={onChange} />
      </div>
      <Story cycleId={cycleId} nominationId={id} story={story} />
      {shown || nomination.citation !== undefined ? (
        <Citation cycleId={cycleId} nomination={nomination} needed={shown} />
      ) : null}
    </li>
  )
}

type ChooseProps = Pick<RankedLineProps, 'award' | 'choice' | 'onChange'> & { id: string }

function Choose({ id, award, choice, onChange }: ChooseProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { notAwarded, vote = false, winners, finalists } = choice
  const won = winners.includes(id)
  const toggle = (list: string[], on: boolean) => (on ? [...list, id] : list.filter((other) => other !== id))
  return (
    <div className={mergeClasses(styles.choose, notAwarded && styles.off)}>
      <Checkbox
        label={text.winner}
        checked={won}
        disabled={notAwarded || vote}
        onChange={(_, { checked }) => onChange({ ...choice, winners: toggle(winners, checked === true) })}
      />
      <Checkbox
        label={text.finalist}
        checked={shownIn(choice).includes(id)}
        // Where judges tie, all who do are voted on.
        disabled={notAwarded || won || (vote && award.decidedBy !== 'vote')}
        onChange={(_, { checked }) => onChange({ ...choice, finalists: toggle(finalists, checked === true) })}
      />
    </div>
  )
}

function Mean({ nomination: { mean, rawMean, rank } }: { nomination: RankedNomination }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  if (mean === undefined || rank === undefined)
    return <Caption1 className={styles.mean}>{text.unranked}</Caption1>
  return (
    <div className={styles.mean}>
      <span className={styles.number} title={text.mean(formats.decimal(mean))}>
        {formats.decimal(mean)}
      </span>
      <Caption1 className={styles.quiet}>{text.rank(formats.number(rank))}</Caption1>
      {rawMean === undefined || formats.decimal(rawMean) === formats.decimal(mean) ? null : (
        <Caption1 className={styles.quiet}>{text.rawMean(formats.decimal(rawMean))}</Caption1>
      )}
    </div>
  )
}

/** What is voted on need not be scored: where it wasn't, nothing is missing. */
function isUnread({ decidedBy }: Award, { scores }: RankedNomination): boolean {
  return decidedBy === 'vote' && scores === 0
}

function Facts({ award, nomination, short }: Pick<RankedLineProps, 'award' | 'nomination' | 'short'>) {
  const styles = useStyles()
  const text = useText(messages)
  const { modes, outcomes } = useText(learning)
  const { tied, belowQuorum, rests, scores, abstentions, recusals, mode, outcome } = nomination
  const unread = isUnread(award, nomination)
  const facts = [
    modes[mode],
    ...(unread ? [] : [text.scores(scores)]),
    ...(abstentions > 0 ? [text.abstentions(abstentions)] : []),
    ...(recusals > 0 ? [text.recusals(recusals)] : []),
  ]
  return (
    <>
      <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
      <div className={styles.tags}>
        {outcome === 'attempted' ? <Badge appearance="tint">{outcomes.attempted}</Badge> : null}
        {tied ? (
          <Badge appearance="tint" color="warning">
            {text.tied}
          </Badge>
        ) : null}
        {short ? (
          <Badge appearance="tint" color="warning" title={text.shortWhy}>
            {text.short}
          </Badge>
        ) : null}
        {rests ? (
          <Badge appearance="tint" color="warning" title={text.restsWhy}>
            {text.rests}
          </Badge>
        ) : null}
        {belowQuorum && !unread ? (
          <Badge appearance="tint" color="danger" title={text.belowQuorumWhy(award.quorum)}>
            {text.belowQuorum}
          </Badge>
        ) : null}
      </div>
    </>
  )
}
