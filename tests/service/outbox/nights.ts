import { randomUUID } from 'node:crypto'
import { QueueClient } from '@azure/storage-queue'
import { inject } from 'vitest'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { createAzureWakeups } from '#service/storage/azure-wakeups.ts'
import type { MortalService } from '#tests/service/outbox/mortal-service.ts'
import { type Company, createTestDirectory, foundCompany } from '#tests/support/company.ts'
import { type CompanyCycle, cycleAt, runCeremony } from '#tests/support/company-cycle.ts'
import { connectLive } from '#tests/support/live-client.ts'
import type { Fuse } from '#tests/support/service-process.ts'
import type { Signer } from '#tests/support/tokens.ts'

/** An award night about to end. */
export type Night = { company: Company; cycle: CompanyCycle; seq: number; commandId: string }
export type Storage = Awaited<ReturnType<typeof openStorage>>

/** Tables and a queue of one's own. */
export async function openStorage() {
  const tablePrefix = `K${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const queueName = tablePrefix.toLowerCase()
  const connectionString = inject('storage')
  const rows = createAzureRows({ connectionString, tablePrefix })
  const wakeups = createAzureWakeups({
    connectionString,
    queueName,
    delayMs: 1_000,
    leaseMs: 1_000,
    onProblem: (problem) => console.error(problem),
  })
  await Promise.all([rows.ensureTables(), wakeups.ensureQueue()])
  const queue = new QueueClient(connectionString, queueName)
  return {
    rows,
    settings: { storage: connectionString, tablePrefix, queueName },
    waiting: async () => (await queue.getProperties()).approximateMessagesCount,
  }
}

/** Every award is given: Ben has won both, nominated by Ana. */
export async function prepareNight({ rows }: Storage): Promise<Night> {
  const company = await foundCompany(rows, createTestDirectory())
  const cycle = await cycleAt(company, 'decided')
  const seq = await runCeremony(company, cycle.ceremonyId, (next) => next === 'end')
  return { company, cycle, seq, commandId: randomUUID() }
}

/** Hana ends the night in a process that may not live to tell. */
export async function endNight(
  service: MortalService,
  signer: Signer,
  night: Night,
  fuse: Omit<Fuse, 'tenant'>,
): Promise<'killed' | 'quiet'> {
  await service.arm({ ...fuse, tenant: night.company.tenant })
  // Whether an answer still comes is up to the kill.
  await sendEnd(service, signer, night).catch(() => undefined)
  return service.outcome
}

export async function sendEnd(
  service: MortalService,
  signer: Signer,
  { company, cycle, seq, commandId }: Night,
) {
  const connected = await connectLive(service.url, await signer.sign(company.people.hana))
  if ('refused' in connected) throw new Error('A host could not connect.')
  const { client } = connected
  try {
    const message = {
      commandId,
      ceremonyId: cycle.ceremonyId,
      seq,
      command: { kind: 'end', early: false },
    }
    return await Promise.race([client.send('ceremony:command', message), client.closed])
  } finally {
    client.close()
  }
}
