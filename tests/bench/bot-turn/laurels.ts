import { randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { teamsBot } from '#bot/teams/teams-bot.ts'
import type { DirectoryPerson } from '#core/ports.ts'
import { createService } from '#service/create-service.ts'
import { serveBench } from '#tests/bench/bench-process.ts'
import { createMapRows } from '#tests/bench/bot-turn/map-rows.ts'
import { createTestDirectory, foundCompany } from '#tests/support/company.ts'
import { createMemoryWakeups } from '#tests/support/memory-wakeups.ts'
import { authenticationBy, botAppId } from '#tests/support/teams/bot-tokens.ts'

/** The company that is told to the bench. */
export type Told = {
  tenant: string
  cycleId: string
  nominators: DirectoryPerson[]
  nominees: DirectoryPerson[]
}

// The real service and bot; storage is a map.
const rows = createMapRows()
const directory = createTestDirectory()
const company = await foundCompany(rows, directory)
const byOid = new Map<string, DirectoryPerson>()
const byName = new Map<string, DirectoryPerson>()
const people = (called: string, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const person = { oid: randomUUID(), name: `${called} ${String(at).padStart(4, '0')}` }
    directory.add(company.tenant, person)
    byName.set(person.name, person)
    byOid.set(person.oid, person)
    return person
  })
const told: Told = {
  tenant: company.tenant,
  cycleId: await company.openCycle(),
  nominators: people('Nora', 100),
  nominees: people('Noel', 400),
}
const tabFolder = await mkdtemp(join(tmpdir(), 'laurels-bot-turn-'))
await writeFile(join(tabFolder, 'index.html'), '')
const { app } = await createService({
  rows,
  wakeups: createMemoryWakeups({ now: Date.now, delayMs: 60_000, leaseMs: 60_000 }),
  // Elsewhere it is a network away: here it answers at once.
  directory: {
    ...directory,
    search: async (_, name) => [byName.get(name)].filter((person) => person !== undefined),
    find: async (_, oid) => byOid.get(oid),
  },
  connectBot: teamsBot({
    appId: botAppId,
    authentication: authenticationBy(process.argv[2] ?? ''),
    links: {
      origin: 'https://laurels.test',
      tab: (path) => `https://laurels.test${path}`,
      medallion: () => 'https://laurels.test/medal.png',
      calendar: () => 'https://laurels.test/calendar.ics',
    },
    peoplePicker: true,
  }),
  tenants: [company.tenant],
  verifyToken: async () => {
    throw new Error('Nobody signs in here.')
  },
  tabFolder,
  origins: [],
  firstOwners: [],
  timing: {
    requestMs: 10_000,
    closingMs: 60_000,
    graceMs: 0,
    sendMs: 60_000,
    sweepMs: 5_000,
    scheduleMs: 30_000,
  },
  requestsPerMinute: 1_000_000,
  sendsPerSecond: 50,
  log: false,
})
await app.listen({ host: '127.0.0.1', port: 0 })
serveBench(app.server, told)
