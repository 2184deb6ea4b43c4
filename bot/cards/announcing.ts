import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import { cardOf, choice, heading, line, press } from './elements.ts'

type ProgramName = { id: string; name: string }

/** What will appear in this channel from now on, and how to end it. */
export function announcing(setting: {
  kind: 'bound' | 'already'
  program: ProgramName
  /** The owner chose the program in a card, which this one replaces. */
  replaces: boolean
  wording: Wording
}): Answer {
  const { kind, program, replaces, wording } = setting
  const { chat: text } = wording
  const title = kind === 'bound' ? text.announceTitle : text.alreadyTitle
  const card = cardOf(wording, title, [
    heading(title, { size: 'medium' }),
    line(text.announceText(isolated(shortened(program.name, 80), wording))),
    line(text.announceStop, { isSubtle: true }),
  ])
  return { summary: title, card, ...(replaces ? { replaces } : {}) }
}

/** An owner of several programs is asked which one's winners are meant. */
export function whichProgram({ programs, wording }: { programs: ProgramName[]; wording: Wording }): Answer {
  const { chat: text } = wording
  const choices = programs.slice(0, 50).map(({ id, name }) => choice(shortened(name, 80), id))
  const question = {
    type: 'Input.ChoiceSet',
    id: 'programId',
    label: text.whichProgram,
    style: 'compact',
    choices,
    value: choices[0]?.value,
  }
  const actions = [press(text.announceHere, 'announce', {}, 'positive')]
  return { summary: text.whichProgram, card: cardOf(wording, text.whichProgram, [question], actions) }
}
