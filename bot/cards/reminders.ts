import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Saying } from '#core/ports.ts'
import { band, beside, heading, line, medal, open } from './elements.ts'
import type { Drawn, Setting } from './news.ts'
import { named } from './winners.ts'

/** As many awards as a channel reads; the form shows all. */
const mostAwards = 8

/** To a channel: that one may nominate, for what and until when. */
export function nominations(
  { step, inPerson, program, cycle, closesAt, timeZone, awards }: Extract<Saying, { kind: 'nominations' }>,
  setting: Setting,
): Drawn {
  const { wording, links } = setting
  const { news: text } = wording
  const until = text.until(wording.moment(closesAt, timeZone))
  const title = text.nominationsTitle[step]
  const rest = awards.length - mostAwards
  const body = [
    band([
      line(`${shortened(program, 80)} · ${shortened(cycle.name, 80)}`, { color: 'accent', weight: 'bolder' }),
      heading(title, { size: 'extraLarge', spacing: 'none' }),
      line(until, { spacing: 'small' }),
    ]),
    line(text.nominationsLead[step], { spacing: 'medium' }),
    ...awards
      .slice(0, mostAwards)
      .map((award) =>
        beside(
          medal(named(award, setting), 40, setting),
          [
            line(named(award, setting).name, { weight: 'bolder' }),
            ...(award.description === ''
              ? []
              : [
                  line(shortened(award.description, 100), { isSubtle: true, size: 'small', spacing: 'none' }),
                ]),
          ],
          { spacing: 'small' },
        ),
      ),
    ...(rest > 0 ? [line(text.moreAwards(rest), { isSubtle: true, spacing: 'small' })] : []),
  ]
  return {
    summary: text.nominationsLine(title, isolated(shortened(cycle.name, 80), wording), until),
    body,
    actions: [
      open(text.nominate, links.tab(`/tab/nominate?cycle=${encodeURIComponent(cycle.id)}`)),
      // Who doesn't want to be reminded can say so.
      ...(inPerson ? [open(text.messagesToMe, links.tab('/tab/preferences'))] : []),
    ],
    wide: true,
  }
}

/** To a judge: how many nominations wait, and until when. */
export function judging(
  { step, cycle, waiting, assigned, judgedBy, timeZone }: Extract<Saying, { kind: 'judging' }>,
  { wording, links }: Setting,
): Drawn {
  const { news: text } = wording
  const waits = waiting === assigned ? text.allWait(waiting) : text.someWait(waiting, assigned)
  const until = judgedBy === undefined ? [] : [line(text.judgedBy(wording.moment(judgedBy, timeZone)))]
  return {
    summary: `${text.judgingTitle[step]}: ${waits}`,
    body: [
      band([
        line(shortened(cycle.name, 120), { color: 'accent', weight: 'bolder' }),
        heading(text.judgingTitle[step], { spacing: 'none' }),
      ]),
      line(waits, { size: 'large', weight: 'bolder', spacing: 'medium' }),
      ...until,
      line(text.judgingThanks, { isSubtle: true, spacing: 'medium' }),
    ],
    actions: [open(text.judge, links.tab(`/tab/judge?cycle=${encodeURIComponent(cycle.id)}`))],
  }
}
