import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { type Azurite, startAzurite } from '#local/azurite.ts'
import { loadSample, sampleIsLoaded } from '#local/sample/load.ts'
import { CannotStart } from '#local/settings.ts'
import { type AzureRows, createAzureRows } from '#service/storage/azure-rows.ts'
import { type AzureWakeups, createAzureWakeups } from '#service/storage/azure-wakeups.ts'

export type LaptopStorage = { rows: AzureRows; wakeups: AzureWakeups; close(): Promise<void> }

type Open = { folder: string; say: (line: string) => void }

/** Opens embedded storage in `folder`, with the sample data in it: whole, or loaded anew. */
export async function openStorage({ folder, say }: Open): Promise<LaptopStorage> {
  const existed = existsSync(folder)
  const storage = await start(folder)
  try {
    if (await sampleIsLoaded(storage.rows)) return storage
    if (!existed) return await withSample(storage, say)
  } catch (error) {
    await storage.close()
    throw error
  }
  // Loading was interrupted: half a sample would only confuse.
  await storage.close()
  await rm(folder, { recursive: true, force: true })
  return withSample(await start(folder), say)
}

async function withSample(storage: LaptopStorage, say: (line: string) => void): Promise<LaptopStorage> {
  say('Loading sample data…')
  await loadSample(storage.rows)
  return storage
}

async function start(folder: string): Promise<LaptopStorage> {
  const azurite = await startAzurite({ folder }).catch((error: Error) => {
    throw new CannotStart(error.message)
  })
  try {
    return await connect(azurite)
  } catch (error) {
    await azurite.stop()
    throw error
  }
}

async function connect({ connectionString, stop }: Azurite): Promise<LaptopStorage> {
  const rows = createAzureRows({ connectionString })
  const wakeups = createAzureWakeups({
    connectionString,
    delayMs: 15_000,
    leaseMs: 30_000,
    onProblem: (problem) => console.error(problem),
  })
  await Promise.all([rows.ensureTables(), wakeups.ensureQueue()])
  return { rows, wakeups, close: stop }
}
