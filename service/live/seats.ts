/** How long hosts are told of somebody who lost their connection. */
export const lostForMs = 60_000

type Room = {
  /** Who is there → by how many screens. */
  people: Map<string, number>
  /** Who lost their connection → when. */
  lost: Map<string, number>
  /** Another whenever somebody comes or goes. */
  version: number
}

export type Seats = ReturnType<typeof createSeats>

/** Who is in the rooms of this process, counted as they come and go: asking costs nothing, however many there are. */
export function createSeats(now: () => number) {
  const rooms = new Map<string, Room>()
  let changes = 0

  function lose(room: Room, who: string): void {
    if (!room.people.has(who)) room.lost.set(who, now())
  }

  return {
    enter(name: string, who: string): void {
      const room = rooms.get(name) ?? { people: new Map(), lost: new Map(), version: 0 }
      rooms.set(name, room)
      const screens = room.people.get(who) ?? 0
      room.people.set(who, screens + 1)
      if (screens === 0) room.version = ++changes
      room.lost.delete(who)
    },
    /** @param isCut without having meant to: who has no other screen there is missed */
    leave(name: string, who: string, isCut: boolean): void {
      const room = rooms.get(name)
      if (!room) return
      const screens = (room.people.get(who) ?? 0) - 1
      if (screens > 0) room.people.set(who, screens)
      else if (room.people.delete(who)) room.version = ++changes
      if (isCut) lose(room, who)
    },
    /** They were at a process that died. */
    missed(name: string, people: Iterable<string>): void {
      const room = rooms.get(name)
      if (!room) return
      for (const who of people) lose(room, who)
      room.version = ++changes
    },
    /** They are at another process. */
    isBack(name: string, people: ReadonlySet<string>): void {
      const room = rooms.get(name)
      for (const who of room?.lost.keys() ?? [])
        if (room && people.has(who) && room.lost.delete(who)) room.version = ++changes
    },
    names: (): Iterable<string> => rooms.keys(),
    in: (name: string): Readonly<Room> | undefined => rooms.get(name),
    /** Keeps nothing of those who are gone for long. */
    forget(): void {
      for (const [name, { people, lost }] of rooms) {
        for (const [who, at] of lost) if (now() - at >= lostForMs) lost.delete(who)
        if (people.size === 0 && lost.size === 0) rooms.delete(name)
      }
    },
  }
}
