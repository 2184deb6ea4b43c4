import type { Ceremony } from './state.ts'

/**
 * Where a ceremony stands for who is invited. Open doors are those of one that is ahead, unless it was ended early: then
 * it is over until it goes on.
 */
export function howItStands({
  status,
  startedAt,
}: Pick<Ceremony, 'status' | 'startedAt'>): 'ahead' | 'now' | 'over' | 'called-off' {
  switch (status.kind) {
    case 'planned':
      return 'ahead'
    case 'lobby':
      return startedAt === undefined ? 'ahead' : 'over'
    case 'live':
    case 'paused':
      return 'now'
    case 'ended':
      return 'over'
    case 'cancelled':
      return 'called-off'
    default:
      return status satisfies never
  }
}

/** Whether nobody has won anything in it so far. */
export function gaveNothing({ segments, revealed }: Pick<Ceremony, 'segments' | 'revealed'>): boolean {
  const given = new Set(revealed.map(({ segmentId }) => segmentId))
  return !segments.some(({ id, result }) => given.has(id) && result.kind === 'winners')
}
