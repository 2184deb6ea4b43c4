import type { Links } from '#bot/links.ts'
import type { SamplePerson } from '#local/sample/people.ts'

/** Links of cards on a laptop: into the page that plays Teams, to a page of the tab, as Teams' deep links do. */
export function laptopLinks(port: number): Links {
  const origin = originOf(port)
  return {
    tab: (path) => `${tabLink(port)}${encodeURIComponent(path)}`,
    origin,
    medallion: ({ shape, color, emblem }) => `${origin}/tab/medallions/${shape}-${color}-${emblem}.png`,
    calendar: (key) => `${origin}/api/calendar.ics?key=${encodeURIComponent(key)}`,
  }
}

/**
 * Makes the links in a card open as the person in whose chat it is shown. In Teams that goes without saying: one
 * client is one person. Here every window may be somebody else.
 */
export function openingAs(port: number): (person: SamplePerson, card: string) => string {
  const link = tabLink(port)
  return (person, card) => card.replaceAll(link, link.replace('?', `?as=${person.id}&`))
}

const originOf = (port: number) => `http://localhost:${port}`
const tabLink = (port: number) => `${originOf(port)}/?view=personal&path=`
