import { ValueTooLarge } from '#core/ports.ts'

/** The parts of a value's JSON text: `j0`, `j1`, … in order. */
export type Chunks = Record<string, string>

/** UTF-16 units per property; Table Storage allows 32,768. */
const chunkLength = 30_000
const entityLimit = 1024 * 1024
const transactionLimit = 4 * 1024 * 1024
/** Headers, boundaries and the address around one write of a transaction, its keys not counted. */
const writeOverhead = 1_200

/**
 * A JSON value as string properties that a table entity can hold.
 * @throws TypeError where the value isn't JSON at all, such as undefined
 */
export function toChunks(value: unknown): Chunks {
  const json: string | undefined = JSON.stringify(value)
  if (json === undefined) throw new TypeError('Only JSON can be stored')
  const chunks: Chunks = {}
  for (let start = 0, part = 0; start < json.length; part++) {
    const end = chunkEnd(json, start)
    chunks[`j${part}`] = json.slice(start, end)
    start = end
  }
  return chunks
}

/** What `toChunks` was given, from an entity that may carry other properties too. */
export function fromChunks(entity: Record<string, unknown>): unknown {
  let json = ''
  for (let part = 0; ; part++) {
    const chunk = entity[`j${part}`]
    if (typeof chunk !== 'string') break
    json += chunk
  }
  return JSON.parse(json)
}

/**
 * Refuses what storage would refuse, and the emulator would not.
 * @throws ValueTooLarge where an entity exceeds 1 MiB or all of them 4 MiB
 */
export function checkSizes(partition: string, entities: { row: string; chunks?: Chunks }[]): void {
  let transaction = 0
  for (const { row, chunks = {} } of entities) {
    const size = entitySize(partition, row, chunks)
    if (size > entityLimit) throw new ValueTooLarge(`Row "${row}" takes ${size} bytes of ${entityLimit}`)
    const keys = 2 * encodeURIComponent(partition + row).length
    transaction += writeOverhead + keys + Buffer.byteLength(JSON.stringify(chunks))
  }
  if (transaction > transactionLimit)
    throw new ValueTooLarge(`Writing takes ${transaction} bytes of ${transactionLimit}`)
}

function chunkEnd(json: string, start: number): number {
  const end = Math.min(start + chunkLength, json.length)
  const splitsPair = end < json.length && isHighSurrogate(json.charCodeAt(end - 1))
  return splitsPair ? end - 1 : end
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** By the formula of Microsoft's "Understanding the Table service data model", text counted as UTF-16. */
function entitySize(partition: string, row: string, chunks: Chunks): number {
  let size = 4 + 2 * (partition.length + row.length) + 100
  for (const [name, text] of Object.entries(chunks)) size += 8 + 2 * name.length + 4 + 2 * text.length
  return size
}
