import { useEffect, useMemo, useState } from 'react'
import type { Scene } from '#core/contract/scene.ts'
import { Ballot, type BallotState } from '#tabs/ceremony/audience/ballot.ts'
import type { Ceremony } from '#tabs/live/use-ceremony.ts'

export type OwnVote = BallotState & { choose: (option: string) => void }

type Round = { segmentId: string; round: number }

const tryAgainAfterMs = 1_000

/**
 * One's own ballot in the vote that is shown, or was before a pause: a choice on its way goes on being sent meanwhile.
 * Undefined before the first vote.
 */
export function useBallot({ vote, state }: Pick<Ceremony, 'vote' | 'state'>, scene: Scene | undefined) {
  const [round, setRound] = useState<Round>()
  if (scene?.kind === 'voting' && !(round && isSame(round, scene)))
    setRound({ segmentId: scene.segmentId, round: scene.round })

  const [own, setOwn] = useState<{ of: Round; state: BallotState }>()
  const ballot = useMemo(
    () =>
      round &&
      new Ballot({
        send: (message) => vote({ ...message, ...round }),
        pause: () => new Promise((resolve) => setTimeout(resolve, tryAgainAfterMs)),
        newId: () => crypto.randomUUID(),
        changed: (changed) => setOwn({ of: round, state: changed }),
      }),
    [vote, round],
  )
  useEffect(() => ballot?.close, [ballot])

  const told = state.ballot
  useEffect(() => {
    if (ballot && round && told && isSame(round, told)) ballot.know(told)
  }, [ballot, round, told])

  if (!ballot) return undefined
  return { ...(own?.of === round ? own?.state : {}), choose: ballot.choose }
}

function isSame(one: Round, other: Round): boolean {
  return one.segmentId === other.segmentId && one.round === other.round
}
