/** How a file writes dates. Chosen by a person, never guessed: 03/04 is two days. */
export const dateFormats = ['YYYY-MM-DD', 'DD.MM.YYYY', 'MM/DD/YYYY', 'DD/MM/YYYY'] as const
export type DateFormat = (typeof dateFormats)[number]

const shapes: Record<DateFormat, RegExp> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ].*)?$/,
  'DD.MM.YYYY': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  'MM/DD/YYYY': /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
  'DD/MM/YYYY': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
}

/** A day of the calendar as YYYY-MM-DD, or nothing where the text isn't one in this format (rule R5). */
export function readDate(text: string, format: DateFormat): string | undefined {
  const found = shapes[format].exec(text.trim())?.groups
  if (!found) return undefined
  const { year = '', month = '', day = '' } = found
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
  return exists && Number(year) >= 1900 ? written : undefined
}
