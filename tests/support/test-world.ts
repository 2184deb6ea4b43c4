import type { Actor } from '#core/actor.ts'
import type { Award } from '#core/contract/programs.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import { drain } from '#core/outbox/drain.ts'
import { identityRow, profileRow } from '#core/people/rows.ts'
import type { Directory, Place, RowStore, Wakeups, World } from '#core/ports.ts'
import { awardRow, calendarRow, programRow } from '#core/programs/rows.ts'
import { cycleOf, peopleOf, programsOf } from '#core/rows/places.ts'
import { insert } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import { award, cycleHead } from '#tests/support/builders.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'
import { createMemoryWakeups } from '#tests/support/memory-wakeups.ts'
import { silentMessenger } from '#tests/support/silent-messenger.ts'

export const tenant = 'contoso'
export const cycleId = 'q1'
export const programId = 'learning'
/** The clock's first moment; nominations are open from then for thirty days. */
export const start = Date.UTC(2026, 0, 5, 9)
export const minute = 60_000

const colleagues = ['ana', 'ben', 'cleo', 'emil', 'fay', 'gus', 'ida', 'kim', 'lars'] as const
const inCharge = ['dana', 'omar', 'hana', 'hugo', 'judy', 'jack', 'jin'] as const
const people = [...colleagues, ...inCharge]
/** Dana and Omar own the program; Hana and Hugo host; Judy, Jack and Jin judge every award. */
export type Name = (typeof people)[number]

/** Shown to receivers after this, longer than any request lasts. */
const wakeupDelayMs = 30_000

export type TestWorld = {
  world: World
  /** Rows as stored, whatever the world's own store does on the way. */
  rows: RowStore
  clock: { now(): number; advance(ms: number): void }
  actor(name: Name, over?: Partial<Actor>): Actor
  /** Does all outbox work due now that was started here or that a wake-up tells of. */
  settle(): Promise<void>
  /** Another process over the same rows and wake-ups: with a store that crashes, a publisher that listens. */
  process(ports?: Partial<World>): TestWorld
  /** Another process, later than any wake-up's delay: it knows only what was stored and announced. */
  restart(ports?: Partial<World>): TestWorld
}

type Shared = { rows: RowStore; wakeups: Wakeups; clock: TestWorld['clock']; newId: () => string }

/** A tenant with one program and an open cycle, in memory unless in `rows`, on a clock the test moves. */
export async function createTestWorld(
  given: { awards?: Award[]; head?: Partial<CycleHead>; rows?: RowStore } = {},
): Promise<TestWorld> {
  const shared = createShared(given.rows ?? createMemoryRows())
  await seed(shared.rows, given.awards ?? sampleAwards, given.head ?? {})
  return processOver(shared)
}

/** What the world holds unless a test says otherwise: a closed award, an open one, a blind one. */
export const sampleAwards = [
  award({ id: 'mentor' }),
  award({ id: 'brave', open: true, outcomes: ['achieved', 'attempted'] }),
  award({ id: 'certified', blind: true }),
]

function createShared(rows: RowStore): Shared {
  let time = start
  let ids = 0
  const clock = { now: () => time, advance: (ms: number) => void (time += ms) }
  return {
    rows,
    wakeups: createMemoryWakeups({ now: clock.now, delayMs: wakeupDelayMs, leaseMs: 60_000 }),
    clock,
    newId: () => `id${String(++ids).padStart(16, '0')}`,
  }
}

function processOver(shared: Shared, ports: Partial<World> = {}): TestWorld {
  const { rows, wakeups, clock, newId } = shared
  const started = new Map<string, Place>()
  const startOn = (place: Place) => void started.set(`${place.table} ${place.partition}`, place)
  const world: World = {
    rows,
    wakeups,
    directory,
    publisher: { ceremonyChanged: async () => {}, wallChanged: async () => {} },
    messenger: silentMessenger,
    pace: unhurried,
    now: clock.now,
    newId,
    closingMs: 20_000,
    graceMs: 0,
    sendMs: minute,
    startOn,
    ...ports,
  }

  return {
    world,
    rows,
    clock,
    actor: (name, over) => ({
      tenant,
      person: name,
      name: titled(name),
      oid: oidOf(name),
      guest: false,
      appOwner: false,
      token: 'token',
      deadline: Number.POSITIVE_INFINITY,
      ...over,
    }),
    settle: () => settle(world, started),
    process: (ports) => processOver(shared, ports),
    restart: (ports) => {
      clock.advance(10 * minute)
      return processOver(shared, ports)
    },
  }
}

async function settle(world: World, started: Map<string, Place>): Promise<void> {
  const later: Place[] = []
  for (;;) {
    const wakeups = await world.wakeups.receive()
    if (started.size === 0 && wakeups.length === 0) break
    const places = [...started.values()]
    started.clear()
    for (const place of places) if ((await drain(world, place)) !== undefined) later.push(place)
    for (const wakeup of wakeups)
      if ((await drain(world, wakeup.place)) === undefined) await world.wakeups.done(wakeup)
  }
  for (const place of later) world.startOn(place)
}

async function seed(rows: RowStore, awards: Award[], head: Partial<CycleHead>): Promise<void> {
  const program = { id: programId, name: 'Learning', description: '', timeZone: 'Europe/Berlin' }
  await rows.commit(programsOf(tenant), [
    insert(programRow, [programId], { ...program, owners: ['dana', 'omar'] }),
    insert(calendarRow, [programId, cycleId], { id: cycleId, programId }),
    ...awards.map((award) => insert(awardRow, [programId, award.id], award)),
  ])
  const judges = Object.fromEntries(awards.map(({ id }) => [id, ['judy', 'jack', 'jin']]))
  await rows.commit(cycleOf(tenant, cycleId), [insert(headRow, [], cycleHead({ judges, ...head }))])
  await rows.commit(
    peopleOf(tenant),
    people.flatMap((id) => [
      insert(identityRow, [oidOf(id)], { person: id }),
      insert(profileRow, [id], { id, oid: oidOf(id), name: titled(id) }),
    ]),
  )
}

const titled = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
export const oidOf = (name: string) =>
  `00000000-0000-4000-8000-${[...name]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padStart(12, '0')}`

/** Everybody of the tenant, Vera who never opened Laurels, and one team, Ana's and Ben's. */
export const vera = { oid: oidOf('vera'), name: 'Vera' }
const everybody = [vera, ...people.map((id) => ({ oid: oidOf(id), name: titled(id) }))]
export const directory: Directory = {
  search: async () => [vera],
  find: async (_, oid) => everybody.find((one) => one.oid === oid),
  findByAddress: async (_, address) =>
    everybody.find((one) => address === `${one.name.toLowerCase()}@contoso.test`),
  isTeamMember: async (asker, teamId) =>
    teamId === 'crew' && [oidOf('ana'), oidOf('ben')].includes(asker.oid),
  photo: async (_, oid) => (oid === oidOf('ben') ? 'data:image/png;base64,AAAA' : undefined),
}
