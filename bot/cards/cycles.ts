import type { Now } from '#bot/conversation/what-now.ts'
import type { Links } from '#bot/links.ts'
import { shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { cardOf, type Element, heading, line, open, press } from './elements.ts'

type Setting = { wording: Wording; links: Links }
type Shown = { program: { name: string; timeZone: string }; cycle: Cycle }

/** As many cycles as one reads in a chat. */
const most = 4

/** What is open, what closes when, and what comes after it. */
export function cycles({
  shown,
  at,
  now,
  ...setting
}: Setting & { shown: readonly Shown[]; at: number; now: Now }): Answer {
  const { wording, links } = setting
  const { chat } = wording
  const { replies: text } = chat
  const listed = shown.slice(0, most).map((each) => listedCycle(each, at, wording))
  const body = [heading(text.cycleTitle), ...(listed.length > 0 ? listed : [line(text.noCycles)])]
  const actions = [
    ...(now.open && !now.guest ? [press(chat.nominate, 'nominate', {}, 'positive')] : []),
    open(text.ceremonies, links.tab('/tab/ceremonies')),
  ]
  return { summary: text.cycleTitle, card: cardOf(wording, text.cycleTitle, body, actions) }
}

function listedCycle({ program, cycle }: Shown, at: number, wording: Wording): Element {
  const { replies: text } = wording.chat
  const { ceremonyAt } = cycle
  const ahead = ceremonyAt !== undefined && ceremonyAt > at && cycle.status !== 'published'
  return {
    type: 'Container',
    spacing: 'medium',
    separator: true,
    items: [
      line(shortened(cycle.name, 80), { weight: 'bolder', color: 'accent' }),
      line(shortened(program.name, 80), { isSubtle: true, spacing: 'none' }),
      line(standing(cycle, program.timeZone, at, wording), { spacing: 'small' }),
      ...(ahead
        ? [line(text.ceremony(wording.moment(ceremonyAt, program.timeZone)), { spacing: 'none' })]
        : []),
    ],
  }
}

function standing(cycle: Cycle, timeZone: string, at: number, wording: Wording): string {
  const { replies: text } = wording.chat
  const { status, opensAt, closesAt, judgedBy } = cycle
  switch (status) {
    case 'scheduled':
    case 'open':
      if (at < opensAt || status === 'scheduled') return text.opensOn(wording.moment(opensAt, timeZone))
      return at < closesAt ? text.openUntil(wording.moment(closesAt, timeZone)) : text.closed
    case 'closing':
      return text.closed
    case 'judging':
      return judgedBy !== undefined && judgedBy > at
        ? text.judgedBy(wording.moment(judgedBy, timeZone))
        : text.judging
    case 'decided':
      return text.decided
    case 'published':
      return text.given
    default:
      return status satisfies never
  }
}
