import type { Links } from '#bot/links.ts'
import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import { cardOf, type Element, heading, line, open, press, run } from './elements.ts'

type Setting = { wording: Wording; links: Links }

/** Who the bot is and what can be done with it now; `cycles` tells where nominations stand. */
export function welcome(
  setting: Setting & { name: string; guest: boolean; cycles: string[]; open: boolean },
): Answer {
  const { name, guest, cycles, open: takesNominations, wording, links } = setting
  const { chat: text } = wording
  const hello = name === '' ? text.helloAll : text.hello(isolated(shortened(firstNameOf(name), 40), wording))
  const body = [
    line(hello, { size: 'large', weight: 'bolder' }),
    line(guest ? text.aboutGuest : text.about),
    ...(guest
      ? []
      : cycles.map((cycle) => line(cycle, { color: 'accent', weight: 'bolder', spacing: 'medium' }))),
  ]
  const [nominate, ...others] = suggestions(setting)
  const first = takesNominations ? nominate : open(text.commend, links.tab('/tab/commend'))
  const actions = guest ? [open(text.wall, links.tab('/tab/wall'))] : [...(first ? [first] : []), ...others]
  return { summary: hello, card: cardOf(wording, hello, body, actions) }
}

function firstNameOf(name: string): string {
  return name.includes(',') ? name : (name.trim().split(/\s+/)[0] ?? name)
}

/** What one can say, with an example of each. */
export function help({ wording, links, guest }: Setting & { guest: boolean }): Answer {
  const { chat: text } = wording
  const keys = ['nominate', 'sentence', 'mine', 'announce', 'stop'] as const
  const rows = keys.map((key) =>
    line([run(text.say[key], { weight: 'bolder' }), run(`  ${text.helpRows[key]}`, { isSubtle: true })]),
  )
  const body = guest ? [line(text.aboutGuest)] : rows
  const actions = guest ? [open(text.wall, links.tab('/tab/wall'))] : suggestions({ wording, links })
  return {
    summary: text.helpTitle,
    card: cardOf(wording, text.helpTitle, [heading(text.helpTitle), ...body], actions),
  }
}

/** A useful answer to what was not understood. */
export function notUnderstood({ wording, links }: Setting): Answer {
  const { chat: text } = wording
  const body = [
    line(text.unknown, { weight: 'bolder' }),
    line(text.unknownHint, { spacing: 'small' }),
    line(text.say.sentence, { italic: true, spacing: 'small' }),
  ]
  return {
    summary: text.unknown,
    card: cardOf(wording, text.unknown, body, [...suggestions({ wording, links }), press(text.help, 'help')]),
  }
}

/** To a card whose data can't be read: it is too old, or was tampered with. */
export function staleCard({ wording, links }: Setting): Answer {
  const { chat: text } = wording
  return {
    summary: text.staleCard,
    card: cardOf(wording, text.staleCard, [line(text.staleCard)], suggestions({ wording, links })),
  }
}

function suggestions({ wording, links }: Setting): Element[] {
  const { chat: text } = wording
  return [
    press(text.nominate, 'nominate', {}, 'positive'),
    press(text.mine, 'mine'),
    open(text.wall, links.tab('/tab/wall')),
  ]
}
