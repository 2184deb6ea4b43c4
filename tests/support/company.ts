import { randomUUID } from 'node:crypto'
import type { Actor } from '#core/actor.ts'
import type { Award } from '#core/contract/programs.ts'
import { headRow } from '#core/cycles/head.ts'
import { registerPerson } from '#core/people/register-person.ts'
import type { Directory, DirectoryPerson, RowStore, World } from '#core/ports.ts'
import { awardRow, calendarRow, programRow } from '#core/programs/rows.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { insert } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import { award, cycleHead } from '#tests/support/builders.ts'
import { silentMessenger } from '#tests/support/silent-messenger.ts'

/** Who works at a company under test, and what each is there for. */
export const cast = {
  ana: 'Ana nominates',
  ben: 'Ben is nominated',
  cora: 'Cora is nominated, too',
  mia: 'Mia is a member',
  gus: 'Gus is a guest',
  judy: 'Judy judges mentor',
  joe: 'Joe judges explorer',
  hana: 'Hana hosts',
  omar: 'Omar hosts, too',
  dana: 'Dana owns',
  otto: 'Otto owns, and nominates',
} as const
export type Name = keyof typeof cast
const names = Object.keys(cast) as Name[]

export type CompanyPerson = DirectoryPerson & { id: string; tenant: string; guest: boolean }

/** A tenant of its own with a program of two awards; nothing of it exists in any other. */
export type Company = {
  tenant: string
  programId: string
  people: Record<Name, CompanyPerson>
  /** The world for the core's own use cases: no wake-ups, nothing published, no waiting at closing. */
  world: World
  actor(name: Name): Actor
  /** Opens a cycle: Judy judges `mentor`, Joe judges `explorer`. */
  openCycle(): Promise<string>
}

/** Everybody who can be found in any company's directory. */
export type TestDirectory = Directory & { add(tenant: string, person: DirectoryPerson): void }

export const companyTeam = 'team-of-all'

export function createTestDirectory(): TestDirectory {
  const known = new Map<string, DirectoryPerson[]>()
  const of = (tenant: string) => known.get(tenant) ?? []
  return {
    add: (tenant, person) => void known.set(tenant, [...of(tenant), person]),
    search: async ({ tenant }, text) => of(tenant).filter(({ name }) => name.includes(text)),
    find: async ({ tenant }, oid) => of(tenant).find((person) => person.oid === oid),
    findByAddress: async ({ tenant }, address) =>
      of(tenant).find(({ oid }) => address === `${oid}@company.test`),
    isTeamMember: async ({ tenant }, teamId) => teamId === `${companyTeam}-${tenant.slice(0, 8)}`,
    photo: async () => undefined,
  }
}

export async function foundCompany(rows: RowStore, directory: TestDirectory): Promise<Company> {
  const tenant = randomUUID()
  const world = worldOf(rows, directory)
  const people = {} as Record<Name, CompanyPerson>
  for (const name of names) {
    const person = { oid: randomUUID(), name: `${cast[name]} ${tenant.slice(0, 8)}` }
    directory.add(tenant, name === 'gus' ? { ...person, guest: true } : person)
    const id = await registerPerson(world, tenant, person)
    people[name] = { ...person, id, tenant, guest: name === 'gus' }
  }
  const programId = `program-${tenant.slice(0, 8)}`
  await world.rows.commit(programsOf(tenant), [
    insert(programRow, [programId], {
      id: programId,
      name: `Program of ${tenant.slice(0, 8)}`,
      description: 'What we recognize.',
      timeZone: 'UTC',
      owners: [people.dana.id, people.otto.id],
    }),
    ...(['mentor', 'explorer'] as const).map((id) =>
      insert(awardRow, [programId, id], awardNamed(id, programId)),
    ),
  ])
  return {
    tenant,
    programId,
    people,
    world,
    actor: (name) => actorOf(people[name]),
    openCycle: () => openCycle(world, tenant, programId, people),
  }
}

function worldOf(rows: RowStore, directory: Directory): World {
  return {
    rows,
    directory,
    wakeups: { announce: async () => {}, receive: async () => [], done: async () => {} },
    publisher: { ceremonyChanged: async () => {}, wallChanged: async () => {} },
    messenger: silentMessenger,
    pace: unhurried,
    now: () => Date.now(),
    newId: () => randomUUID().replaceAll('-', ''),
    closingMs: 0,
    graceMs: 0,
    sendMs: 60_000,
    startOn: () => {},
  }
}

function actorOf({ tenant, id, name, oid, guest }: CompanyPerson): Actor {
  return { tenant, person: id, name, oid, guest, appOwner: false, token: '', deadline: Infinity }
}

/** `explorer` is open for endorsement, `mentor` isn't. */
function awardNamed(id: 'mentor' | 'explorer', programId: string): Award {
  return award({
    id,
    programId,
    rubric: [{ id: 'impact', name: 'Impact', guidance: 'What changed?', weight: 1 }],
    modes: ['mentoring', 'course'],
    outcomes: ['achieved', 'attempted'],
    open: id === 'explorer',
    quorum: 1,
  })
}

async function openCycle(
  world: World,
  tenant: string,
  programId: string,
  people: Record<Name, CompanyPerson>,
): Promise<string> {
  const id = `cycle-${randomUUID().slice(0, 13)}`
  const now = world.now()
  await world.rows.commit(cycleOf(tenant, id), [
    insert(
      headRow,
      [],
      cycleHead({
        programId,
        name: `Cycle ${id}`,
        opensAt: now - 1_000,
        closesAt: now + 3_600_000,
        judges: { mentor: [people.judy.id], explorer: [people.joe.id] },
      }),
    ),
  ])
  await world.rows.commit(programsOf(tenant), [insert(calendarRow, [programId, id], { id, programId })])
  return id
}
