import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { QueueClient } from '@azure/storage-queue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Azurite, type AzuriteReport, startAzurite } from '#local/azurite.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'

const place = { table: 'Programs', partition: 't' } as const
let folder: string
let running: Azurite[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurels-storage-'))
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((azurite) => azurite.stop()))
  rmSync(folder, { recursive: true })
})

async function start(at = folder): Promise<Azurite> {
  const azurite = await startAzurite({ folder: at })
  running.push(azurite)
  return azurite
}

describe('Embedded storage', () => {
  test('keeps rows and messages in its folder, which it creates', async () => {
    const first = await start(join(folder, 'new', 'data'))
    const rows = createAzureRows(first)
    await rows.ensureTables()
    await rows.commit(place, [{ kind: 'insert', row: 'a', value: 'kept' }])
    const queue = new QueueClient(first.connectionString, 'wakeups')
    await queue.create()
    await queue.sendMessage('kept')
    await first.stop()

    const second = await start(join(folder, 'new', 'data'))
    expect((await createAzureRows(second).read(place, 'a'))?.value).toBe('kept')
    const { receivedMessageItems } = await new QueueClient(
      second.connectionString,
      'wakeups',
    ).receiveMessages()
    expect(receivedMessageItems.map(({ messageText }) => messageText)).toEqual(['kept'])
  })

  test('saves when whoever started it is gone, and frees the folder', async () => {
    const { child, report } = await startByHand(folder)
    expect(report).toHaveProperty('tables')
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
    await start()
  })

  test('saves on SIGTERM and ends well', async () => {
    const { child } = await startByHand(folder)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

describe('Embedded storage that can not be', () => {
  test('refuses a folder in use, and says by whom', async () => {
    await start()
    await expect(start()).rejects.toThrow(
      /^Embedded storage can't use .+: it is in use by another Laurels \(process \d+\); stop that one, or choose another folder\.$/,
    )
  })

  test.each(['999999999', String(process.pid), 'nonsense', ''])(
    'takes over a folder whose last user was killed: %j',
    async (left) => {
      writeFileSync(join(folder, 'in-use.pid'), left)
      await start()
    },
  )

  test('refuses in one sentence what is no folder', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    await expect(start(file)).rejects.toThrow(/^Embedded storage can't use [^\n]+: it is not a folder\.$/)
    await expect(start('/dev/null/data')).rejects.toThrow(/^Embedded storage can't use [^\n]+\.$/)
  })

  test('refuses in one sentence data it can not read, and leaves them', async () => {
    const file = join(folder, '__azurite_db_table__.json')
    writeFileSync(file, '{"broken')
    await expect(start()).rejects.toThrow(/^Embedded storage can't use [^\n]+\.$/)
    expect(readFileSync(file, 'utf8')).toBe('{"broken')
  })

  test('in memory starts any number of times', async () => {
    const [one, other] = await Promise.all([start('memory'), start('memory')])
    expect(one.connectionString).not.toBe(other.connectionString)
  })
})

async function startByHand(at: string) {
  const script = fileURLToPath(new URL('../../local/azurite-process.ts', import.meta.url))
  const child = fork(script, [at], { execArgv: ['--import', 'tsx'] })
  const [report] = (await once(child, 'message')) as [AzuriteReport]
  return { child, report }
}
