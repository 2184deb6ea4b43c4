import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Saying } from '#core/ports.ts'
import { readersTime } from './ceremony-date.ts'
import { ceremonyHead, ceremonyPath } from './ceremony-head.ts'
import { line, open, words } from './elements.ts'
import type { Drawn, Setting } from './news.ts'

/** To a host: their ceremony is a day ahead, or about to begin. */
export function hostSoon(
  { step, ceremony, program, startsAt, timeZone }: Extract<Saying, { kind: 'host-soon' }>,
  setting: Setting,
): Drawn {
  const { wording, links } = setting
  const { news: text } = wording
  const path = ceremonyPath(ceremony)
  const ways = [
    open(text.openCeremony, links.tab(path)),
    open(text.checkCeremony, links.tab(`${path}/plan/check`)),
  ]
  const title = isolated(shortened(ceremony.title, 80), wording)
  return {
    summary: text.hostLine[step](title, wording.moment(startsAt, timeZone)),
    body: [
      ...ceremonyHead({ ceremony, program }, text.hostTitle[step], setting),
      words(readersTime(startsAt), { size: 'medium', weight: 'bolder', spacing: 'none' }),
      line(text.hostLead[step], { spacing: 'medium' }),
    ],
    // The one that is needed now comes first.
    actions: step === 'day' ? ways.toReversed() : ways,
  }
}
