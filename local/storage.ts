import { type Azurite, startAzurite } from '#local/azurite.ts'
import { loadSample, sampleIsLoaded } from '#local/sample/load.ts'
import { CannotStart } from '#local/settings.ts'
import { hasStorage, removeStorage } from '#local/storage-files.ts'
import { type AzureRows, createAzureRows } from '#service/storage/azure-rows.ts'
import { type AzureWakeups, createAzureWakeups } from '#service/storage/azure-wakeups.ts'

export type LaptopStorage = { rows: AzureRows; wakeups: AzureWakeups; close(): Promise<void> }

type Open = {
  folder: string
  /** From announcing work to finding it in the queue: longer than any request lasts. */
  wakeAfterMs: number
  say: (line: string) => void
}

/** Opens embedded storage in `folder`, with the sample data in it: whole, or loaded anew. */
export async function openStorage({ folder, wakeAfterMs, say }: Open): Promise<LaptopStorage> {
  const existed = hasStorage(folder)
  const storage = await start(folder, wakeAfterMs)
  try {
    if (await sampleIsLoaded(storage.rows)) return storage
    if (!existed) return await withSample(storage, say)
  } catch (error) {
    await storage.close()
    throw error
  }
  // Loading was interrupted: half a sample would only confuse.
  await storage.close()
  await removeStorage(folder)
  return withSample(await start(folder, wakeAfterMs), say)
}

async function withSample(storage: LaptopStorage, say: (line: string) => void): Promise<LaptopStorage> {
  say('Loading sample data…')
  await loadSample(storage.rows, Date.now())
  return storage
}

async function start(folder: string, wakeAfterMs: number): Promise<LaptopStorage> {
  const azurite = await startAzurite({ folder }).catch((error: Error) => {
    throw new CannotStart(error.message)
  })
  try {
    return await connect(azurite, wakeAfterMs)
  } catch (error) {
    await azurite.stop()
    throw error
  }
}

async function connect({ connectionString, stop }: Azurite, wakeAfterMs: number): Promise<LaptopStorage> {
  const rows = createAzureRows({ connectionString, tryTimeoutMs: 2_500, maxRetries: 1 })
  const wakeups = createAzureWakeups({
    connectionString,
    delayMs: wakeAfterMs,
    leaseMs: 30_000,
    onProblem: (problem) => console.error(problem),
  })
  await Promise.all([rows.ensureTables(), wakeups.ensureQueue()])
  return { rows, wakeups, close: stop }
}
