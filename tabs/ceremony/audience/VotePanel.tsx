import {
  Body1Strong,
  Caption1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import type { Scene, StageEntry } from '#core/contract/scene.ts'
import { messages } from '#tabs/ceremony/audience/messages.ts'
import type { OwnVote } from '#tabs/ceremony/audience/use-ballot.ts'
import { messages as stageMessages } from '#tabs/ceremony/stage/messages.ts'
import { useTimeLeft } from '#tabs/ceremony/stage/use-time-left.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

const useStyles = makeStyles({
  panel: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  // Also where nothing can be chosen, the name is to be read.
  label: {
    display: 'flex',
    flexDirection: 'column',
    minInlineSize: 0,
    color: tokens.colorNeutralForeground1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  clock: { display: 'block', fontVariantNumeric: 'tabular-nums' },
  said: {
    display: 'block',
    marginBlockStart: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
})

type Voting = Extract<Scene, { kind: 'voting' }>

type VotePanelProps = {
  scene: Voting
  /** Who votes: not for themselves (rule C7). */
  me: string
  own: OwnVote
  serverNow: () => number
}

/** One's own vote, changeable until the vote closes; said to be in only once it is stored. */
export function VotePanel({ scene, me, own, serverNow }: VotePanelProps) {
  const styles = useStyles()
  const say = useSaying()
  const { award, state, options } = scene
  return (
    <section className={styles.panel}>
      <Field label={<Heading award={award.name} />}>
        <RadioGroup
          value={own.chosen ?? own.stored ?? ''}
          disabled={state !== 'open'}
          onChange={(_, data) => own.choose(data.value)}
        >
          {options.map(({ option, entry }) => {
            const isMine = entry.nominees.some(({ id }) => id === me)
            return (
              <Radio
                key={option}
                value={option}
                disabled={state !== 'open' || isMine}
                label={<Option entry={entry} isMine={isMine} />}
              />
            )
          })}
        </RadioGroup>
      </Field>
      <output className={styles.said}>
        <Caption1>{say(state, own)}</Caption1>
      </output>
      {state === 'open' ? <TimeLeft until={scene.closesAt} serverNow={serverNow} /> : null}
    </section>
  )
}

function Heading({ award }: { award: string }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <span className={styles.label}>
      <Body1Strong>{text.yourVote}</Body1Strong>
      <Caption1 className={styles.quiet}>
        <bdi>{award}</bdi>
      </Caption1>
    </span>
  )
}

function TimeLeft({ until, serverNow }: { until: number | undefined; serverNow: () => number }) {
  const styles = useStyles()
  const text = useText(stageMessages)
  const clock = useTimeLeft(until, serverNow)
  return clock === undefined ? null : <Caption1 className={styles.clock}>{text.voteLeft(clock)}</Caption1>
}

function Option({ entry, isMine }: { entry: StageEntry; isMine: boolean }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <span className={styles.label}>
      <span>
        <PeopleNames people={entry.nominees} />
      </span>
      {isMine ? <Caption1 className={styles.quiet}>{text.voteOwn}</Caption1> : null}
    </span>
  )
}

/** How one's vote stands, in a sentence. */
function useSaying() {
  const text = useText(messages)
  const explain = useProblemText()
  return (state: Voting['state'], { chosen, stored, problem }: OwnVote): string => {
    if (state === 'waiting') return text.voteSoon
    const isIn = stored !== undefined
    if (problem?.code === 'vote_closed') return isIn ? text.voteKept : text.voteMissed
    if (problem && !problem.mayHaveArrived) return explain(problem)
    const isOnItsWay = chosen !== undefined && chosen !== stored
    if (state === 'closing') {
      if (isOnItsWay) return text.voteMissed
      return isIn ? text.voteOverStored : text.voteOver
    }
    if (isOnItsWay) return problem ? text.voteUnknown : text.voteSending
    return isIn ? text.voteStored : text.voteOpen
  }
}
