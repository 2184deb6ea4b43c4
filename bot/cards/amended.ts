import { isolated, namesOf, quoted, shortened } from '#bot/text/from-people.ts'
import type { Saying } from '#core/ports.ts'
import { band, heading, line, medal, open } from './elements.ts'
import type { Drawn, Setting } from './news.ts'
import { few, named, seeRecord } from './winners.ts'

type Amended = Extract<Saying, { kind: 'amended' }>

/** To who won, or who nominated them: what a correction did to their award. Quiet, and never why. */
export function amended(message: Amended, setting: Setting): Drawn {
  const { wording, links, most } = setting
  const { news: text } = wording
  const { award, cycleName, nominees, citation } = message.news
  const said = wordsOf(message, setting)
  const isTaken = message.as === 'taken-back'
  const quote = isTaken || citation === '' ? [] : [quoted(shortened(citation, most.citation), wording)]
  const body = [
    band([
      line(shortened(cycleName, 120), { color: 'accent', weight: 'bolder' }),
      heading(text.correctionTitle, { spacing: 'none' }),
      line(said.lead, { spacing: 'small' }),
    ]),
    ...[medal(named(award, setting), 88, setting)].filter(() => !isTaken),
    line(named(award, setting).name, { size: 'large', weight: 'bolder', spacing: 'large' }),
    line(namesOf(nominees, wording, most), { spacing: 'none' }),
    ...quote.map((words) => line(words, { spacing: 'small' })),
    ...(said.close === undefined ? [] : [line(said.close, { isSubtle: true, spacing: 'large' })]),
  ]
  const actions = isTaken
    ? message.own
      ? []
      : [open(text.seeMine, links.tab('/tab/mine'))]
    : [seeRecord(message.item, setting)]
  return { summary: said.summary, body, actions }
}

function wordsOf(
  { as, own, news }: Amended,
  { wording }: Setting,
): {
  summary: string
  lead: string
  close?: string
} {
  const { news: text } = wording
  const award = isolated(shortened(news.award.name, 80), wording)
  const cycle = isolated(shortened(news.cycleName, 80), wording)
  switch (as) {
    case 'taken-back':
      return {
        summary: text.takenBackLine(award, cycle),
        lead: own ? text.takenFromYou : text.takenFromNominee,
        close: own ? text.takenClose : text.takenCloseNominator,
      }
    case 'given-back':
      return {
        summary: text.correctedLine(award, namesOf(news.nominees, wording, few)),
        lead: own ? text.givenToYou : text.givenToNominee,
      }
    case 'reworded':
      return { summary: text.rewordedLine(award), lead: text.rewordedLead }
    default:
      return as satisfies never
  }
}
