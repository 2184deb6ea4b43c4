import type { Nomination, OpenNomination, OwnedNomination } from '#core/contract/nominations.ts'
import { namePeople, type PeopleByName } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import type { NominationRecord } from './rows.ts'
import { isOwn } from './rules.ts'

/** Everybody a nomination names. */
export function peopleIn(nomination: NominationRecord): string[] {
  return [nomination.nominator, ...nomination.nominees, ...nomination.helpers]
}

/** Nominations as their nominator and the owners see them. */
export async function viewNominations(
  world: World,
  tenant: string,
  cycleId: string,
  records: NominationRecord[],
): Promise<Nomination[]> {
  const named = await namePeople(world, tenant, records.flatMap(peopleIn))
  return records.map((record) => {
    const { shared: _, ...seen } = record
    return {
      ...seen,
      cycleId,
      nominator: named(record.nominator),
      nominees: record.nominees.map(named),
      helpers: record.helpers.map(named),
    }
  })
}

export async function viewNomination(
  world: World,
  tenant: string,
  cycleId: string,
  record: NominationRecord,
): Promise<Nomination> {
  const [view] = await viewNominations(world, tenant, cycleId, [record])
  return view as Nomination
}

/** As whoever judges a blind award may see it (rule J3). */
export function withoutNominator(nomination: Nomination): OwnedNomination {
  const { nominator: _, ...view } = nomination
  return view
}

/** A nomination of an open award as a colleague sees it: the story only where its nominator shows it. */
export function viewOpen(
  record: NominationRecord,
  cycleId: string,
  viewer: string,
  endorsed: boolean,
  named: PeopleByName,
): OpenNomination {
  const { id, awardId, mode, outcome, endorsements } = record
  return {
    id,
    cycleId,
    awardId,
    mode,
    outcome,
    endorsements,
    nominees: record.nominees.map(named),
    ...(record.shareStory ? { story: record.story } : {}),
    endorsed,
    own: isOwn(record, viewer),
  }
}
