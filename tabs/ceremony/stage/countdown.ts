export type Left = { kind: 'now' } | { kind: 'far' } | { kind: 'soon'; clock: string }

const dayMs = 86_400_000

/** Time left as a clock shows it, `4:05` or `1:04:05`; nothing to count once it is over, or further than a day off. */
export function countdownOf(leftMs: number): Left {
  if (leftMs <= 0) return { kind: 'now' }
  if (leftMs > dayMs) return { kind: 'far' }
  const seconds = Math.ceil(leftMs / 1_000)
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return {
    kind: 'soon',
    clock: shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':'),
  }
}
