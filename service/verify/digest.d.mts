/** sha-256 in hex over JSON with keys in ordinal order. */
export function digest(value: unknown): string
