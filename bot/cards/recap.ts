import { isolated, shortened } from '#bot/text/from-people.ts'
import type { AwardNews, Saying } from '#core/ports.ts'
import { ceremonyPath } from './ceremony-head.ts'
import { band, beside, type Element, heading, line, medal, open } from './elements.ts'
import type { Drawn, Setting } from './news.ts'
import { byAward, emptied, holders, named } from './winners.ts'

/** As many awards as a chat reads; the wall shows all. */
const mostAwards = 12

/** To a meeting's chat: all that was given, at a glance, and how much stands behind it. */
export function recap(
  { ceremony, news, stories, hidden }: Extract<Saying, { kind: 'recap' }>,
  setting: Setting,
): Drawn {
  if (news.length === 0) return emptied(ceremony.title, hidden, setting)
  const { wording, links, most } = setting
  const { news: text } = wording
  const awards = byAward(news)
  const people = new Set(news.flatMap(({ nominees }) => nominees.map(({ id }) => id))).size
  const counted = [text.recapAwards(awards.length), text.recapPeople(people)]
  const rest = awards.length - mostAwards
  return {
    summary: text.recapLine(isolated(shortened(ceremony.title, 80), wording), wording.list(counted)),
    body: [
      band([
        line(shortened(ceremony.title, most.title), { color: 'accent', weight: 'bolder' }),
        heading(text.recapTitle, { size: 'extraLarge', spacing: 'none' }),
        line(counted.join(' · '), { spacing: 'small' }),
      ]),
      ...awards.slice(0, mostAwards).map((shared, at) => given(shared, setting, at === 0)),
      ...(rest > 0 ? [line(text.moreAwards(rest), { isSubtle: true, spacing: 'small' })] : []),
      ...(stories === undefined
        ? []
        : [line(text.recapStories(stories), { isSubtle: true, spacing: 'large' })]),
    ],
    actions: [
      open(text.seeWall, links.tab('/tab/wall')),
      open(text.openCeremony, links.tab(ceremonyPath(ceremony))),
    ],
  }
}

function given(shared: [AwardNews, ...AwardNews[]], setting: Setting, first: boolean): Element {
  const award = named(shared[0].award, setting)
  const people = shared.flatMap(({ nominees }) => nominees)
  return beside(
    medal(award, 40, setting),
    [
      line(holders(people, setting), { weight: 'bolder' }),
      line(award.name, { isSubtle: true, size: 'small', spacing: 'none' }),
    ],
    { spacing: first ? 'medium' : 'small' },
  )
}
