import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Saying } from '#core/ports.ts'
import { readersTime } from './ceremony-date.ts'
import { band, heading, line, open, words } from './elements.ts'
import type { Drawn, Setting } from './news.ts'

/** To a host: their ceremony is a day ahead, or about to begin. */
export function hostSoon(
  { step, ceremony, program, startsAt, timeZone }: Extract<Saying, { kind: 'host-soon' }>,
  { wording, links, most }: Setting,
): Drawn {
  const { news: text } = wording
  const path = `/tab/ceremonies/${encodeURIComponent(ceremony.id)}`
  const ways = [
    open(text.openCeremony, links.tab(path)),
    open(text.checkCeremony, links.tab(`${path}/plan/check`)),
  ]
  const title = isolated(shortened(ceremony.title, 80), wording)
  return {
    summary: text.hostLine[step](title, wording.moment(startsAt, timeZone)),
    body: [
      band([
        line(shortened(program, 80), { color: 'accent', weight: 'bolder' }),
        heading(text.hostTitle[step], { size: 'extraLarge', spacing: 'none' }),
      ]),
      line(shortened(ceremony.title, most.title), { size: 'large', weight: 'bolder', spacing: 'medium' }),
      words(readersTime(startsAt), { size: 'medium', weight: 'bolder', spacing: 'none' }),
      line(text.hostLead[step], { spacing: 'medium' }),
    ],
    // The one that is needed now comes first.
    actions: step === 'day' ? ways.toReversed() : ways,
  }
}
