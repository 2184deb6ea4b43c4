import type { Links } from '#bot/links.ts'
import { namesOf, quoted, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { band, cardOf, heading, line, open, press } from './elements.ts'

/** The thanks are said: to whom, what for, and who sees them. */
export function commended({
  item,
  wording,
  links,
}: {
  item: Recognition
  wording: Wording
  links: Links
}): Answer {
  const { commending: text } = wording.chat
  const summary = text.doneLine(namesOf(item.to, wording, { names: 3, length: 40 }))
  const card = cardOf(
    wording,
    summary,
    [
      band([heading(text.doneTitle, { size: 'medium', color: 'accent' })]),
      line(namesOf(item.to, wording, { names: 10, length: 60 }), { size: 'large', weight: 'bolder' }),
      line(quoted(shortened(item.text, 500), wording), { spacing: 'small' }),
      line(item.visibility.kind === 'private' ? text.donePrivate : text.doneWall, {
        isSubtle: true,
        spacing: 'medium',
      }),
    ],
    [open(text.see, links.tab(`/tab/wall/${encodeURIComponent(item.id)}`)), press(text.another, 'commend')],
  )
  return { summary, card, replaces: true }
}
