import type { Nomination } from './nominations.ts'
import type { Cycle } from './programs.ts'

/** Where a nomination stands, as its nominator may know it. */
export type Standing = 'submitted' | 'reading' | 'decided' | 'given' | 'withdrawn' | 'ineligible'

/** A nomination's standing: its own status, else its cycle's. Says nothing of who won. */
export function standingOf(nomination: Nomination, cycle: Cycle): Standing {
  if (nomination.status !== 'submitted') return nomination.status
  switch (cycle.status) {
    case 'scheduled':
    case 'open':
      return 'submitted'
    case 'closing':
    case 'judging':
      return 'reading'
    case 'decided':
      return 'decided'
    case 'published':
      return 'given'
    default:
      return cycle.status satisfies never
  }
}
