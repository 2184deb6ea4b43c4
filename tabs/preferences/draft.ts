import type { Preferences, QuietHours } from '#core/contract/preferences.ts'

/** Preferences as they stand in the form: times as a clock shows them, kept while quiet hours are off. */
export type PreferencesDraft = Pick<Preferences, 'reminders' | 'wins' | 'outcomes'> & {
  quiet: boolean
  from: string
  to: string
  timeZone: string
  /** The zone that was known as the draft began. */
  known?: string | undefined
}

export type Flaw = 'noTime' | 'sameTime'

/** What is offered where quiet hours are off: the night. */
const night: QuietHours = { from: 20 * 60, to: 8 * 60 }

/** @param here the zone of this device, for who is known to be nowhere */
export function draftOf(saved: Preferences, here: string): PreferencesDraft {
  const { reminders, wins, outcomes, quiet, timeZone = here } = saved
  const { from, to } = quiet ?? night
  const hours = { quiet: quiet !== null, from: shown(from), to: shown(to) }
  return { reminders, wins, outcomes, ...hours, timeZone, known: saved.timeZone }
}

/** What of the draft the server would refuse, by field. */
export function checkDraft({ quiet, from, to }: PreferencesDraft): { from?: Flaw; to?: Flaw } {
  if (!quiet) return {}
  const flaws = {
    ...(from === '' ? { from: 'noTime' as const } : {}),
    ...(to === '' ? { to: 'noTime' as const } : {}),
  }
  return from !== '' && from === to ? { to: 'sameTime' } : flaws
}

/** Only another zone than was known as the draft began is one that was chosen (rule Q4). */
export function contentOf(draft: PreferencesDraft): Omit<Preferences, 'revision'> {
  const { quiet, from, to, timeZone, known, ...wishes } = draft
  const zone = quiet && timeZone !== known ? { timeZone } : {}
  return { ...wishes, ...zone, quiet: quiet ? { from: minuteOf(from), to: minuteOf(to) } : null }
}

const two = (number: number) => String(number).padStart(2, '0')
const shown = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
