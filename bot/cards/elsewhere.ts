import type { Links } from '#bot/links.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import { cardOf, line, open } from './elements.ts'

type Setting = { wording: Wording; links: Links }

/** Where others read along: one line, and the way to where they don't (rule B1). */
export function elsewhere(what: 'nominate' | 'mine', { wording, links }: Setting): Answer {
  const { chat: text } = wording
  const said = what === 'nominate' ? text.elsewhere : text.elsewhereMine
  const page =
    what === 'nominate'
      ? open(text.openForm, links.tab('/tab/nominate'))
      : open(text.openMine, links.tab('/tab/mine'))
  const chat = links.chat ? [open(text.openChat, links.chat(text.say[what]))] : []
  return { summary: said, card: cardOf(wording, said, [line(said)], [...chat, page]) }
}

/** The app was added where several people talk. */
export function addedAmongOthers(place: 'group' | 'channel', { wording }: Setting): Answer {
  const { chat: text } = wording
  return { summary: place === 'channel' ? text.addedChannel : text.addedGroup }
}
