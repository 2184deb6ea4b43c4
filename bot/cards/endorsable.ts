import { excerpt, isolated, namesOf, quoted, shortened } from '#bot/text/from-people.ts'
import type { Saying } from '#core/ports.ts'
import { band, beside, heading, line, medal, open, press } from './elements.ts'
import type { Drawn, Setting } from './news.ts'

type Endorsable = Extract<Saying, { kind: 'endorsable' }>

/** As much of a story as a channel reads; the judges read all of it. */
const mostStory = 500

/**
 * To a channel: whose nomination its nominator asks to endorse, and how many have. Afterwards the same without a button,
 * and nothing of one that is told no more (rule L5).
 */
export function endorsable({ nomination, asked }: Endorsable, setting: Setting): Drawn {
  const { wording, links, most } = setting
  const { news: text } = wording
  if (!asked)
    return {
      summary: text.notEndorsable,
      body: [line(text.notEndorsable, { isSubtle: true })],
      actions: [open(text.otherEndorsable, links.tab('/tab/endorse'))],
    }
  const { award, nominees, nominator, story } = asked
  const names = namesOf(nominees, wording, most)
  const awardName = shortened(award.name, most.title)
  const by = shortened(nominator?.name ?? '', most.length)
  const count = wording.chat.replies.endorsements(asked.endorsements)
  const until = text.until(wording.moment(asked.closesAt, asked.timeZone))
  const who = [
    line(names, { size: 'large', weight: 'bolder' }),
    line(awardName, { color: 'accent', weight: 'bolder', spacing: 'none' }),
    ...(by === ''
      ? []
      : [line(text.nominatedBy(isolated(by, wording)), { isSubtle: true, spacing: 'small' })]),
  ]
  const data = { cycleId: nomination.cycleId, nominationId: nomination.id }
  return {
    summary: text.endorsableLine(names, isolated(awardName, wording)),
    body: [
      band([heading(asked.open ? text.endorsableTitle : text.endorsableClosed, { size: 'medium' })]),
      beside(medal(award, 72, setting), who, { spacing: 'medium' }),
      ...(story === undefined || story.trim() === ''
        ? []
        : [line(quoted(excerpt(story, mostStory), wording), { spacing: 'medium' })]),
      line(count, { size: 'medium', weight: 'bolder', spacing: 'medium' }),
      ...(asked.open
        ? [line(`${text.endorsableLead} ${until}.`, { isSubtle: true, spacing: 'none' })]
        : asked.over
          ? []
          : [line(text.endorsableThanks, { isSubtle: true, spacing: 'none' })]),
    ],
    actions: asked.open
      ? [
          press(wording.chat.replies.endorse, 'endorse-here', data, 'positive'),
          open(text.otherEndorsable, links.tab('/tab/endorse')),
        ]
      : [],
  }
}
