import { Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useState } from 'react'
import type { Scene } from '#core/contract/ceremony.ts'
import { call } from '#tabs/api/call.ts'
import { Ballot, type BallotState } from '#tabs/ceremony/audience/ballot.ts'
import { messages } from '#tabs/ceremony/audience/messages.ts'
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
  said: { color: tokens.colorNeutralForeground2 },
})

const tryAgainAfterMs = 1_000

type VotePanelProps = {
  ceremonyId: string
  scene: Extract<Scene, { kind: 'voting' }>
  /** Who votes: not for themselves (rule C7). */
  me: string
}

/** One's own vote, changeable until the vote closes; said to be in only once it is stored. */
export function VotePanel({ ceremonyId, scene, me }: VotePanelProps) {
  const styles = useStyles()
  const text = useText(messages)
  const say = useProblemText()
  const { segmentId, round, state, options } = scene
  const { chosen, stored, problem, choose } = useBallot(ceremonyId, segmentId, round)
  const words = () => {
    if (problem && !problem.mayHaveArrived) return say(problem)
    if (state === 'waiting') return text.voteSoon
    if (chosen !== undefined && chosen !== stored)
      return state === 'open' ? text.voteSending : text.voteMissed
    if (state === 'closing') return text.voteOver
    return stored === undefined ? text.voteOpen : text.voteStored
  }
  return (
    <section className={styles.panel}>
      <Field label={text.yourVote}>
        <RadioGroup
          value={chosen ?? stored ?? ''}
          disabled={state !== 'open'}
          onChange={(_, data) => choose(data.value)}
        >
          {options.map(({ option, entry }) => (
            <Radio
              key={option}
              value={option}
              disabled={state !== 'open' || entry.nominees.some(({ id }) => id === me)}
              label={<PeopleNames people={entry.nominees} />}
            />
          ))}
        </RadioGroup>
      </Field>
      <output className={styles.said}>
        <Caption1>{words()}</Caption1>
      </output>
    </section>
  )
}

function useBallot(ceremonyId: string, segmentId: string, round: number) {
  const [state, setState] = useState<BallotState>({})
  const ballot = useMemo(
    () =>
      new Ballot({
        send: ({ commandId, option, after }) =>
          call('castBallot', {
            params: { ceremonyId },
            body: { commandId, segmentId, round, option, after },
          }),
        pause: () => new Promise((resolve) => setTimeout(resolve, tryAgainAfterMs)),
        newId: () => crypto.randomUUID(),
        changed: setState,
      }),
    [ceremonyId, segmentId, round],
  )
  useEffect(() => ballot.close, [ballot])
  return { ...state, choose: ballot.choose }
}
