import type { Recognition } from '#core/contract/recognition.ts'

export type Chunk = { items: Recognition[]; first: number }

const size = 10

/**
 * A feed in stretches of about `size` items that stay the same as more follow. Awards take a whole row, two of
 * anything else share one: no stretch but the last ends in half a row.
 */
export function chunksOf(items: readonly Recognition[]): Chunk[] {
  const chunks: Chunk[] = []
  let open: Chunk = { items: [], first: 1 }
  let halves = 0
  for (const item of items) {
    open.items.push(item)
    if (item.kind !== 'award') halves += 1
    if (open.items.length < size || halves % 2 === 1) continue
    chunks.push(open)
    open = { items: [], first: open.first + open.items.length }
    halves = 0
  }
  if (open.items.length > 0) chunks.push(open)
  return chunks
}
