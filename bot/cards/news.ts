import type { Links } from '#bot/links.ts'
import { isolated, namesOf, quoted, shortened } from '#bot/text/from-people.ts'
import { type Wording, wordingFor } from '#bot/text/wording.ts'
import type { Card } from '#bot/turn.ts'
import { limits } from '#core/contract/limits.ts'
import type { AwardNews, OutgoingMessage } from '#core/ports.ts'
import { band, beside, cardOf, type Element, fits, heading, line, medal, open } from './elements.ts'

/** How many names are shown, and how long names, titles and citations may be. */
type Measure = { names: number; length: number; title: number; citation: number }
type Setting = { wording: Wording; links: Links; most: Measure }

// The first that fits is taken. Almost always that is the first; the last is for eight winners of ten people each
// whose names are of 256 rare characters.
const measures: Measure[] = [
  { names: 10, length: 80, title: 120, citation: limits.citation },
  { names: 10, length: 32, title: 80, citation: limits.citation },
  { names: 10, length: 16, title: 60, citation: limits.citation },
  { names: 4, length: 16, title: 40, citation: limits.citation },
  { names: 2, length: 12, title: 32, citation: 140 },
]

/** What the bot posts of its own accord: who won in a channel, and a word to those who won and who nominated. */
export function cardFor(message: OutgoingMessage, links: Links): { summary: string; card: Card } {
  const wording = wordingFor(message.locale)
  const summary = summaryOf(message, wording)
  for (const most of measures) {
    const card = drawn(message, summary, { wording, links, most })
    if (fits(card) || most === measures.at(-1)) return { summary, card }
  }
  throw new Error('There is always a last measure.')
}

function drawn(message: OutgoingMessage, summary: string, setting: Setting): Card {
  const { wording, links } = setting
  const { news: text } = wording
  const wall = open(text.seeWall, links.tab('/tab/wall'))
  switch (message.kind) {
    case 'winners':
      return cardOf(wording, summary, winners(message, setting), [wall], { msteams: { width: 'Full' } })
    case 'won': {
      const together = message.news.nominees.length > 1
      const words = { lead: together ? text.wonTogether : text.won, close: text.yours }
      return cardOf(wording, summary, moment(message.news, words, setting), [wall])
    }
    case 'nominee-won': {
      const words = { lead: text.nomineeWon, close: text.youSaw }
      return cardOf(wording, summary, moment(message.news, words, setting), [wall])
    }
    default:
      return message satisfies never
  }
}

/** One line for notifications. */
function summaryOf(message: OutgoingMessage, wording: Wording): string {
  const { news: text } = wording
  const most = { names: 3, length: 40 }
  switch (message.kind) {
    case 'winners': {
      const everyone = message.news.flatMap(({ nominees }) => nominees)
      const people = everyone.filter(({ id }, at) => everyone.findIndex((one) => one.id === id) === at)
      return text.winnersLine(isolated(shortened(message.title, 80), wording), namesOf(people, wording, most))
    }
    case 'won':
      return text.wonLine(isolated(shortened(message.news.award.name, 80), wording))
    case 'nominee-won': {
      const { nominees, award } = message.news
      return text.nomineeWonLine(
        namesOf(nominees, wording, most),
        isolated(shortened(award.name, 80), wording),
      )
    }
    default:
      return message satisfies never
  }
}

/** A channel's card: the title on a band, then award after award. Those who tie stand under one medal. */
function winners(message: Extract<OutgoingMessage, { kind: 'winners' }>, setting: Setting): Element[] {
  const { news: text } = setting.wording
  const { number, of } = message.part
  const head = band([
    line(shortened(message.title, setting.most.title), { color: 'accent', weight: 'bolder' }),
    line(text.laurelsGoTo, { size: 'extraLarge', weight: 'bolder', spacing: 'none' }),
    ...(of > 1 ? [line(text.part(number, of), { isSubtle: true, spacing: 'small' })] : []),
  ])
  return [head, ...byAward(message.news).map((shared) => honored(shared, setting))]
}

/** Winners of the same award side by side, in the order they came. */
function byAward(news: AwardNews[]): [AwardNews, ...AwardNews[]][] {
  const groups = new Map<string, [AwardNews, ...AwardNews[]]>()
  for (const each of news) {
    const group = groups.get(each.award.id)
    if (group) group.push(each)
    else groups.set(each.award.id, [each])
  }
  return [...groups.values()]
}

function honored(shared: [AwardNews, ...AwardNews[]], setting: Setting): Element {
  const { award } = shared[0]
  return beside(
    medal(named(award, setting), 88, setting),
    [
      line(named(award, setting).name, { color: 'accent', weight: 'bolder' }),
      ...shared.flatMap((each, at) => laureate(each, setting, at > 0)),
    ],
    { spacing: 'large' },
  )
}

/** Who won, for what, and thanks to whom. */
function laureate(news: AwardNews, { wording, most }: Setting, another: boolean): Element[] {
  const { news: text } = wording
  return [
    line(namesOf(news.nominees, wording, most), {
      size: 'large',
      weight: 'bolder',
      spacing: another ? 'medium' : 'none',
    }),
    ...(news.outcome === 'attempted' ? [line(text.attempt, { weight: 'bolder', spacing: 'none' })] : []),
    ...(news.citation === ''
      ? []
      : [line(quoted(shortened(news.citation, most.citation), wording), { spacing: 'small' })]),
    ...(news.helpers.length === 0 ? [] : [helped(news, wording, most)]),
  ]
}

/** The personal card: everything turns around the medal. */
function moment(news: AwardNews, words: { lead: string; close: string }, setting: Setting): Element[] {
  const { wording, most } = setting
  const { news: text } = wording
  const center = { horizontalAlignment: 'center' } as const
  const { award, outcome, cycleName, nominees, helpers, citation } = news
  return [
    band([
      medal(named(award, setting), 128, setting, center),
      heading(text.congratulations, { color: 'accent', ...center, spacing: 'small' }),
      line(words.lead, { ...center, spacing: 'none' }),
      line(named(award, setting).name, {
        ...center,
        size: 'extraLarge',
        weight: 'bolder',
        spacing: 'small',
      }),
      line(shortened(cycleName, 120), { ...center, isSubtle: true, spacing: 'none' }),
    ]),
    line(namesOf(nominees, wording, most), { ...center, size: 'large', weight: 'bolder', spacing: 'large' }),
    ...(outcome === 'attempted'
      ? [line(text.attempt, { ...center, weight: 'bolder', spacing: 'none' })]
      : []),
    ...(citation === ''
      ? []
      : [line(quoted(shortened(citation, most.citation), wording), { ...center, spacing: 'small' })]),
    ...(helpers.length === 0 ? [] : [{ ...helped(news, wording, most), ...center }]),
    line(words.close, { ...center, isSubtle: true, spacing: 'large' }),
  ]
}

const helped = ({ helpers }: AwardNews, wording: Wording, most: Setting['most']) =>
  line(wording.news.helpedBy(namesOf(helpers, wording, most)), { isSubtle: true, spacing: 'small' })

const named = ({ name, medallion }: AwardNews['award'], { most }: Setting) => ({
  name: shortened(name, most.title),
  medallion,
})
