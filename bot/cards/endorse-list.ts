import type { Links } from '#bot/links.ts'
import { excerpt, namesOf, quoted, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer, Card } from '#bot/turn.ts'
import type { OpenNomination } from '#core/contract/nominations.ts'
import type { Program } from '#core/contract/programs.ts'
import { band, beside, cardOf, type Element, fits, heading, line, medal, open, press } from './elements.ts'

type Entry = { nomination: OpenNomination; program: Program }
type Setting = { wording: Wording; links: Links }

/** Buttons of a card, each nomination's included (rule B6). */
const mostActions = 6
/** As many as there may be buttons beside those of the card itself; fewer where stories are long. */
const measures = [
  { shown: 5, story: 160 },
  { shown: 3, story: 80 },
  { shown: 1, story: 80 },
]

/**
 * Nominations that wait for an endorsement, those not endorsed yet first.
 * @param mine they have nominations of their own that colleagues may endorse
 * @param said what became of a press, which this card answers and takes the place of
 */
export function endorseList({
  entries,
  mine,
  said,
  ...setting
}: Setting & { entries: readonly Entry[]; mine: boolean; said?: string }): Answer {
  const { wording, links } = setting
  const { replies: text } = wording.chat
  const told = said === undefined ? [] : [band([line(said, { weight: 'bolder' })])]
  const after = said === undefined ? {} : { replaces: true }
  const ofMine = mine ? [press(text.askMine, 'mine')] : []
  if (entries.length === 0) {
    const body = [...told, heading(text.endorseEmptyTitle), line(text.endorseEmpty)]
    return {
      summary: said ?? text.endorseEmptyTitle,
      card: cardOf(wording, text.endorseEmptyTitle, body, ofMine),
      ...after,
    }
  }
  const waiting = [...entries].sort(
    (one, other) => Number(one.nomination.endorsed) - Number(other.nomination.endorsed),
  )
  const drawn = ({ shown: most, story }: (typeof measures)[number]): Card => {
    const shown = Math.min(most, mostActions - 1 - ofMine.length)
    const rest = waiting.length - shown
    const body = [
      ...told,
      heading(text.endorseTitle),
      line(text.endorseLead, { isSubtle: true, spacing: 'none' }),
      ...waiting.slice(0, shown).map((entry) => listed(entry, story, setting)),
      ...(rest > 0 ? [line(text.moreOpen(rest), { isSubtle: true, spacing: 'medium' })] : []),
    ]
    return cardOf(wording, text.endorseTitle, body, [
      ...ofMine,
      open(text.allOpen, links.tab('/tab/endorse')),
    ])
  }
  const cards = measures.map(drawn)
  return { summary: said ?? text.endorseTitle, card: cards.find(fits) ?? (cards.at(-1) as Card), ...after }
}

function listed({ nomination, program }: Entry, story: number, setting: Setting): Element {
  const { wording } = setting
  const { replies: text } = wording.chat
  const { id, cycleId, endorsed } = nomination
  const award = program.awards.find((one) => one.id === nomination.awardId)
  const count = text.endorsements(nomination.endorsements)
  const items = [
    line(namesOf(nomination.nominees, wording, { names: 4, length: 40 }), { weight: 'bolder' }),
    line(shortened(award?.name ?? '', 80), { color: 'accent', spacing: 'none' }),
    ...(nomination.story === undefined
      ? []
      : [line(quoted(excerpt(nomination.story, story), wording), { spacing: 'small' })]),
    line(endorsed ? `${count} · ${text.endorsedByYou}` : count, { isSubtle: true, spacing: 'small' }),
    ...(endorsed
      ? []
      : [
          {
            type: 'ActionSet',
            spacing: 'small',
            actions: [press(text.endorse, 'endorse-one', { cycleId, nominationId: id })],
          },
        ]),
  ]
  const look = { spacing: 'medium', separator: true }
  return award ? beside(medal(award, 48, setting), items, look) : { type: 'Container', items, ...look }
}
