import { shortened } from '#bot/text/from-people.ts'
import { band, type Element, heading, line } from './elements.ts'
import type { Setting } from './news.ts'

/** What each card about a ceremony begins with: whose it is, what the card says, and which it is. */
export function ceremonyHead(
  { ceremony, program }: { ceremony: { title: string }; program: string },
  title: string,
  { most }: Setting,
): Element[] {
  return [
    band([
      line(shortened(program, 80), { color: 'accent', weight: 'bolder' }),
      heading(title, { size: 'extraLarge', spacing: 'none' }),
    ]),
    line(shortened(ceremony.title, most.title), { size: 'large', weight: 'bolder', spacing: 'medium' }),
  ]
}

/** Its page in the tab. */
export const ceremonyPath = ({ id }: { id: string }): string => `/tab/ceremonies/${encodeURIComponent(id)}`
