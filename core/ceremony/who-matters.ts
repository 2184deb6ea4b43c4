import type { Round } from '#core/voting/rows.ts'
import { isUnderWay } from './machine.ts'
import type { Ceremony, Segment } from './state.ts'
import { isRevealed } from './stops.ts'

/** Whose being there matters to hosts at this state: person ids, as sealed as who won. */
export type WhoMatters = {
  /** Who controls it and who shows its stage, while doors are open. */
  controller?: string
  sharer?: string
  /** Segment id → all who win it together, where that is decided and not revealed. Nobody who is made up (rule C9). */
  winners: ReadonlyMap<string, readonly string[]>
  /** The live vote that is open. */
  vote?: Omit<Round, 'tenant'>
}

export function whoMatters(ceremony: Ceremony): WhoMatters {
  const { id, controller, sharer, segments, rehearsal } = ceremony
  if (!isUnderWay(ceremony)) return { winners: new Map() }
  const open = rehearsal ? undefined : segments.find(({ vote }) => vote?.state === 'open')
  const sealed = rehearsal ? [] : segments.filter((segment) => !isRevealed(ceremony, segment.id))
  return {
    ...(controller ? { controller: controller.id } : {}),
    ...(sharer ? { sharer: sharer.person.id } : {}),
    winners: new Map(
      sealed.map((segment) => [segment.id, winnersOf(segment)] as const).filter(([, won]) => won.length > 0),
    ),
    ...(open?.vote ? { vote: { ceremonyId: id, segmentId: open.id, round: open.vote.round } } : {}),
  }
}

function winnersOf({ result }: Segment): string[] {
  if (result.kind !== 'winners') return []
  return [...new Set(result.winners.flatMap(({ nominees }) => nominees.map(({ id }) => id)))]
}
