import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Saying } from '#core/ports.ts'
import { band, heading, line, open } from './elements.ts'
import type { Drawn, Setting } from './news.ts'

/** To a host whose meeting has begun: the way to the console. */
export function hostConsole({ ceremony }: Extract<Saying, { kind: 'console' }>, setting: Setting): Drawn {
  const { wording, links, most } = setting
  const { meeting: text } = wording
  const title = isolated(shortened(ceremony.title, 80), wording)
  return {
    summary: text.consoleLine(title),
    body: [
      band([heading(text.consoleTitle, { color: 'accent' })]),
      line(shortened(ceremony.title, most.title), { size: 'large', weight: 'bolder', spacing: 'medium' }),
      line(text.consoleLead, { spacing: 'small' }),
    ],
    actions: [open(text.openConsole, links.tab(`/tab/panel?ceremony=${encodeURIComponent(ceremony.id)}`))],
  }
}
