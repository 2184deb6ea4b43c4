/** Who could read an award's nominations, and who does already. */
export type Bench = {
  /** How many judges are to read each nomination. */
  each: number
  judges: readonly string[]
  nominations: readonly string[]
  /** Whether a judge has no interest in a nomination. */
  isFree: (judge: string, nominationId: string) => boolean
  /** Whether a judge has answered a nomination already: what was read stays with its reader. */
  hasAnswered: (judge: string, nominationId: string) => boolean
  /** Nomination id → its judges so far. */
  before: ReadonlyMap<string, readonly string[]>
}

/** Nomination id → the judges who read it, in the order of their names' ids. */
export type Readers = Map<string, string[]>

/**
 * Assigns to every nomination its judges: as many as asked for, or where fewer are free, all of these; never one
 * with an interest, never one twice. Loads differ by no more than interests and answers already given force. Who
 * reads a nomination goes on reading it, unless moving it is needed to even out the loads. The same bench always
 * leads to the same readers.
 */
export function assign(bench: Bench): Readers {
  const readers = kept(bench)
  const loads = loadsOf(bench, readers)
  fill(bench, readers, loads)
  while (shift(bench, readers, loads)) continue
  return new Map([...readers].map(([id, judges]) => [id, [...judges].sort()]))
}

type Loads = Map<string, number>
type Seats = Map<string, Set<string>>

/** Of the readers so far, those who still may: first who has answered, then in the order they had. */
function kept({ each, judges, nominations, isFree, hasAnswered, before }: Bench): Seats {
  return new Map(
    [...nominations].sort().map((id) => {
      const may = (before.get(id) ?? []).filter((judge) => judges.includes(judge) && isFree(judge, id))
      const answered = may.filter((judge) => hasAnswered(judge, id))
      const others = may.filter((judge) => !answered.includes(judge))
      return [id, new Set([...answered, ...others.slice(0, Math.max(0, each - answered.length))])]
    }),
  )
}

function loadsOf({ judges }: Bench, readers: Seats): Loads {
  const loads: Loads = new Map([...judges].sort().map((judge) => [judge, 0]))
  for (const seats of readers.values()) for (const judge of seats) add(loads, judge, 1)
  return loads
}

/**
 * Gives each empty seat to a free judge who has about least to read, preferring those who have met the others at
 * that nomination least: scores of judges who read with ever new ones can be compared. Nominations with the fewest
 * free judges come first.
 */
function fill({ each, isFree }: Bench, readers: Seats, loads: Loads): void {
  const judges = [...loads.keys()]
  const meetings = createMeetings(readers)
  const waiting = [...readers].map(([id, seats], at) => {
    const free = judges.filter((judge) => !seats.has(judge) && isFree(judge, id))
    // Begins elsewhere each time, so that not always the same are first.
    const from = at % Math.max(1, free.length)
    return { seats, free: [...free.slice(from), ...free.slice(0, from)] }
  })
  waiting.sort((one, other) => one.free.length - other.free.length)
  for (const { seats, free } of waiting)
    while (seats.size < each) {
      const left = free.filter((judge) => !seats.has(judge))
      const judge = nextFor(seats, left, loads, meetings)
      if (judge === undefined) break
      meetings.note(judge, seats)
      seats.add(judge)
      add(loads, judge, 1)
    }
}

function nextFor(
  seats: ReadonlySet<string>,
  free: readonly string[],
  loads: Loads,
  { count }: Meetings,
): string | undefined {
  const loadOf = (judge: string) => loads.get(judge) ?? 0
  const least = Math.min(...free.map(loadOf))
  // One more is evened out in the end, and leaves a choice.
  const choice = free.filter((judge) => loadOf(judge) <= least + 1)
  const cost = (judge: string) => count(judge, seats) * 2 + loadOf(judge)
  return choice.reduce<string | undefined>(
    (best, judge) => (best === undefined || cost(judge) < cost(best) ? judge : best),
    undefined,
  )
}

type Meetings = ReturnType<typeof createMeetings>

/** How often judges have read the same nomination. */
function createMeetings(readers: Seats) {
  const met = new Map<string, number>()
  const key = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)
  const note = (judge: string, others: Iterable<string>) => {
    for (const other of others) met.set(key(judge, other), (met.get(key(judge, other)) ?? 0) + 1)
  }
  const count = (judge: string, others: Iterable<string>) =>
    [...others].reduce((sum, other) => sum + (met.get(key(judge, other)) ?? 0), 0)
  for (const seats of readers.values())
    for (const [at, judge] of [...seats].entries()) note(judge, [...seats].slice(0, at))
  return { note, count }
}

/**
 * Moves one nomination's seat from each judge to the next along the shortest way from a judge who reads most to one
 * who reads at least two fewer. Where there is no such way left, the loads are as even as they can be.
 */
function shift(bench: Bench, readers: Seats, loads: Loads): boolean {
  const byLoad = [...loads].sort(([, one], [, other]) => other - one)
  for (const [judge, load] of byLoad) {
    const path = pathFrom(judge, load - 2, bench, readers, loads)
    if (!path) continue
    for (const { nominationId, from, to } of path) {
      const seats = readers.get(nominationId)
      seats?.delete(from)
      seats?.add(to)
    }
    add(loads, judge, -1)
    add(loads, path.at(-1)?.to ?? judge, 1)
    return true
  }
  return false
}

type Move = { nominationId: string; from: string; to: string }

/** The shortest chain of moves from a judge to one whose load is at most `most`; breadth first. */
function pathFrom(
  start: string,
  most: number,
  bench: Bench,
  readers: Seats,
  loads: Loads,
): Move[] | undefined {
  if (![...loads.values()].some((load) => load <= most)) return undefined
  const cameBy = new Map<string, Move[]>([[start, []]])
  for (const [judge, way] of cameBy)
    for (const move of movesFrom(judge, bench, readers, loads)) {
      if (cameBy.has(move.to)) continue
      const path = [...way, move]
      if ((loads.get(move.to) ?? 0) <= most) return path
      cameBy.set(move.to, path)
    }
  return undefined
}

/** What a judge has not answered yet and others could read instead: one move to each of them, of what is new to them first. */
function movesFrom(from: string, bench: Bench, readers: Seats, loads: Loads): Move[] {
  const { isFree, hasAnswered, before } = bench
  const own = [...readers].filter(([id, seats]) => seats.has(from) && !hasAnswered(from, id))
  const isOld = ([id]: [string, unknown]) => before.get(id)?.includes(from) === true
  const to = new Map<string, Move>()
  for (const [nominationId, seats] of [...own.filter((one) => !isOld(one)), ...own.filter(isOld)]) {
    if (to.size === loads.size - 1) break
    for (const judge of loads.keys())
      if (!seats.has(judge) && !to.has(judge) && isFree(judge, nominationId))
        to.set(judge, { nominationId, from, to: judge })
  }
  return [...to.values()]
}

function add(loads: Loads, judge: string, count: number): void {
  loads.set(judge, (loads.get(judge) ?? 0) + count)
}
