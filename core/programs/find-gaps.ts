import type { Actor } from '#core/actor.ts'
import { plansOfTenant } from '#core/ceremony/plans-of-tenant.ts'
import type { Gap } from '#core/contract/program-settings.ts'
import { isGiven, panels } from '#core/cycles/given-awards.ts'
import { decidedAwards } from '#core/judging/load-judging.ts'
import { namePeople } from '#core/people/name-people.ts'
import { type Absence, whoIsAbsent } from '#core/people/who-is-absent.ts'
import type { World } from '#core/ports.ts'
import type { LoadedProgram } from './load-programs.ts'
import type { AwardRecord } from './rows.ts'

/** A duty, and who has it; without a person, nobody does. */
type Duty = { person?: string } & (
  | { duty: 'owner'; person: string }
  | { duty: 'judge'; awardId: string; cycleId?: string }
  | { duty: 'host'; person: string; ceremonyId: string; title: string }
)

/**
 * Rule P5: the duties of a program that nobody fulfils: whoever has them can't be found in the directory any more, has
 * an account there that is disabled, or is a guest, who only watches; or nobody was named.
 * @returns undefined where the directory does not answer
 */
export async function findGaps(
  world: World,
  actor: Actor,
  program: LoadedProgram,
): Promise<Gap[] | undefined> {
  const duties = [
    ...dutiesOf(program),
    ...(await judgings(world, actor.tenant, program)),
    ...(await hostings(world, actor.tenant, program)),
  ]
  const people = [...new Set(duties.flatMap(({ person }) => person ?? []))]
  const [absent, named] = await Promise.all([
    whoIsAbsent(world, actor, people),
    namePeople(world, actor.tenant, people),
  ])
  return absent && duties.flatMap((duty) => gapOf(duty, absent, named))
}

function gapOf(
  duty: Duty,
  absent: ReadonlyMap<string, Absence>,
  named: (id: string) => { id: string; name: string },
): Gap[] {
  if (duty.person === undefined) return duty.duty === 'judge' ? [{ ...duty, person: undefined }] : []
  const why = absent.get(duty.person)
  if (why === undefined) return []
  return [{ ...duty, person: named(duty.person), ...(why === 'guest' ? { guest: true } : {}) }]
}

function dutiesOf({ owners, awards }: LoadedProgram): Duty[] {
  const active = awards.filter((award) => award.active)
  return [
    ...owners.map((person) => ({ duty: 'owner' as const, person })),
    ...active.flatMap((award) => judging(award, award.judges ?? [])),
  ]
}

/** In cycles not decided yet, of awards not decided yet: who judged the others stays as it was. */
async function judgings(world: World, tenant: string, { awards, cycles }: LoadedProgram): Promise<Duty[]> {
  const judged = cycles.filter(({ head }) => ['open', 'closing', 'judging'].includes(head.status))
  const duties = judged.map(async ({ id: cycleId, head }) => {
    const decided = await decidedAwards(world, tenant, cycleId, head)
    const open = awards.filter((award) => isGiven(head, award) && !decided.includes(award.id))
    const judges = panels(head, open)
    return open.flatMap((award) => judging(award, judges[award.id] ?? [], cycleId))
  })
  return (await Promise.all(duties)).flat()
}

function judging({ id: awardId, decidedBy }: AwardRecord, judges: string[], cycleId?: string): Duty[] {
  const of = { awardId, ...(cycleId === undefined ? {} : { cycleId }) }
  // A vote alone needs nobody.
  if (judges.length === 0) return decidedBy === 'vote' ? [] : [{ duty: 'judge', ...of }]
  return judges.map((person) => ({ duty: 'judge', person, ...of }))
}

/** Of ceremonies whose results are still to come. */
async function hostings(world: World, tenant: string, { cycles }: LoadedProgram): Promise<Duty[]> {
  const plans = await plansOfTenant(world, tenant)
  const ahead = cycles.filter(({ head }) => head.status !== 'published').map(({ id }) => id)
  return plans
    .filter(({ cycleId }) => ahead.includes(cycleId))
    .flatMap(({ id: ceremonyId, title, hosts }) =>
      hosts.map((person) => ({ duty: 'host' as const, person, ceremonyId, title })),
    )
}
