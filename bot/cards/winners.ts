import { capitalized, isolated, namesOf, quoted, shortened } from '#bot/text/from-people.ts'
import type { AwardNews, Saying } from '#core/ports.ts'
import { band, beside, type Element, heading, line, medal, open } from './elements.ts'
import type { Drawn, Setting } from './news.ts'

type Of<Kind extends Saying['kind']> = Extract<Saying, { kind: Kind }>

/** As many names as a notification's line bears. */
export const few = { names: 3, length: 40 }

/** A channel's card: the title on a band, then award after award. Those who tie stand under one medal. */
export function winners({ title, part, news, hidden }: Of<'winners'>, setting: Setting): Drawn {
  if (news.length === 0) return emptied(title, hidden, setting)
  const { wording, links, most } = setting
  const { news: text } = wording
  const { number, of } = part
  const everyone = news.flatMap(({ nominees }) => nominees)
  const people = everyone.filter(({ id }, at) => everyone.findIndex((one) => one.id === id) === at)
  const head = band([
    line(shortened(title, most.title), { color: 'accent', weight: 'bolder' }),
    line(text.laurelsGoTo, { size: 'extraLarge', weight: 'bolder', spacing: 'none' }),
    ...(of > 1 ? [line(text.part(number, of), { isSubtle: true, spacing: 'small' })] : []),
  ])
  return {
    summary: text.winnersLine(isolated(shortened(title, 80), wording), namesOf(people, wording, few)),
    body: [head, ...byAward(news).map((shared) => honored(shared, setting))],
    actions: [open(text.seeWall, links.tab('/tab/wall'))],
    wide: true,
  }
}

/** What is left of a card all whose wins were taken back or hidden since. */
export function emptied(title: string, hidden: true | undefined, { wording, links, most }: Setting): Drawn {
  const { news: text } = wording
  const lead = hidden ? text.hiddenLead : text.takenBackLead
  return {
    summary: lead,
    body: [
      band([
        line(shortened(title, most.title), { color: 'accent', weight: 'bolder' }),
        heading(hidden ? text.hiddenTitle : text.correctionTitle, { spacing: 'none' }),
      ]),
      line(lead, { spacing: 'medium' }),
    ],
    actions: hidden ? [] : [open(text.seeWall, links.tab('/tab/wall'))],
    wide: true,
  }
}

/** Winners of the same award side by side, in the order they came. */
export function byAward(news: AwardNews[]): [AwardNews, ...AwardNews[]][] {
  const groups = new Map<string, [AwardNews, ...AwardNews[]]>()
  for (const each of news) {
    const group = groups.get(each.award.id)
    if (group) group.push(each)
    else groups.set(each.award.id, [each])
  }
  return [...groups.values()]
}

/** An award's medal, and beside it everybody who holds it. */
export function honored(shared: [AwardNews, ...AwardNews[]], setting: Setting): Element {
  const award = named(shared[0].award, setting)
  return beside(
    medal(award, 88, setting),
    [
      line(award.name, { color: 'accent', weight: 'bolder' }),
      ...shared.flatMap((each, at) => laureate(each, setting, at > 0)),
    ],
    { spacing: 'large' },
  )
}

/** Who won, for what, and thanks to whom. */
export function laureate(news: AwardNews, setting: Setting, another: boolean): Element[] {
  const { wording, most } = setting
  const { news: text } = wording
  return [
    line(holders(news.nominees, setting), {
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

/** Who won, as a line of its own. */
export function holders(people: AwardNews['nominees'], { wording, most }: Setting): string {
  const names = namesOf(people, wording, most)
  return people.every(({ unnamed }) => unnamed) ? capitalized(names) : names
}

/** The personal card: everything turns around the medal. */
export function moment(message: Of<'won'> | Of<'nominee-won'>, setting: Setting): Drawn {
  const { wording, most } = setting
  const { news: text } = wording
  const center = { horizontalAlignment: 'center' } as const
  const { award, outcome, cycleName, nominees, helpers, citation } = message.news
  const said = wordsOf(message, setting)
  const body = [
    band([
      medal(named(award, setting), 128, setting, center),
      heading(text.congratulations, { color: 'accent', ...center, spacing: 'small' }),
      line(said.lead, { ...center, spacing: 'none' }),
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
    ...(helpers.length === 0 ? [] : [{ ...helped(message.news, wording, most), ...center }]),
    line(said.close, { ...center, isSubtle: true, spacing: 'large' }),
  ]
  return { summary: said.summary, body, actions: [seeRecord(message.item, setting)] }
}

/** To the award's own page. */
export const seeRecord = (item: string, { wording, links }: Setting) =>
  open(wording.news.seeRecord, links.tab(`/tab/record/${encodeURIComponent(item)}`))

function wordsOf({ kind, news }: Of<'won'> | Of<'nominee-won'>, { wording }: Setting) {
  const { news: text } = wording
  const award = isolated(shortened(news.award.name, 80), wording)
  if (kind === 'won') {
    const lead = news.nominees.length > 1 ? text.wonTogether : text.won
    return { summary: text.wonLine(award), lead, close: text.yours }
  }
  const summary = text.nomineeWonLine(namesOf(news.nominees, wording, few), award)
  return { summary, lead: text.nomineeWon, close: text.youSaw }
}

const helped = ({ helpers }: AwardNews, wording: Setting['wording'], most: Setting['most']) =>
  line(wording.news.helpedBy(namesOf(helpers, wording, most)), { isSubtle: true, spacing: 'small' })

/** An award as the measure allows it to be named. */
export const named = ({ name, medallion }: AwardNews['award'], { most }: Setting) => ({
  name: shortened(name, most.title),
  medallion,
})
