import { isolated, namesOf, shortened } from '#bot/text/from-people.ts'
import type { OutcomeNews, Saying } from '#core/ports.ts'
import { band, beside, type Element, heading, line, medal, open } from './elements.ts'
import type { Drawn, Setting } from './news.ts'
import { named } from './winners.ts'

/** To a nominator whose nominees were not chosen: thanks first, then what became of each, and how to thank them now. */
export function outcome(
  { cycleName, outcomes, more }: Extract<Saying, { kind: 'outcome' }>,
  setting: Setting,
): Drawn {
  const { wording, links } = setting
  const { news: text } = wording
  const cycle = shortened(cycleName, 80)
  const ownOnly = outcomes.every(({ own }) => own)
  const body = [
    band([
      heading(text.outcomeTitle, { color: 'accent' }),
      line(cycle, { isSubtle: true, spacing: 'none' }),
      line(text.outcomeLead(outcomes.length + more), { spacing: 'small' }),
    ]),
    ...outcomes.map((each) => became(each, setting)),
    ...(more > 0 ? [line(text.outcomeMore(more), { isSubtle: true, spacing: 'medium' })] : []),
    line(ownOnly ? text.outcomeCloseOwn : text.outcomeClose, { spacing: 'large' }),
  ]
  const commend = ownOnly ? [] : [open(wording.form.commend, links.tab('/tab/commend'))]
  return {
    summary: text.outcomeLine(isolated(cycle, wording)),
    body,
    actions: [...commend, open(text.seeMine, links.tab('/tab/mine'))],
  }
}

function became({ award, nominees, result }: OutcomeNews, setting: Setting): Element {
  const { wording, most } = setting
  const { news: text } = wording
  const words = { 'not-chosen': text.notChosen, 'not-awarded': text.notAwarded, honored: text.honored }
  return beside(
    medal(named(award, setting), 48, setting),
    [
      line(namesOf(nominees, wording, most), { weight: 'bolder' }),
      line(named(award, setting).name, { color: 'accent', spacing: 'none' }),
      line(words[result], { isSubtle: true, spacing: 'none' }),
    ],
    { spacing: 'medium' },
  )
}
