import type { Links } from '#bot/links.ts'
import { inOrder, namesOf, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer, Card } from '#bot/turn.ts'
import type { Nomination } from '#core/contract/nominations.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { standingOf } from '#core/contract/standing.ts'
import { beside, cardOf, type Element, fits, heading, line, medal, open, press, run } from './elements.ts'
import { editPath } from './nomination-form.ts'

type Entry = {
  nomination: Nomination
  program: Program
  cycle: Cycle
  /** Its cycle takes nominations, so that it can be changed. */
  open: boolean
}
type Setting = { wording: Wording; links: Links }

// As many as fit are shown: names and reasons can be long.
const most = [8, 5, 3, 1]

/** One's own nominations with where each stands, and the way to change it. */
export function nominationsList({ entries, ...setting }: Setting & { entries: Entry[] }): Answer {
  const { wording } = setting
  const { chat: text } = wording
  if (entries.length === 0) {
    const body = [heading(text.mineEmptyTitle), line(text.mineEmpty)]
    const card = cardOf(wording, text.mineEmptyTitle, body, [
      press(text.nominate, 'nominate', {}, 'positive'),
    ])
    return { summary: text.mineEmptyTitle, card }
  }
  const cards = most.map((shown) => drawn(entries, shown, setting))
  return { summary: text.mineTitle, card: cards.find(fits) ?? (cards.at(-1) as Card) }
}

function drawn(entries: Entry[], shown: number, setting: Setting): Card {
  const { wording, links } = setting
  const { chat: text } = wording
  const cycles = [...new Set(entries.map(({ cycle }) => shortened(cycle.name, 80)))]
  const rest = entries.length - shown
  const asking = entries.filter(isEndorsable).slice(0, mostAsking)
  const body = [
    heading(text.mineTitle),
    line(wording.list(cycles), { isSubtle: true, spacing: 'none' }),
    ...entries.slice(0, shown).map((entry) => listed(entry, asking.includes(entry), setting)),
    ...(rest > 0 ? [line(text.moreMine(rest), { isSubtle: true, spacing: 'medium' })] : []),
  ]
  return cardOf(wording, text.mineTitle, body, [
    open(text.allMine, links.tab('/tab/mine')),
    press(text.nominate, 'nominate'),
  ])
}

/** Beside the two buttons of the card itself (rule B6). */
const mostAsking = 4

const awardOf = ({ nomination, program }: Entry) => program.awards.find(({ id }) => id === nomination.awardId)

const isEndorsable = (entry: Entry) =>
  entry.open && entry.nomination.status === 'submitted' && awardOf(entry)?.open === true

function listed(entry: Entry, asking: boolean, setting: Setting): Element {
  const { nomination } = entry
  const { wording } = setting
  const award = awardOf(entry)
  const items = [
    line(namesOf(nomination.nominees, wording, { names: 4, length: 40 }), { weight: 'bolder' }),
    line(shortened(award?.name ?? '', 80), { spacing: 'none' }),
    line(standing(entry, setting), { spacing: 'none' }),
    ...(nomination.ineligibleReason === undefined
      ? []
      : [
          line(wording.chat.reason(inOrder(shortened(nomination.ineligibleReason, 200))), {
            spacing: 'none',
          }),
        ]),
    ...(asking ? [{ type: 'ActionSet', spacing: 'small', actions: [askOf(nomination, wording)] }] : []),
  ]
  const look = { spacing: 'medium', separator: true }
  return award ? beside(medal(award, 48, setting), items, look) : { type: 'Container', items, ...look }
}

/** The way to ask colleagues to endorse a nomination of an open award. */
export function askOf({ cycleId, id }: Nomination, wording: Wording): Element {
  return press(wording.chat.replies.ask, 'ask-endorsements', { cycleId, nominationId: id })
}

function standing({ nomination, cycle, open }: Entry, { wording, links }: Setting): Element[] {
  const { chat: text } = wording
  const stands = run(text.standings[standingOf(nomination, cycle)], { isSubtle: true })
  if (!open || nomination.status === 'withdrawn') return [stands]
  const href = editPath(links, nomination.cycleId, nomination.id)
  return [stands, run(' · ', { isSubtle: true }), run(text.edit, { color: 'accent', href })]
}
