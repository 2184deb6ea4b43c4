import type { Answer } from '#bot/turn.ts'
import { listMyNominations } from '#core/nominations/list-nominations.ts'
import { cardIn, directoryOf, filled, partsOf, startTalk, type Talk } from '#tests/bot/support/talk.ts'
import { award } from '#tests/support/builders.ts'
import { createTestWorld, cycleId, type Name } from '#tests/support/test-world.ts'

export const oid = (number: number) => `00000000-0000-4000-9000-00000000000${number}`
export const story = 'She showed the whole team how to read a flame graph.'
export const sentence = `nominate Vera Brandt for Brave: ${story}`

const awards = [
  award({ id: 'mentor', name: 'Mentor of the Quarter' }),
  award({ id: 'brave', name: 'Brave Attempt', outcomes: ['attempted'] }),
  award({ id: 'sharer', name: 'Learning Sharer', outcomes: ['achieved', 'attempted'] }),
  award({ id: 'old', name: 'Learning of Old', active: false }),
]

/** Ana's colleagues: one Vera, two Priyas. */
export async function talkToBot(): Promise<Talk> {
  const world = await createTestWorld({ awards })
  const people = [
    { oid: oid(1), name: 'Vera Brandt' },
    { oid: oid(2), name: 'Priya Raman', jobTitle: 'Engineer', department: 'Platform' },
    { oid: oid(3), name: 'Priya Natarajan' },
    { oid: world.actor('ana').oid, name: 'Ana' },
  ]
  return startTalk({ world, directory: directoryOf(people) })
}

/** A field of the card that was answered with. */
export function field(answers: Answer[], id: string): Record<string, unknown> | undefined {
  const { body } = cardIn(answers)
  const inputs = ['Input.Text', 'Input.ChoiceSet', 'Input.Toggle'].flatMap((type) => partsOf(body, type))
  return inputs.find((input) => input.id === id)
}

/** What a list in the card offers, in its order. */
export function choicesOf(answers: Answer[], id: string): string[] | undefined {
  const choices = field(answers, id)?.choices as { title: string }[] | undefined
  return choices?.map(({ title }) => title)
}

/** Sends the card that was answered with, with what is typed into it. */
export async function send(talk: Talk, name: Name, answers: Answer[], typed = {}, over = {}) {
  const { verb, data } = filled(cardIn(answers), typed)
  return talk.press(name, verb, data, over)
}

export const stored = (talk: Talk, name: Name) => listMyNominations(talk.world, talk.actor(name), cycleId)
