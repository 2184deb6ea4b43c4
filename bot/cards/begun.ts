import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Saying } from '#core/ports.ts'
import { band, heading, line, open } from './elements.ts'
import type { Drawn, Setting } from './news.ts'

/** To who was invited: that it is on now, and the way in; afterwards, the way to what was given. */
export function begun(
  { ceremony, program, over }: Extract<Saying, { kind: 'begun' }>,
  setting: Setting,
): Drawn {
  const { wording, links, most } = setting
  const { news: text } = wording
  const way = open(
    over ? text.openCeremony : text.join,
    links.tab(`/tab/ceremonies/${encodeURIComponent(ceremony.id)}`),
  )
  return {
    summary: text.begunLine(isolated(shortened(ceremony.title, 80), wording)),
    body: [
      band([
        line(shortened(program, 80), { color: 'accent', weight: 'bolder' }),
        heading(over ? text.overTitle : text.begunTitle, { size: 'extraLarge', spacing: 'none' }),
      ]),
      line(shortened(ceremony.title, most.title), { size: 'large', weight: 'bolder', spacing: 'medium' }),
      line(over ? text.overLead : text.begunLead, { spacing: 'small' }),
    ],
    actions: over ? [open(text.seeWall, links.tab('/tab/wall')), way] : [way],
  }
}
