import { createHash } from 'node:crypto'

/** sha-256 in hex over JSON with keys in ordinal order. */
export function digest(value) {
  return createHash('sha256').update(canonical(value), 'utf8').digest('hex')
}

/** Equal values have equal texts, in whatever order their fields stand. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

export const isSame = (one, other) => canonical(one ?? null) === canonical(other ?? null)

/** Whether a sealed text in the chain is this one. */
export const isSealed = ({ salt, sha256 }, text) => digest({ salt, text }) === sha256
