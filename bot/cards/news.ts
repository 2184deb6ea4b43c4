import type { Links } from '#bot/links.ts'
import type { Wording } from '#bot/text/wording.ts'
import { wordingFor } from '#bot/text/wording.ts'
import type { Card } from '#bot/turn.ts'
import { limits } from '#core/contract/limits.ts'
import type { OutgoingMessage } from '#core/ports.ts'
import { amended } from './amended.ts'
import { begun } from './begun.ts'
import { ceremonyDate } from './ceremony-date.ts'
import { hostConsole } from './console.ts'
import { correction } from './correction.ts'
import { cardOf, type Element, fits } from './elements.ts'
import { endorsable } from './endorsable.ts'
import { hostSoon } from './host-soon.ts'
import { outcome } from './outcome.ts'
import { recap } from './recap.ts'
import { judging, nominations } from './reminders.ts'
import { revealed } from './revealed.ts'
import { moment, winners } from './winners.ts'

/** How many names are shown, and how long names, titles and citations may be. */
type Measure = { names: number; length: number; title: number; citation: number }
export type Setting = { wording: Wording; links: Links; most: Measure }

/** What a message looks like, and the one line of it that notifications show. */
export type Drawn = { summary: string; body: Element[]; actions: Element[]; wide?: true }

// The first that fits is taken. Almost always that is the first; the last is for eight winners of ten people each
// whose names are of 256 rare characters.
const measures: Measure[] = [
  { names: 10, length: 80, title: 120, citation: limits.citation },
  { names: 10, length: 32, title: 80, citation: limits.citation },
  { names: 10, length: 16, title: 60, citation: limits.citation },
  { names: 4, length: 16, title: 40, citation: limits.citation },
  { names: 2, length: 12, title: 32, citation: 140 },
]

/** What the bot posts of its own accord: news for a channel, and a word to those whom results or judging concern. */
export function cardFor(message: OutgoingMessage, links: Links): { summary: string; card: Card } {
  const wording = wordingFor(message.locale)
  for (const most of measures) {
    const { summary, body, actions, wide } = drawn(message, { wording, links, most })
    const card = cardOf(wording, summary, body, actions, wide ? { msteams: { width: 'Full' } } : {})
    if (fits(card) || most === measures.at(-1)) return { summary, card }
  }
  throw new Error('There is always a last measure.')
}

function drawn(message: OutgoingMessage, setting: Setting): Drawn {
  switch (message.kind) {
    case 'winners':
      return winners(message, setting)
    case 'revealed':
      return revealed(message, setting)
    case 'date':
      return ceremonyDate(message, setting)
    case 'begun':
      return begun(message, setting)
    case 'console':
      return hostConsole(message, setting)
    case 'recap':
      return recap(message, setting)
    case 'host-soon':
      return hostSoon(message, setting)
    case 'won':
    case 'nominee-won':
      return moment(message, setting)
    case 'outcome':
      return outcome(message, setting)
    case 'correction':
      return correction(message, setting)
    case 'amended':
      return amended(message, setting)
    case 'endorsable':
      return endorsable(message, setting)
    case 'nominations':
      return nominations(message, setting)
    case 'judging':
      return judging(message, setting)
    default:
      return message satisfies never
  }
}
