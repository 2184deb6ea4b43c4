import { Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { Scene, StageEntry } from '#core/contract/ceremony.ts'
import { messages } from '#tabs/ceremony/audience/messages.ts'
import type { OwnVote } from '#tabs/ceremony/audience/use-ballot.ts'
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
  label: { display: 'flex', flexDirection: 'column', minInlineSize: 0 },
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
}

/** One's own vote, changeable until the vote closes; said to be in only once it is stored. */
export function VotePanel({ scene: { state, options }, me, own }: VotePanelProps) {
  const styles = useStyles()
  const text = useText(messages)
  const say = useSaying()
  return (
    <section className={styles.panel}>
      <Field label={text.yourVote}>
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
    </section>
  )
}

function Option({ entry, isMine }: { entry: StageEntry; isMine: boolean }) {
  const styles = useStyles()
  const text = useText(messages)
  return (
    <span className={styles.label}>
      <PeopleNames people={entry.nominees} />
      {isMine ? <Caption1>{text.voteOwn}</Caption1> : null}
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
