import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Saying } from '#core/ports.ts'
import { overOf } from './ceremony-date.ts'
import { ceremonyHead, ceremonyPath } from './ceremony-head.ts'
import { line, open } from './elements.ts'
import type { Drawn, Setting } from './news.ts'

/** To who was invited: that it is on now, and the way in; afterwards, the way to what was given. */
export function begun(
  { ceremony, program, over, gaveNothing }: Extract<Saying, { kind: 'begun' }>,
  setting: Setting,
): Drawn {
  const { wording, links } = setting
  const { news: text } = wording
  const { title, lead } = over
    ? overOf(gaveNothing, wording)
    : { title: text.begunTitle, lead: text.begunLead }
  const way = open(over ? text.openCeremony : text.join, links.tab(ceremonyPath(ceremony)))
  return {
    summary: text.begunLine(isolated(shortened(ceremony.title, 80), wording)),
    body: [...ceremonyHead({ ceremony, program }, title, setting), line(lead, { spacing: 'small' })],
    actions: over && !gaveNothing ? [open(text.seeWall, links.tab('/tab/wall')), way] : [way],
  }
}
