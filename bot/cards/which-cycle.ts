import type { Links } from '#bot/links.ts'
import { shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { cardOf, choice, fits, line, open, press } from './elements.ts'

/** Several programs take nominations: which one is meant? What was said goes along. */
export function whichCycle(setting: {
  open: { program: Program; cycle: Cycle }[]
  started: { story: string } & Record<string, unknown>
  wording: Wording
}): Answer {
  const { open, started, wording } = setting
  const { chat: text } = wording
  const choices = open
    .slice(0, 50)
    .map(({ program, cycle }) =>
      choice(`${shortened(program.name, 60)} · ${shortened(cycle.name, 40)}`, cycle.id),
    )
  const question = {
    type: 'Input.ChoiceSet',
    id: 'cycleId',
    label: text.whichCycle,
    style: 'compact',
    choices,
    value: choices[0]?.value,
  }
  const card = (data: object) =>
    cardOf(wording, text.whichCycle, [question], [press(text.goOn, 'nominate', data, 'positive')])
  // What is too long for a card is still in the message it came with.
  const kept = [{ started }, { started: { ...started, story: '' } }].map(card).find(fits)
  return { summary: text.whichCycle, card: kept ?? card({}) }
}

/** Nothing takes nominations now; `cycles` tells when that changes. */
export function noneOpen({
  cycles,
  wording,
  links,
}: {
  cycles: string[]
  wording: Wording
  links: Links
}): Answer {
  const { chat: text } = wording
  const [said = text.closedNow] = cycles
  const actions = [open(text.commend, links.tab('/tab/commend'))]
  return {
    summary: said,
    card: cardOf(
      wording,
      said,
      cycles.map((cycle) => line(cycle)),
      actions,
    ),
  }
}
