import { useState } from 'react'
import type { JudgedNomination } from '#core/contract/judging.ts'

/** A score as it is being made: criterion id → points so far. */
export type ScoreDraft = { points: Record<string, number>; note: string }

// Beyond the screen's life: what was typed survives a look at the wall, until it is sent.
const drafts = new Map<string, ScoreDraft>()

/** Whether something was entered for a nomination and not sent yet. */
export function hasDraft(nominationId: string): boolean {
  return drafts.has(nominationId)
}

/** The score being made for a nomination, beginning with what was sent before. */
export function useScoreDraft({ id, standing }: JudgedNomination) {
  const [draft, setDraft] = useState<ScoreDraft>(() => drafts.get(id) ?? sentScore(standing))
  const [touched, setTouched] = useState(drafts.has(id))
  return {
    draft,
    touched,
    change: (part: Partial<ScoreDraft>) => {
      const changed = { ...draft, ...part }
      drafts.set(id, changed)
      setDraft(changed)
      setTouched(true)
    },
    sent: () => {
      drafts.delete(id)
      setTouched(false)
    },
  }
}

function sentScore(standing: JudgedNomination['standing']): ScoreDraft {
  if (standing.kind !== 'answered') return { points: {}, note: '' }
  const { score } = standing
  return { points: score.kind === 'scored' ? { ...score.points } : {}, note: score.note ?? '' }
}
