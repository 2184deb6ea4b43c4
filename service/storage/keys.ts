import type { Place, Write } from '#core/ports.ts'

const unstorable = /[/\\#?\p{Cc}\p{Cs}]/u
const keyLength = 256
const transactionLength = 100

/**
 * Refuses keys that Table Storage can't take. Ids are validated where they enter, so this is a defect of ours.
 * @throws Error
 */
export function checkKeys(place: Place, ...rows: string[]): void {
  for (const key of [place.partition, ...rows]) {
    if (key === '' || key.length > keyLength || unstorable.test(key))
      throw new Error(`Not a storage key: ${JSON.stringify(key.slice(0, keyLength + 1))}`)
  }
}

/**
 * Refuses what can't be one transaction.
 * @throws Error
 */
export function checkWrites(place: Place, writes: Write[]): void {
  if (writes.length < 1 || writes.length > transactionLength)
    throw new Error(`A transaction has 1 to ${transactionLength} writes, not ${writes.length}`)
  if (new Set(writes.map((write) => write.row)).size < writes.length)
    throw new Error('A transaction writes each row once')
  checkKeys(place, ...writes.map((write) => write.row))
}
