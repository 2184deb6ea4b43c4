/** How a locale writes months that the contract names YYYY-MM. */
export function months(locale: string) {
  // Which month it is was settled in the program's time zone; here it is only named.
  const long = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const instantOf = (month: string) => Date.parse(`${month}-15T00:00:00Z`)
  return {
    /** March 2026 */
    long: (month: string) => long.format(instantOf(month)),
    /** Mar */
    short: (month: string) => short.format(instantOf(month)),
  }
}
