import type { Links } from '#bot/links.ts'
import { namesOf, quoted, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer, Card } from '#bot/turn.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { beside, cardOf, type Element, fits, heading, line, medal, open } from './elements.ts'

type Setting = { wording: Wording; links: Links }

/** The newest of what everybody of the organization may see, each the way to itself. */
export function wall({ items, ...setting }: Setting & { items: readonly Recognition[] }): Answer {
  const { wording, links } = setting
  const { chat } = wording
  const { replies: text } = chat
  const actions = [open(chat.wall, links.tab('/tab/wall')), open(chat.commend, links.tab('/tab/commend'))]
  const drawn = (shown: readonly Recognition[], length: number): Card => {
    const listed = shown.map((item) => listedItem(item, length, setting))
    const body = [heading(text.wallTitle), ...(shown.length > 0 ? listed : [line(text.wallEmpty)])]
    return cardOf(wording, text.wallTitle, body, actions)
  }
  const cards = [
    () => drawn(items, 160),
    () => drawn(items.slice(0, 3), 80),
    () => drawn(items.slice(0, 1), 80),
  ]
  const card = cards.map((draw) => draw()).find(fits) ?? drawn([], 0)
  return { summary: items.length > 0 ? text.wallTitle : text.wallEmpty, card }
}

/** Where people of other organizations read along the wall stays shut. */
export function wallElsewhere({ wording, links }: Setting): Answer {
  const said = wording.chat.replies.wallElsewhere
  const actions = [open(wording.chat.wall, links.tab('/tab/wall'))]
  return { summary: said, card: cardOf(wording, said, [line(said)], actions) }
}

function listedItem(item: Recognition, length: number, setting: Setting): Element {
  const { wording, links } = setting
  const items = [
    ...told(item, wording),
    line(quoted(shortened(item.text, length), wording), { spacing: 'none' }),
  ]
  const selectAction = open(
    shortened(wording.chat.wall, 40),
    links.tab(`/tab/wall/${encodeURIComponent(item.id)}`),
  )
  const look = { spacing: 'medium', separator: true, selectAction }
  return item.kind === 'award'
    ? beside(medal(item.award, 48, setting), items, look)
    : { type: 'Container', items, ...look }
}

/** Who is recognized, and for what. */
function told(item: Recognition, wording: Wording): Element[] {
  const names = namesOf(item.to, wording, { names: 3, length: 40 })
  switch (item.kind) {
    case 'commendation': {
      const from = namesOf([item.from], wording, { names: 1, length: 40 })
      return [line(wording.chat.replies.thanks(from, names), { weight: 'bolder' })]
    }
    case 'milestone':
      return [
        line(names, { weight: 'bolder' }),
        line(wording.chat.replies.milestone, { isSubtle: true, spacing: 'none' }),
      ]
    case 'award':
      return [
        line(names, { weight: 'bolder' }),
        line(shortened(item.award.name, 80), { color: 'accent', spacing: 'none' }),
      ]
    default:
      return item satisfies never
  }
}
