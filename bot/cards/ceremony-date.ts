import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Saying } from '#core/ports.ts'
import { ceremonyHead, ceremonyPath } from './ceremony-head.ts'
import { type Element, line, open, run, words } from './elements.ts'
import type { Drawn, Setting } from './news.ts'

type Dated = Extract<Saying, { kind: 'date' }>

/**
 * To who is invited, and to hosts: when a ceremony is to be, that it was moved, or that it was called off; where it
 * stands, from its beginning on, that it is under way, and then that it has been held.
 */
export function ceremonyDate(message: Dated, setting: Setting): Drawn {
  return message.now === undefined ? announced(message, setting) : held(message, message.now, setting)
}

function announced(message: Dated, setting: Setting): Drawn {
  const { wording, links } = setting
  const { news: text } = wording
  const { change, ceremony, startsAt, from, reason, calendar, inDays, timeZone } = message
  const title = isolated(shortened(ceremony.title, 80), wording)
  const isOff = change === 'called-off'
  const was = isOff ? startsAt : from
  return {
    summary: text.dateLine[change](title, wording.moment(startsAt, timeZone)),
    body: [
      ...ceremonyHead(message, text.dateTitle[change], setting),
      ...(isOff ? [] : [words(readersTime(startsAt), { size: 'medium', weight: 'bolder', spacing: 'none' })]),
      ...(inDays === undefined ? [] : [line(text.inDays(inDays), { color: 'accent', spacing: 'none' })]),
      ...(was === undefined ? [] : [words(text.wasToBe(readersTime(was)), { isSubtle: true })]),
      ...(reason === undefined ? [] : [why(reason, setting)]),
      ...(change === 'planned' ? [line(text.saveTheDate, { spacing: 'medium' })] : []),
    ],
    actions: [
      ...(calendar === undefined
        ? []
        : [open(change === 'planned' ? text.addToCalendar : text.updateCalendar, links.calendar(calendar))]),
      open(text.openCeremony, links.tab(ceremonyPath(ceremony))),
    ],
  }
}

function held(
  { ceremony, program, startsAt, gaveNothing }: Dated,
  now: 'on' | 'over',
  setting: Setting,
): Drawn {
  const { wording, links } = setting
  const { news: text } = wording
  const isOn = now === 'on'
  const { title, lead } = isOn ? { title: text.onNow, lead: text.begunLead } : overOf(gaveNothing, wording)
  const way = links.tab(ceremonyPath(ceremony))
  return {
    summary: `${title}: ${isolated(shortened(ceremony.title, 80), wording)}`,
    body: [
      ...ceremonyHead({ ceremony, program }, title, setting),
      words(readersTime(startsAt), { isSubtle: true, spacing: 'none' }),
      line(lead, { spacing: 'medium' }),
    ],
    actions: isOn
      ? [open(text.join, way)]
      : [...(gaveNothing ? [] : [open(text.seeWall, links.tab('/tab/wall'))]), open(text.openCeremony, way)],
  }
}

/** What is said of one that has been held, which may have given nothing. */
export function overOf(
  gaveNothing: true | undefined,
  { news: text }: Wording,
): { title: string; lead: string } {
  return gaveNothing
    ? { title: text.nothingTitle, lead: text.nothingLead }
    : { title: text.overTitle, lead: text.overLead }
}

/** Filled in by each reader's client, in their own time zone. */
export function readersTime(instant: number): string {
  const iso = `${new Date(instant).toISOString().slice(0, 19)}Z`
  return `{{DATE(${iso}, LONG)}}, {{TIME(${iso})}}`
}

function why(reason: string, { wording }: Setting): Element {
  return line([
    run(`${wording.news.why} `, { weight: 'bolder' }),
    run(isolated(shortened(reason, 500), wording)),
  ])
}
