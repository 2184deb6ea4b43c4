import type { Suggestion } from '#bot/conversation/commands.ts'
import type { Now } from '#bot/conversation/what-now.ts'
import type { Links } from '#bot/links.ts'
import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import { cardOf, type Element, fits, heading, line, open, press, run } from './elements.ts'

type Setting = { wording: Wording; links: Links }

/** Who the bot is and what can be done with it now; `cycles` tells where nominations stand. */
export function welcome(setting: Setting & { name: string; cycles: string[]; now: Now }): Answer {
  const { name, cycles, now, wording } = setting
  const { chat: text } = wording
  const hello = name === '' ? text.helloAll : text.hello(isolated(shortened(firstNameOf(name), 40), wording))
  const body = [
    line(hello, { size: 'large', weight: 'bolder' }),
    line(now.guest ? text.aboutGuest : text.about),
    ...(now.guest
      ? []
      : cycles.map((cycle) => line(cycle, { color: 'accent', weight: 'bolder', spacing: 'medium' }))),
  ]
  return { summary: hello, card: cardOf(wording, hello, body, suggestions(setting)) }
}

function firstNameOf(name: string): string {
  return name.includes(',') ? name : (name.trim().split(/\s+/)[0] ?? name)
}

/** What one can say, with an example of each. */
export function help(setting: Setting & { now: Now }): Answer {
  const { wording, now } = setting
  const { chat: text } = wording
  const keys = [
    'nominate',
    'sentence',
    'commend',
    'mine',
    'endorse',
    'wall',
    'cycle',
    ...(now.judge ? (['judge'] as const) : []),
    'preferences',
    'data',
    'announce',
    'stop',
  ] as const
  const rows = keys.map((key) =>
    line([run(text.say[key], { weight: 'bolder' }), run(`  ${text.helpRows[key]}`, { isSubtle: true })]),
  )
  const body = [heading(text.helpTitle), ...(now.guest ? [line(text.aboutGuest)] : rows)]
  return { summary: text.helpTitle, card: cardOf(wording, text.helpTitle, body, suggestions(setting)) }
}

/**
 * A useful answer to what was not understood: what may have been meant, else what one could say.
 * @param setting `carried` goes along with the button of that verb, unless it is too long for a card
 */
export function notUnderstood(
  setting: Setting & { near: readonly Suggestion[]; now: Now; carried?: { verb: string; data: object } },
): Answer {
  const { wording, near, now, carried } = setting
  const { chat: text } = wording
  const asked = press(text.help, 'help')
  if (near.length > 0) {
    const body = [line(text.unknown, { weight: 'bolder' }), line(text.didYouMean, { spacing: 'small' })]
    const offering = (along?: typeof carried) => {
      const meant = near
        .filter((verb) => verb !== 'help')
        .map((verb) => press(text.verbs[verb], verb, along?.verb === verb ? along.data : {}))
      return cardOf(wording, text.unknown, body, [...meant, asked])
    }
    const card = offering(carried)
    return { summary: text.unknown, card: fits(card) ? card : offering() }
  }
  const example = now.open
    ? [
        line(text.unknownHint, { spacing: 'small' }),
        line(text.say.sentence, { italic: true, spacing: 'small' }),
      ]
    : [line(text.unknownHelp, { spacing: 'small' })]
  const body = [line(text.unknown, { weight: 'bolder' }), ...example]
  return {
    summary: text.unknown,
    card: cardOf(wording, text.unknown, body, [...suggestions(setting).slice(0, 3), asked]),
  }
}

/** To a card whose data can't be read: it is too old, or was tampered with. */
export function staleCard(setting: Setting & { now: Now }): Answer {
  const { staleCard: said } = setting.wording.chat
  return { summary: said, card: cardOf(setting.wording, said, [line(said)], suggestions(setting)) }
}

/** What its reader can do now, the nearest first (rule B13). */
function suggestions({ wording, links, now }: Setting & { now: Now }): Element[] {
  const { chat: text } = wording
  const wall = open(text.wall, links.tab('/tab/wall'))
  if (now.guest) return [wall]
  // One stands out: what waits, else what is open, else what one always can.
  const judge = now.waiting > 0 ? [press(text.verbs.judge, 'judge', {}, 'positive')] : []
  const nominate = now.open ? [press(text.nominate, 'nominate', {}, judge[0] ? undefined : 'positive')] : []
  const first = [...judge, ...nominate]
  const commend = press(text.verbs.commend, 'commend', {}, first[0] ? undefined : 'positive')
  const cycle = first[0] ? [] : [press(text.verbs.cycle, 'cycle')]
  return [...first, commend, press(text.mine, 'mine'), ...cycle, wall]
}
