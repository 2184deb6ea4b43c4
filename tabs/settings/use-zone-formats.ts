import { useMemo } from 'react'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { formatLocaleOf } from '#tabs/text/language.ts'

/** Moments as clocks of a place show them, written as the person's language does. */
export type ZoneFormats = {
  /** Thu, Jan 1, 2026, 9:00 AM */
  full: (instant: number) => string
  /** Thu, Jan 1, 9:00 AM */
  short: (instant: number) => string
  time: (instant: number) => string
}

/** Formats in a time zone. Instants are milliseconds since 1970. */
export function useZoneFormats(timeZone: string): ZoneFormats {
  const { locale } = useTeams()
  return useMemo(() => {
    const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
    const clock = { hour: 'numeric', minute: '2-digit' } as const
    const format = (options: Intl.DateTimeFormatOptions) => {
      const dates = new Intl.DateTimeFormat(formatLocaleOf(locale), { ...options, timeZone })
      return (instant: number) => dates.format(instant)
    }
    return {
      full: format({ ...day, year: 'numeric', ...clock }),
      short: format({ ...day, ...clock }),
      time: format(clock),
    }
  }, [locale, timeZone])
}

/** Months by name, January first. */
export function useMonthNames(): string[] {
  const { locale } = useTeams()
  return useMemo(() => {
    const month = new Intl.DateTimeFormat(formatLocaleOf(locale), { month: 'long', timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2026, at, 15)))
  }, [locale])
}
