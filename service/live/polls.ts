import type { Seats } from '#service/live/seats.ts'

/** Three times as long as screens wait between asking: some questions get lost. */
const lastsMs = 10_000

/** Who watches by asking over HTTP every few seconds, because their network blocks sockets (rule C13). */
export function createPolls({ enter, leave }: Pick<Seats, 'enter' | 'leave'>, now: () => number) {
  /** Room → who → when they last asked. */
  const rooms = new Map<string, Map<string, number>>()
  return {
    asked(room: string, who: string): void {
      const asking = rooms.get(room) ?? new Map<string, number>()
      if (!asking.has(who)) enter(room, who)
      rooms.set(room, asking.set(who, now()))
    },
    /** Whoever asks no more is there no more. */
    forget(): void {
      for (const [room, asking] of rooms) {
        for (const [who, at] of asking)
          if (now() - at >= lastsMs && asking.delete(who)) leave(room, who, false)
        if (asking.size === 0) rooms.delete(room)
      }
    },
  }
}
