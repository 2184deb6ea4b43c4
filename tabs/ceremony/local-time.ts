/** An instant as a `datetime-local` field writes it, in the person's own time zone: `2026-11-21T15:00`. */
export function localTimeOf(instant: number | undefined): string {
  if (instant === undefined) return ''
  const date = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The instant such a field names; undefined while it is empty or incomplete. */
export function instantOf(local: string): number | undefined {
  const instant = local === '' ? Number.NaN : new Date(local).getTime()
  return Number.isNaN(instant) ? undefined : instant
}
