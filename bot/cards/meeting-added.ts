import type { Links } from '#bot/links.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import { band, cardOf, heading, line, open } from './elements.ts'

/** The app was added to a meeting: what a ceremony in it is, and what its hosts do next. */
export function meetingAdded({ wording, links }: { wording: Wording; links: Links }): Answer {
  const { meeting: text } = wording
  const body = [
    band([heading(text.addedTitle, { size: 'medium', color: 'accent' })]),
    line(text.addedLead, { spacing: 'medium' }),
    line(text.addedHosts),
  ]
  const actions = [open(text.openCeremonies, links.tab('/tab/ceremonies'))]
  return { summary: text.addedTitle, card: cardOf(wording, text.addedTitle, body, actions) }
}
