import { wallTimeAt } from '#core/contract/calendar.ts'

/** A ceremony as a calendar keeps it. */
export type CalendarEntry = {
  /** The same for the same ceremony, whatever becomes of it. */
  uid: string
  /** Greater than that of every earlier state: a calendar lets the newest count. */
  seq: number
  title: string
  startsAt: number
  minutes: number
  /** Where it is watched. */
  url: string
  isCalledOff: boolean
}

/**
 * Rule L7: a calendar file (RFC 5545) with one ceremony in it. In a calendar that has it already, a newer one takes its
 * place.
 * @param now when it is written
 */
export function calendarFile(entry: CalendarEntry, now: number): string {
  const { uid, seq, title, startsAt, minutes, url, isCalledOff } = entry
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Laurels//Ceremonies//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}@laurels`,
    `SEQUENCE:${seq}`,
    `DTSTAMP:${written(now)}`,
    `DTSTART:${written(startsAt)}`,
    `DTEND:${written(startsAt + minutes * 60_000)}`,
    `SUMMARY:${escaped(title)}`,
    'LOCATION:Microsoft Teams',
    `DESCRIPTION:${escaped(url)}`,
    `URL:${url}`,
    'CLASS:PUBLIC',
    ...(isCalledOff ? ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT'] : ['STATUS:CONFIRMED', 'TRANSP:OPAQUE']),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** In UTC, to the second, so that no calendar need know our time zones. */
function written(instant: number): string {
  const { year, month, day, minute } = wallTimeAt(instant, 'UTC')
  const seconds = Math.floor(instant / 1_000) % 60
  const two = (number: number) => String(number).padStart(2, '0')
  const time = `${two(Math.floor(minute / 60))}${two(minute % 60)}${two(seconds)}`
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}T${time}Z`
}

/** Text that people wrote, in which nothing begins another property. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, '')
}

const mostOctets = 75

/** In pieces of at most 75 octets, each but the first after a space; no character is torn. */
function folded(line: string): string {
  let result = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > mostOctets) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}

/** How long a character is in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x8_00) return 2
  return code < 0x1_00_00 ? 3 : 4
}
