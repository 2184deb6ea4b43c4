import { type Ceremony, ceremony as ceremonySchema, type Segment } from '#core/ceremony/state.ts'
import { audienceView } from '#core/ceremony/view.ts'
import type { Place, RowStore, Write } from '#core/ports.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { countBallots } from '#core/voting/ballots.ts'
import type { StoredBallot } from '#core/voting/rows.ts'
import { tenant } from '#tests/support/test-world.ts'

/** What was stored of one round of a vote. */
type Round = { ballots: StoredBallot[]; sealed: Set<string> }

/**
 * What is true: everything stored, in the order in which it was, whoever heard of it. What contradicts the rules is
 * noted as a fault.
 */
export class Truth {
  readonly faults: string[] = []
  readonly states = new Map<number, Ceremony>()
  /** Command id → the seq of the state that it led to. */
  readonly commands = new Map<string, number>()
  newest: Ceremony
  savedAt = 0
  readonly #views = new Map<number, string>()
  readonly #rounds = new Map<string, Round>()
  /** Awards whose finalists everybody has seen. */
  readonly #shown = new Set<string>()
  readonly #heard = new Set<string>()
  readonly #now: () => number

  constructor(planned: Ceremony, now: () => number) {
    this.newest = planned
    this.states.set(planned.seq, planned)
    this.#now = now
  }

  /** Rows that tell of everything that is stored in them. */
  watching(rows: RowStore): RowStore {
    return {
      ...rows,
      commit: async (place, writes) => {
        await rows.commit(place, writes)
        this.#stored(place, writes)
      },
    }
  }

  round(segmentId: string, round: number): Round {
    const key = `${segmentId}:${round}`
    const found = this.#rounds.get(key) ?? { ballots: [], sealed: new Set() }
    this.#rounds.set(key, found)
    return found
  }

  /** Rule C4, C5: what stage and audience see of a saved state, as it is sent; nothing of one that isn't saved. */
  viewAt(seq: number): string | undefined {
    const state = this.states.get(seq)
    if (!this.#views.has(seq) && state) this.#views.set(seq, JSON.stringify(audienceView(state)))
    return this.#views.get(seq)
  }

  /** Whether something is heard for the first time since the last state was saved. */
  isNew(heard: string): boolean {
    const before = this.#heard.size
    return this.#heard.add(heard).size > before
  }

  isRevealed(segmentId: string): boolean {
    return this.newest.revealed.some((one) => one.segmentId === segmentId)
  }

  /** Rule C4: what must not be found in anything that stage or audience receive now. */
  secrets(): string[] {
    return this.newest.segments
      .filter(({ id }) => !this.isRevealed(id))
      .flatMap((segment) => secretsOf(segment, this.#shown.has(segment.id)))
  }

  #stored(place: Place, writes: Write[]): void {
    if (place.table === 'Ballots') return this.#ballots(place, writes)
    if (place.table !== 'Ceremonies' || place.partition !== ceremonyOf(tenant, this.newest.id).partition)
      return
    for (const write of writes) {
      if (write.kind === 'delete') continue
      const { data } = write.value as { data: never }
      if (write.row === 'state') this.#state(ceremonySchema.parse(data))
      if (write.row.startsWith('command:')) this.#command(write.row, data)
    }
  }

  /** Rule C2: a command is done on the state that it was made on, and once. */
  #command(row: string, { operation, result }: { operation: string; result: { seq: number } }): void {
    const id = row.split(':').at(-1) ?? ''
    if (this.commands.has(id)) this.faults.push(`C2 ${operation} was done twice`)
    if (!operation.endsWith(` on ${result.seq - 1}`)) this.faults.push(`C2 ${operation} led to ${result.seq}`)
    this.commands.set(id, result.seq)
  }

  #state(next: Ceremony): void {
    const before = this.newest
    if (next.seq === before.seq && JSON.stringify(next) === JSON.stringify(before)) return
    if (next.seq !== before.seq + 1) this.faults.push(`C5 state ${next.seq} was saved after ${before.seq}`)
    if (JSON.stringify(next.revealed.slice(0, before.revealed.length)) !== JSON.stringify(before.revealed))
      this.faults.push(`C10 state ${next.seq} takes back what was revealed`)
    for (const segment of next.segments) this.#counted(before, segment)
    this.newest = next
    this.#heard.clear()
    this.states.set(next.seq, next)
    this.savedAt = this.#now()
    const { status } = next
    if (status.kind !== 'live' || status.position.at !== 'segment') return
    const { segmentId, phase } = status.position
    if (phase === 'finalists' || phase === 'voting') this.#shown.add(segmentId)
  }

  /** Rule C7: what a vote's count says is what is stored, and nothing is stored any more. */
  #counted(before: Ceremony, { id, vote, finalists, result }: Segment): void {
    const open = before.segments.find((segment) => segment.id === id)?.vote
    if (open?.state !== 'closing' || vote?.state === 'closing') return
    const { ballots, sealed } = this.round(id, open.round)
    const found = countBallots(ballots).ballots
    const told = Object.fromEntries(
      (vote?.tally ?? []).flatMap(({ option, ballots: count }) => (count > 0 ? [[option, count]] : [])),
    )
    if (sealed.size !== shards) this.faults.push(`C7 ${id} was counted with ${sealed.size} shards sealed`)
    if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(told)))
      this.faults.push(`C7 ${id} counts ${JSON.stringify(told)}, stored is ${JSON.stringify(found)}`)
    const most = Math.max(0, ...Object.values(found))
    const first = finalists.flatMap((entry, at) =>
      most > 0 && found[String(at)] === most ? [entry.nominationId] : [],
    )
    const won = result.kind === 'winners' ? result.winners.map(({ nominationId }) => nominationId) : []
    if (first.join() !== won.join()) this.faults.push(`C7 ${id} is won by ${won}, most voted for ${first}`)
  }

  #ballots({ partition }: Place, writes: Write[]): void {
    const [, , segmentId = '', round = '', shard = ''] = partition.split(':')
    const known = this.round(segmentId, Number(round))
    for (const write of writes) {
      if (write.kind === 'delete') continue
      const { data } = write.value as { data: { kind?: string } & StoredBallot[] }
      if (write.row === 'gate' && data.kind === 'sealed') known.sealed.add(shard)
      if (!write.row.startsWith('batch:')) continue
      if (known.sealed.has(shard)) this.faults.push(`C7 a ballot on ${segmentId} was stored after sealing`)
      known.ballots.push(...data)
    }
  }
}

const shards = 16

function sorted(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1))
}

/** Of an award that isn't revealed: its winners’ numbers, and as long as finalists aren’t shown, all that is said of any. */
function secretsOf({ result, finalists }: Segment, areShown: boolean): string[] {
  const entries = [...(result.kind === 'winners' ? result.winners : []), ...finalists]
  return entries.flatMap(({ nominationId, itemId, citation, nominees }) => [
    nominationId,
    ...(itemId === undefined ? [] : [itemId]),
    ...(areShown ? [] : [citation, ...nominees.map(({ id }) => `"id":"${id}"`)]),
  ])
}
