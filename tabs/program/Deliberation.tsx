import { useState } from 'react'
import type { Cycle } from '#core/contract/programs.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { CardSkeletons, ErrorState } from '#tabs/design/States.tsx'
import { Choosing } from '#tabs/program/Choosing.tsx'
import { Decided } from '#tabs/program/Decided.tsx'

/** From ranking to decision: what was decided, or choosing award by award and one review of everything. */
export function Deliberation({ cycle }: { cycle: Cycle }) {
  const { data, error, refetch } = useOperation(
    'ranking',
    { params: { cycleId: cycle.id } },
    // Judges are still scoring.
    { every: cycle.status === 'judging' ? 20_000 : false },
  )
  const [again, setAgain] = useState(false)
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <CardSkeletons />
  const { decision } = data
  if (decision && decision.open.length === 0 && !again) {
    return (
      <Decided
        cycle={cycle}
        ranking={data}
        decision={decision}
        {...(cycle.status === 'decided' && { onAgain: () => setAgain(true) })}
      />
    )
  }
  return <Choosing cycle={cycle} ranking={data} onDecided={() => setAgain(false)} />
}
