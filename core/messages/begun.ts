import type { Ceremony } from '#core/ceremony/state.ts'

/** Who comes later has missed most of it. */
const lateMs = 30 * 60_000

/** When it is too late to say that a session has begun (rule L8). */
export const tooLateFor = (startedAt: number) => startedAt + lateMs

/** Whether a session that was started then is under way, and one may still be called to it. */
export function hasJustBegun(
  { status, startedAt }: Pick<Ceremony, 'status' | 'startedAt'>,
  of: number,
  now: number,
): boolean {
  const isUnderWay = status.kind === 'live' || status.kind === 'paused'
  return isUnderWay && startedAt === of && now < tooLateFor(of)
}
