import type { Ceremony } from '#core/ceremony/state.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { ownersOf } from '#core/rows/places.ts'
import { padded, readRow, replace } from '#core/rows/row-kind.ts'
import { batchesAfter } from './ballot-box.ts'
import { batchRow, placeOf, type Round } from './rows.ts'

/**
 * Takes somebody's name off their ballots in a ceremony's votes (rule W5): the last one stays, as nobody's, so that a
 * count is the same before and after. May be done twice.
 */
export async function eraseBallots(
  world: World,
  ceremony: Place,
  { segments }: Pick<Ceremony, 'segments'>,
  person: string,
): Promise<void> {
  const { tenant, id: ceremonyId } = ownersOf(ceremony)
  for (const { id: segmentId, vote } of segments)
    for (let round = 1; round <= (vote?.round ?? 0); round++)
      await eraseIn(world, { tenant, ceremonyId, segmentId, round }, person)
}

async function eraseIn(world: World, round: Round, person: string): Promise<void> {
  const place = placeOf(round, person)
  const theirs: number[] = []
  for await (const { batch, ballots } of batchesAfter(world, place, 0))
    if (ballots.some(({ voter }) => voter === person)) theirs.push(batch)
  // The last comes last: until then it is the one that counts, whoever asks and whenever this process dies.
  for (const batch of theirs)
    await eraseFrom(world, place, batch, { person, isLast: batch === theirs.at(-1) })
}

async function eraseFrom(
  world: World,
  place: Place,
  batch: number,
  { person, isLast }: { person: string; isLast: boolean },
): Promise<void> {
  const row = await readRow(world.rows, place, batchRow, padded(batch))
  // Forgotten meanwhile, with all others.
  if (!row) return
  const nobody = `nobody-${world.newId()}`
  const left = isLast
    ? row.value.map((ballot) => (ballot.voter === person ? { ...ballot, voter: nobody } : ballot))
    : row.value.filter(({ voter }) => voter !== person)
  try {
    await world.rows.commit(place, [replace(batchRow, [padded(batch)], left, row.version)])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await eraseFrom(world, place, batch, { person, isLast })
  }
}
