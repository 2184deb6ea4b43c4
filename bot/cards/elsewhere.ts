import type { Links } from '#bot/links.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import { cardOf, line, open } from './elements.ts'

type Setting = { wording: Wording; links: Links }

/** What is said and done only where nobody else reads along. */
type Private = 'nominate' | 'mine' | 'commend' | 'judge' | 'endorse' | 'preferences' | 'data'

/** Where others read along: one line, and the way to where they don't (rules B1, B9). */
export function elsewhere(what: Private, { wording, links }: Setting): Answer {
  const { chat: text } = wording
  const { said, title, path } = privately(what, text)
  const page = open(title, links.tab(path))
  const chat = links.chat ? [open(text.openChat, links.chat(text.say[what]))] : []
  return { summary: said, card: cardOf(wording, said, [line(said)], [...chat, page]) }
}

function privately(what: Private, text: Wording['chat']): { said: string; title: string; path: string } {
  switch (what) {
    case 'nominate':
      return { said: text.elsewhere, title: text.openForm, path: '/tab/nominate' }
    case 'commend':
      return { said: text.elsewhereCommend, title: text.openForm, path: '/tab/commend' }
    case 'mine':
      return { said: text.elsewhereMine, title: text.openMine, path: '/tab/mine' }
    case 'data':
      return { said: text.elsewhereOwn, title: text.openPage, path: '/tab/record' }
    default:
      return { said: text.elsewhereOwn, title: text.openPage, path: `/tab/${what}` }
  }
}

/** The app was added where several people talk. */
export function addedAmongOthers(place: 'group' | 'channel', { wording }: Setting): Answer {
  const { chat: text } = wording
  return { summary: place === 'channel' ? text.addedChannel : text.addedGroup }
}
