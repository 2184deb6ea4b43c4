import { type Place, RowConflict, StorageUnavailable, type StoredRow, type World } from '#core/ports.ts'
import { insert, padded, parseRow, readRow, replace, rowKey } from '#core/rows/row-kind.ts'
import { type Ballot, type BallotAnswer, decideBallots, type Standing, standingOf } from './ballots.ts'
import { batchRow, gateRow, type StoredBallot } from './rows.ts'

/** What this process knows of a shard. */
type Shard = {
  held: Map<string, StoredBallot>
  /** The newest batch read or written. */
  batch: number
  gate: 'unknown' | 'sealed' | { version: string | undefined }
  /** When it was last asked for everything stored, and who is asking now. */
  askedAt?: number
  asking?: Promise<unknown>
}

/** How often storage is asked anew when it doesn't say what became of a batch. */
const attempts = 3
/** Reloading, one is told what stood this long before. */
const recentMs = 250

/**
 * One shard's ballots, as this process knows them. The copy in memory holds as long as the gate stays at the version
 * it was read at: what others stored meanwhile makes the next batch fail, and is then read. One batch at a time.
 */
export function createBallotBox(world: Pick<World, 'rows' | 'now'>, place: Place) {
  const shard: Shard = { held: new Map(), batch: 0, gate: 'unknown' }

  return {
    /**
     * Stores what counts of a batch in one commit, and answers each ballot only then (rule C7).
     * @throws StorageUnavailable where it can't be told whether they were stored: to be cast again as they are
     */
    async cast(batch: Ballot[]): Promise<BallotAnswer[]> {
      for (let attempt = 1; ; ) {
        const gate = await look(world, place, shard)
        const { stored, answers } = decideBallots(shard.held, gate === 'sealed', batch, world.now())
        if (gate === 'sealed' || stored.length === 0) return answers
        // Known again only from the gate itself, whatever becomes of the commit.
        shard.gate = 'unknown'
        // Until it is answered, somebody may come upon it by reading.
        const next = shard.batch + 1
        try {
          await commit(world, place, { batch: next, version: gate.version }, stored)
          absorb(shard, next, stored)
          return answers
        } catch (error) {
          // Somebody else was first; or perhaps it was stored: then it is read, and answered as what it is.
          const isUnknown = error instanceof StorageUnavailable
          if (!isUnknown && !(error instanceof RowConflict)) throw error
          if (isUnknown && ++attempt > attempts) throw error
        }
      }
    },

    /**
     * What stood for a voter a quarter of a second before it was asked, or after. However many ask at once, storage is
     * asked once.
     */
    async standing(voter: string): Promise<Standing> {
      const asked = world.now()
      // What is under way may have begun too long ago.
      while (shard.askedAt === undefined || asked - shard.askedAt > recentMs) {
        shard.asking ??= catchUp(world, place, shard).finally(() => delete shard.asking)
        await shard.asking
      }
      return standingOf(shard.held.get(voter))
    },
  }
}

async function catchUp(world: Pick<World, 'rows' | 'now'>, place: Place, shard: Shard): Promise<void> {
  const askedAt = world.now()
  for await (const { batch, ballots } of batchesAfter(world, place, shard.batch))
    absorb(shard, batch, ballots)
  shard.askedAt = askedAt
}

/** The gate, and everything stored before it was as it is. */
async function look(
  world: Pick<World, 'rows'>,
  place: Place,
  shard: Shard,
): Promise<Exclude<Shard['gate'], 'unknown'>> {
  if (shard.gate !== 'unknown') return shard.gate
  const read = await readRow(world.rows, place, gateRow)
  const isSealed = read?.value.kind === 'sealed'
  const newest = read?.value.kind === 'open' ? read.value.batch : 0
  // After the gate: what is stored in between is noticed by the version.
  if (isSealed || newest > shard.batch)
    for await (const { batch, ballots } of batchesAfter(world, place, shard.batch))
      absorb(shard, batch, ballots)
  shard.gate = isSealed ? 'sealed' : { version: read?.version }
  return shard.gate
}

/** Who reads while another does may come to the same batch later. */
function absorb(shard: Shard, batch: number, ballots: StoredBallot[]): void {
  if (batch <= shard.batch) return
  shard.batch = batch
  for (const ballot of ballots) shard.held.set(ballot.voter, ballot)
}

async function commit(
  world: Pick<World, 'rows'>,
  place: Place,
  { batch, version }: { batch: number; version: string | undefined },
  stored: StoredBallot[],
): Promise<void> {
  const gate = { kind: 'open' as const, batch }
  await world.rows.commit(place, [
    version === undefined ? insert(gateRow, [], gate) : replace(gateRow, [], gate, version),
    insert(batchRow, [padded(batch)], stored),
  ])
}

const pageSize = 100

/** A shard's batches in order, from the one after `after` on, each with the number it is stored by. */
export async function* batchesAfter(
  world: Pick<World, 'rows'>,
  place: Place,
  after: number,
): AsyncGenerator<{ batch: number; ballots: StoredBallot[] }> {
  const below = `${rowKey(batchRow)};`
  for (let from = rowKey(batchRow, padded(after + 1)); ; ) {
    const page = await world.rows.scan(place, { from, below, limit: pageSize })
    for (const row of page) yield { batch: numberOf(row), ballots: parseRow(batchRow, row).value }
    const last = page.at(-1)
    if (!last || page.length < pageSize) return
    from = `${last.row}!`
  }
}

function numberOf({ row }: StoredRow): number {
  return Number(row.slice(rowKey(batchRow).length + 1))
}
