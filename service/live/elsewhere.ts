import type { Seats } from '#service/live/seats.ts'
import type { Notice, Siblings } from '#service/live/siblings.ts'

/** Who watches a room in another process, as it said last. */
type Told = { people: Set<string>; lost: string[]; at: number }

/** A process that says nothing for so long is there no more. */
const silentMs = 10_000

/** Who watches in the other processes. */
export function createElsewhere(options: { seats: Seats; siblings: Siblings; now: () => number }) {
  const { seats, siblings, now } = options
  /** Room → process → what it told. */
  const rooms = new Map<string, Map<string, Told>>()
  return {
    hear({ process, room, people, lost }: Extract<Notice, { kind: 'watching' }>): void {
      const told = { people: new Set(people), lost, at: now() }
      rooms.set(room, (rooms.get(room) ?? new Map<string, Told>()).set(process, told))
      seats.isBack(room, told.people)
    },
    in: (room: string): Told[] => [...(rooms.get(room)?.values() ?? [])],
    /** Where the others can be heard, whoever was at one that is silent is gone with it. */
    forgetSilent(): void {
      const hearsSince = siblings.hearsSince()
      for (const [room, processes] of rooms) {
        for (const [process, { people, at }] of processes) {
          if (now() - Math.max(at, hearsSince ?? at) < silentMs) continue
          processes.delete(process)
          if (hearsSince !== undefined) seats.missed(room, people)
        }
        if (processes.size === 0) rooms.delete(room)
      }
    },
  }
}
