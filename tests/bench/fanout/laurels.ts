import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createService } from '#service/create-service.ts'
import { serveBench } from '#tests/bench/bench-process.ts'
import { createMapRows } from '#tests/bench/bot-turn/map-rows.ts'
import { absentBot } from '#tests/support/absent-bot.ts'
import { createTestDirectory, foundCompany } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { createMemoryWakeups } from '#tests/support/memory-wakeups.ts'

/** The ceremony that is watched, and who conducts it. */
export type Watched = { tenant: string; ceremonyId: string; host: string }

// The real service; storage is a map, and a token says in plain words whose it is.
const rows = createMapRows()
const directory = createTestDirectory()
const company = await foundCompany(rows, directory)
const { ceremonyId } = await cycleAt(company, 'decided')
const tabFolder = await mkdtemp(join(tmpdir(), 'laurels-fanout-'))
await writeFile(join(tabFolder, 'index.html'), '')
const { app } = await createService({
  rows,
  wakeups: createMemoryWakeups({ now: Date.now, delayMs: 60_000, leaseMs: 60_000 }),
  directory,
  connectBot: absentBot,
  tenants: [company.tenant],
  verifyToken: async (token) => {
    const [tenant = '', oid = ''] = token.split('.')
    return {
      tenant,
      oid,
      name: `Viewer ${oid}`,
      guest: false,
      ownerRole: false,
      expiresAt: Date.now() + 3_600_000,
      token,
    }
  },
  tabFolder,
  origins: [],
  firstOwners: [],
  timing: {
    requestMs: 10_000,
    closingMs: 60_000,
    graceMs: 0,
    sendMs: 60_000,
    sweepMs: 60_000,
    scheduleMs: 3_600_000,
  },
  requestsPerMinute: 1_000_000,
  sendsPerSecond: 50,
  log: false,
})
await app.listen({ host: '127.0.0.1', port: 0 })
const told: Watched = { tenant: company.tenant, ceremonyId, host: company.people.hana.oid }
serveBench(app.server, told)
