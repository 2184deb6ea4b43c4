import { call } from '#tabs/api/call.ts'
import { asProblem } from '#tabs/api/problem.ts'

/** Congratulates without words. More than once is once. */
export async function congratulate(itemId: string): Promise<void> {
  const body = { commandId: crypto.randomUUID(), text: '', congratulation: true }
  const args = { params: { itemId }, body }
  await call('writeComment', args).catch((error: unknown) => {
    if (asProblem(error).mayHaveArrived) return call('writeComment', args)
    throw error
  })
}
