/** Names the month of a moment, YYYY-MM, as a calendar on the wall of that time zone does. */
export function monthIn(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    calendar: 'gregory',
  })
  return (at) => {
    const parts = format.formatToParts(at)
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
    return `${part('year').padStart(4, '0')}-${part('month')}`
  }
}

/** The last `count` months up to and including `month`, oldest first. */
export function monthsUntil(month: string, count: number): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = year * 12 + number - 1
  return Array.from({ length: count }, (_, at) => {
    const index = last - count + 1 + at
    return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}
