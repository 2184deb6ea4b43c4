import type { Links } from '#bot/links.ts'
import { isolated, namesOf, quoted, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Card } from '#bot/turn.ts'
import type { CeremonyPreview } from '#core/ceremony/preview-ceremony.ts'
import type { Award } from '#core/contract/programs.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { band, beside, cardOf, type Element, heading, line, medal, open, words } from './elements.ts'

/** Something that can be put into a message: its card, and by what it is told apart in a list. */
export type Preview = { title: string; text: string; card: Card }
type Setting = { wording: Wording; links: Links }

/** Teams takes no newer cards where a link is shown. */
const older = { version: '1.3' }

/** Anything on the wall. */
export function itemPreview(item: Recognition, setting: Setting): Preview {
  const { wording, links } = setting
  const names = namesOf(item.to, wording, { names: 6, length: 60 })
  const kind = item.kind === 'award' ? shortened(item.award.name, 80) : wording.preview.kind[item.kind]
  const who = [
    line(kind, { color: 'accent', weight: 'bolder' }),
    line(names, { size: 'large', weight: 'bolder', spacing: 'none' }),
    ...(item.kind === 'award'
      ? [line(shortened(item.cycleName, 80), { isSubtle: true, spacing: 'none' })]
      : []),
  ]
  const said = shortened(item.text, 400)
  const body = [
    item.kind === 'award' ? beside(medal(item.award, 72, setting), who) : band(who),
    ...(said === '' ? [] : [line(quoted(said, wording), { spacing: 'medium' })]),
    ...sender(item, wording),
  ]
  const summary = `${kind}: ${names}`
  const actions = [open(wording.news.seeWall, links.tab(`/tab/wall/${item.id}`))]
  return {
    title: summary,
    text: shortened(item.text, 120),
    card: cardOf(wording, summary, body, actions, older),
  }
}

/** Who thanked; somebody who doesn't want to appear has no name here (rule W3). */
function sender(item: Recognition, wording: Wording): Element[] {
  if (item.kind !== 'commendation' || item.from.name === '') return []
  const name = isolated(shortened(item.from.name, 60), wording)
  return [line(wording.preview.from(name), { isSubtle: true, spacing: 'small' })]
}

/** When a ceremony is to be, or that it is on. */
export function ceremonyPreview(ceremony: CeremonyPreview, { wording, links }: Setting): Preview {
  const { preview: text, news } = wording
  const { id, stands, startsAt } = ceremony
  const title = shortened(ceremony.title, 120)
  const iso = `${new Date(startsAt).toISOString().slice(0, 19)}Z`
  const date = words(`{{DATE(${iso}, LONG)}}, {{TIME(${iso})}}`, { weight: 'bolder', spacing: 'none' })
  const over = ceremony.gaveNothing ? news.nothingLead : text.over
  const lead = { ahead: news.saveTheDate, now: text.now, over, 'called-off': undefined }[stands]
  const body = [
    band([
      line(shortened(ceremony.program, 80), { color: 'accent', weight: 'bolder' }),
      heading(text.ceremony[stands], { spacing: 'none' }),
    ]),
    line(title, { size: 'large', weight: 'bolder', spacing: 'medium' }),
    ...(stands === 'ahead' ? [date] : []),
    ...(lead === undefined ? [] : [line(lead, { spacing: 'small' })]),
  ]
  const actions = [open(stands === 'now' ? news.join : news.openCeremony, links.tab(`/tab/ceremonies/${id}`))]
  return { title, text: text.ceremony[stands], card: cardOf(wording, title, body, actions, older) }
}

/** Where one nominates, and until when; `cycles` says so. */
export function formPreview(cycles: string[], { wording, links }: Setting): Preview {
  const { form: text, chat } = wording
  const body = [heading(text.title), ...cycles.map((cycle) => line(cycle, { spacing: 'small' }))]
  // It can be opened also while nothing is: it says when there is something.
  const actions = [open(chat.openForm, links.tab('/tab/nominate'))]
  const [first = text.openLine] = cycles
  return { title: text.title, text: first, card: cardOf(wording, text.title, body, actions, older) }
}

/** What one award is for. */
export function awardPreview(
  award: Pick<Award, 'name' | 'description' | 'medallion'>,
  setting: Setting,
): Preview {
  const { wording, links } = setting
  const name = shortened(award.name, 80)
  const about = shortened(award.description, 300)
  const body = beside(medal(award, 72, setting), [
    line(name, { size: 'large', weight: 'bolder' }),
    ...(about === '' ? [] : [line(about, { spacing: 'small' })]),
  ])
  const actions = [open(wording.news.nominate, links.tab('/tab/nominate'))]
  return { title: name, text: shortened(about, 120), card: cardOf(wording, name, [body], actions, older) }
}

/** To somebody unknown: what Laurels is, and nothing else. */
export function strangersPreview(wording: Wording): Preview {
  const { stranger } = wording.preview
  const body = [heading('Laurels'), line(stranger, { spacing: 'small' })]
  return { title: 'Laurels', text: stranger, card: cardOf(wording, 'Laurels', body, [], older) }
}
