import { RowConflict } from '#core/ports.ts'

/** @returns whether it was written; false where somebody else was first, and theirs counts */
export async function unlessFirst(write: Promise<void>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    return false
  }
}
