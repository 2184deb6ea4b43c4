import { isolated, namesOf, shortened } from '#bot/text/from-people.ts'
import type { Saying } from '#core/ports.ts'
import { ceremonyPath } from './ceremony-head.ts'
import { band, line, medal, open } from './elements.ts'
import type { Drawn, Setting } from './news.ts'
import { few, laureate, named } from './winners.ts'

/** To a meeting's chat, as the stage unveils it: the medal, and everybody who holds it from now on. */
export function revealed({ ceremony, news }: Extract<Saying, { kind: 'revealed' }>, setting: Setting): Drawn {
  const { wording, links, most } = setting
  const { news: text } = wording
  const [first] = news
  if (!first) throw new Error('Nobody was revealed.')
  const center = { horizontalAlignment: 'center' } as const
  const award = named(first.award, setting)
  const people = news.flatMap(({ nominees }) => nominees)
  return {
    summary: text.revealedLine(
      isolated(shortened(first.award.name, 80), wording),
      namesOf(people, wording, few),
    ),
    body: [
      band([
        line(shortened(ceremony.title, most.title), { ...center, color: 'accent', weight: 'bolder' }),
        medal(award, 128, setting, center),
        line(award.name, { ...center, size: 'extraLarge', weight: 'bolder', spacing: 'small' }),
        line(text.laurelsGoTo, { ...center, spacing: 'none' }),
      ]),
      ...news.flatMap((each) =>
        laureate(each, setting, false).map((part, at) => ({
          ...part,
          ...center,
          ...(at === 0 ? { spacing: 'large' } : {}),
        })),
      ),
    ],
    actions: [open(text.openCeremony, links.tab(ceremonyPath(ceremony)))],
  }
}
