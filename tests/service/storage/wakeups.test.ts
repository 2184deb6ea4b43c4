import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { QueueClient } from '@azure/storage-queue'
import { afterAll, expect, inject, test } from 'vitest'
import { StorageUnavailable } from '#core/ports.ts'
import { createAzureWakeups } from '#service/storage/azure-wakeups.ts'
import { describeWakeups } from '#tests/service/storage/wakeups-contract.ts'
import { createMemoryWakeups } from '#tests/support/memory-wakeups.ts'
import { startStorageProxy } from '#tests/support/storage-proxy.ts'

const times = { delayMs: 1000, leaseMs: 1000 }
const queues: QueueClient[] = []
afterAll(() => Promise.all(queues.map((queue) => queue.deleteIfExists())))

describeWakeups('in memory', async () => {
  let clock = 0
  return {
    wakeups: createMemoryWakeups({ ...times, now: () => clock }),
    pass: async (ms) => void (clock += ms),
  }
})

describeWakeups('in embedded storage', () => azureWakeups(inject('storage')))

const account = process.env['TEST_TABLES_CONNECTION']
if (account) describeWakeups('in a real account', () => azureWakeups(account))

async function azureWakeups(connectionString: string) {
  const queueName = `test-${randomUUID()}`
  const problems: Error[] = []
  const onProblem = (problem: Error) => void problems.push(problem)
  const wakeups = createAzureWakeups({ ...times, connectionString, queueName, onProblem })
  await wakeups.ensureQueue()
  await wakeups.ensureQueue()
  const queue = new QueueClient(connectionString, queueName)
  queues.push(queue)
  return {
    wakeups,
    problems,
    queue,
    pass: (ms: number) => sleep(ms),
  }
}

test.concurrent.each(['not base64 <&>', 'eyJhIjoxfQ==', 'WyJObyIsInQiXQ=='])(
  'A message that is no wake-up is reported and deleted, and others still arrive: %s',
  async (poison) => {
    const { wakeups, queue, problems, pass } = await azureWakeups(inject('storage'))
    await queue.sendMessage(poison.replaceAll('<', '&lt;'))
    await wakeups.announce({ table: 'Cycles', partition: 't' })
    await pass(1200)
    expect(await wakeups.receive()).toHaveLength(1)
    expect(problems).toHaveLength(1)
    await pass(1200)
    expect(await wakeups.receive()).toHaveLength(1)
    expect(problems).toHaveLength(1)
  },
)

test('A queue that is away is reported', async () => {
  const connectionString = inject('storage').replace(
    /QueueEndpoint=http:\/\/127.0.0.1:\d+/,
    'QueueEndpoint=http://127.0.0.1:1',
  )
  const wakeups = createAzureWakeups({ ...times, connectionString, onProblem: () => {} })
  await expect(wakeups.announce({ table: 'Cycles', partition: 't' })).rejects.toThrow(StorageUnavailable)
})

test.concurrent.each(['answer never comes', 'request is lost', 'storage is busy'] as const)(
  'A wake-up is announced also where once %s',
  async (mishap) => {
    const proxy = await startStorageProxy(inject('storage'), 'Queue')
    const { wakeups, queue, pass } = await azureWakeups(proxy.connectionString)
    proxy.fates = [mishap]
    await wakeups.announce({ table: 'Cycles', partition: 't' })
    await pass(1200)
    expect((await wakeups.receive()).map(({ place }) => place.partition)).toContain('t')
    queues.splice(queues.indexOf(queue), 1)
    await proxy.close()
  },
)
