import { useState } from 'react'
import type { JudgedNomination } from '#core/contract/judging.ts'
import { recall, remember } from '#tabs/judge/on-this-device.ts'

/** A score as it is being made: criterion id → points so far. */
export type ScoreDraft = { points: Record<string, number>; note: string }

/** Whose score of what: drafts of two people at one device don't mix. */
export type Scoring = { judge: string; nominationId: string }

/** Whether something was entered for a nomination and not sent yet. */
export function hasDraft(scoring: Scoring): boolean {
  return recall(nameOf(scoring)) !== undefined
}

/** Forgets what was entered for a nomination. */
export function dropDraft(scoring: Scoring): void {
  remember(nameOf(scoring), undefined)
}

/**
 * The score being made for a nomination, beginning with what was sent before. Kept on this device with each change,
 * until it is sent: a reload, an error or a lost connection takes nothing away.
 */
export function useScoreDraft(judge: string, { id: nominationId, standing }: JudgedNomination) {
  const name = nameOf({ judge, nominationId })
  const [draft, setDraft] = useState<ScoreDraft>(() => recall<ScoreDraft>(name) ?? sentScore(standing))
  const [touched, setTouched] = useState(() => recall(name) !== undefined)
  return {
    draft,
    touched,
    change: (part: Partial<ScoreDraft>) => {
      const changed = { ...draft, ...part }
      remember(name, changed)
      setDraft(changed)
      setTouched(true)
    },
    sent: () => {
      remember(name, undefined)
      setTouched(false)
    },
  }
}

function nameOf({ judge, nominationId }: Scoring): string {
  return `laurels.score.${judge}.${nominationId}`
}

function sentScore(standing: JudgedNomination['standing']): ScoreDraft {
  if (standing.kind !== 'answered') return { points: {}, note: '' }
  const { score } = standing
  return { points: score.kind === 'scored' ? { ...score.points } : {}, note: score.note ?? '' }
}
