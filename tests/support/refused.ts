import { expect } from 'vitest'
import type { ErrorCode } from '#core/contract/errors.ts'
import { Refusal } from '#core/refusal.ts'

/** Expects that what is done is refused with this code. @returns the refusal */
export async function refused(doing: () => unknown, code: ErrorCode): Promise<Refusal> {
  try {
    await doing()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.code).toBe(code)
    return error
  }
  throw new Error(`Expected ${code}, but nothing was refused.`)
}
