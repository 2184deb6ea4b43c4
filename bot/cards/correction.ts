import { isolated, namesOf, shortened } from '#bot/text/from-people.ts'
import type { Saying } from '#core/ports.ts'
import { band, beside, heading, line, medal, open } from './elements.ts'
import type { Drawn, Setting } from './news.ts'
import { few, honored, named } from './winners.ts'

/** To a channel that heard who won: who holds the award by now, or that nobody does. Not why. */
export function correction(
  { award, cycleName, winners }: Extract<Saying, { kind: 'correction' }>,
  setting: Setting,
): Drawn {
  const { wording, links } = setting
  const { news: text } = wording
  const [first, ...others] = winners
  const name = isolated(shortened(award.name, 80), wording)
  const people = winners.flatMap(({ nominees }) => nominees)
  const holders = first
    ? honored([first, ...others], setting)
    : beside(
        medal(named(award, setting), 88, setting),
        [
          line(named(award, setting).name, { color: 'accent', weight: 'bolder' }),
          line(text.takenBack, { spacing: 'none' }),
        ],
        { spacing: 'large' },
      )
  return {
    summary: first
      ? text.correctedLine(name, namesOf(people, wording, few))
      : text.takenBackLine(name, isolated(shortened(cycleName, 80), wording)),
    body: [
      band([
        line(shortened(cycleName, 120), { color: 'accent', weight: 'bolder' }),
        heading(text.correctionTitle, { spacing: 'none' }),
        line(first ? text.correctedLead : text.takenBackLead, { spacing: 'none' }),
      ]),
      holders,
    ],
    actions: [open(text.seeWall, links.tab('/tab/wall'))],
    wide: true,
  }
}
