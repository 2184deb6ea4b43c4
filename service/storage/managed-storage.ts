import { managedIdentity } from '#service/identity/managed-identity.ts'
import { type AzureRows, createAzureRows } from '#service/storage/azure-rows.ts'
import { type AzureWakeups, createAzureWakeups } from '#service/storage/azure-wakeups.ts'

/** Opens a storage account by managed identity and makes the tables and the queue that are missing. */
export async function openManagedStorage(options: {
  account: string
  /** Client id of a user-assigned identity; the system-assigned one without it. */
  identity: string | undefined
  /** How long a wake-up waits: longer than a request may last. */
  wakeAfterMs: number
}): Promise<{ rows: AzureRows; wakeups: AzureWakeups }> {
  const { account, identity, wakeAfterMs } = options
  const credential = managedIdentity(identity)
  const rows = createAzureRows({ endpoint: `https://${account}.table.core.windows.net`, credential })
  const wakeups = createAzureWakeups({
    endpoint: `https://${account}.queue.core.windows.net`,
    credential,
    delayMs: wakeAfterMs,
    leaseMs: wakeAfterMs,
    onProblem: (problem) => process.stderr.write(`${problem.message}\n`),
  })
  await Promise.all([rows.ensureTables(), wakeups.ensureQueue()])
  return { rows, wakeups }
}
