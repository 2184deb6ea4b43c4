import type { TokenCredential } from '@azure/identity'
import { QueueClient, type StoragePipelineOptions } from '@azure/storage-queue'
import { type Place, tableNames, type Wakeup, type Wakeups } from '#core/ports.ts'
import { isFromAzure, refusalCode, translated } from '#service/storage/azure-problems.ts'

export type AzureWakeupsOptions = (
  | { connectionString: string }
  | { endpoint: string; credential: TokenCredential }
) & {
  queueName?: string
  /** From announcing to being shown; counted in whole seconds, rounded up. */
  delayMs: number
  /** For how long a received wake-up stays hidden from others; whole seconds, rounded up. */
  leaseMs: number
  /** Told of a message that is no wake-up; it has been deleted. */
  onProblem: (problem: Error) => void
}

export type AzureWakeups = Wakeups & {
  /** Creates the queue if it is missing. */
  ensureQueue(): Promise<void>
}

/** How long an operation may take, the SDK's retries of what failed quickly included, and how often it may hang. */
const patienceMs = 3_000
const maxTries = 3
/** The most that one request can receive. */
const batch = 32

/** Wake-ups in an Azure Storage Queue: a message is the place as JSON in base64, a receipt its id and pop receipt. */
export function createAzureWakeups(options: AzureWakeupsOptions): AzureWakeups {
  const queue = connect(options)

  return {
    ensureQueue: () =>
      patiently(async (abortSignal) => void (await queue.createIfNotExists({ abortSignal }))),

    announce: (place) =>
      patiently(async (abortSignal) => {
        const text = Buffer.from(JSON.stringify([place.table, place.partition])).toString('base64')
        const visibilityTimeout = Math.ceil(options.delayMs / 1000)
        // Never expires: an outage of the service must not lose it.
        await queue.sendMessage(text, { abortSignal, visibilityTimeout, messageTimeToLive: -1 })
      }),

    receive: () =>
      patiently(async (abortSignal) => {
        const visibilityTimeout = Math.max(1, Math.ceil(options.leaseMs / 1000))
        const answer = await queue.receiveMessages({
          abortSignal,
          numberOfMessages: batch,
          visibilityTimeout,
        })
        const wakeups: Wakeup[] = []
        for (const { messageId, popReceipt, messageText } of answer.receivedMessageItems) {
          const place = parsePlace(messageText)
          if (place) wakeups.push({ place, receipt: `${messageId} ${popReceipt}` })
          else {
            await queue.deleteMessage(messageId, popReceipt, { abortSignal })
            options.onProblem(new Error(`Deleted a message that is no wake-up: ${messageText.slice(0, 200)}`))
          }
        }
        return wakeups
      }),

    done: ({ receipt }) =>
      patiently(async (abortSignal) => {
        const [messageId = '', popReceipt = ''] = receipt.split(' ')
        try {
          await queue.deleteMessage(messageId, popReceipt, { abortSignal })
        } catch (problem) {
          if (!isNoLongerOurs(problem)) throw problem
        }
      }),
  }
}

function connect(options: AzureWakeupsOptions): QueueClient {
  const { queueName = 'wakeups' } = options
  const settings: StoragePipelineOptions = {
    retryOptions: { maxTries: 4, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 },
  }
  return 'endpoint' in options
    ? new QueueClient(`${options.endpoint.replace(/\/$/, '')}/${queueName}`, options.credential, settings)
    : new QueueClient(options.connectionString, queueName, settings)
}

function parsePlace(text: string): Place | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64').toString())
    if (!Array.isArray(parsed)) return undefined
    const [tableName, partition]: unknown[] = parsed
    const table = tableNames.find((name) => name === tableName)
    return table && typeof partition === 'string' ? { table, partition } : undefined
  } catch {
    return undefined
  }
}

/** Deleted before, by a try whose answer was lost; or the lease ended and the wake-up is somebody else's now. */
function isNoLongerOurs(problem: unknown): boolean {
  return (
    isFromAzure(problem) && ['MessageNotFound', 'PopReceiptMismatch'].includes(refusalCode(problem) ?? '')
  )
}

/** Each of the operations may be done twice: a second wake-up is harmless, and a lost answer hides for a lease. */
async function patiently<T>(work: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const timeout = AbortSignal.timeout(patienceMs)
    try {
      return await work(timeout)
    } catch (problem) {
      if (!timeout.aborted || tries === maxTries) throw translated(problem)
    }
  }
}
