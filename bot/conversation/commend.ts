import { z } from 'zod'
import { commendForm } from '#bot/cards/commend-form.ts'
import { commended } from '#bot/cards/commended.ts'
import { staleCard } from '#bot/cards/welcome.ts'
import type { Answer, Mention } from '#bot/turn.ts'
import { limits } from '#core/contract/limits.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { commend, findCommended, isCommendedGone } from '#core/recognition/commend.ts'
import { firstCardOf } from '#core/recognition/same-thanks.ts'
import { Refusal } from '#core/refusal.ts'
import type { Chat } from './chat.ts'
import {
  type Commendation,
  type CommendFlaws,
  flawOfCommending,
  flawsOfCommendation,
  openFlawsOfCommendation,
} from './commendation.ts'
import { namesIn } from './find-people.ts'
import type { SaidCommendation } from './parse.ts'
import { peopleOrProblem } from './people-or-problem.ts'
import { draftAsTyped, draftOf, type PressedForm, readForm } from './read-form.ts'
import { whatNow } from './what-now.ts'

/** Opens the card of thanks with whatever was said filled in (rule B10); what is not certain is asked there. */
export async function startCommending(
  chat: Chat,
  said: SaidCommendation = { people: '', message: '' },
  mentions: readonly Mention[] = [],
): Promise<Answer[]> {
  const { wording, world } = chat
  const { commending: text } = wording.chat
  const names = namesIn(said.people)
    .slice(0, limits.recipients + 1)
    .map((name) => mentions[Number(/^@(\d+)$/.exec(name)?.[1] ?? -1)]?.name ?? name)
    .map((name) => name.slice(0, 300))
  const { flaws, ...people } = await peopleOrProblem(chat, { names, known: mentions.slice(0, 50) })
  const draft: Commendation = {
    card: world.newId(),
    ...people,
    message: said.message,
    mode: '',
    visibility: 'tenant',
  }
  const asked = { ...openFlawsOfCommendation(draft, wording), ...flaws }
  const summary = text.openLine
  const card = commendForm({ ...chat, draft, flaws: asked, asking: true })
  if (card) return [{ summary, card }]
  const without = { ...draft, message: '' }
  const shorter = commendForm({
    ...chat,
    draft: without,
    flaws: { ...asked, story: text.tooLong },
    asking: true,
  })
  return [shorter ? { summary, card: shorter } : { summary: text.tooLong }]
}

const visibility = z.object({ visibility: z.enum(['tenant', 'private']) })

/**
 * Says the thanks that a card holds: the same card of the same person once, however often it is pressed (rule B3);
 * what can't be sent yet comes back with all that was typed (rule B4).
 */
export async function submitCommendation(chat: Chat, data: unknown): Promise<Answer[]> {
  const { answer } = await sayThanks(chat, data, ({ card }) => card)
  return [answer]
}

/**
 * The same in a dialog, which has another card each time it is opened: the same words to the same people are said once
 * there (rule E2).
 * @returns beside the answer, what was said, now or before
 */
export async function submitInDialog(chat: Chat, data: unknown): Promise<Said> {
  const { world, turn } = chat
  return sayThanks(chat, data, ({ card, known, message, mode, visibility }) => {
    const recipients = known.map(({ ref }) => ref)
    const thanks = { card, recipients, message, mode, visibility }
    return firstCardOf(world, turn.actor, thanks, (first) =>
      isCommendedGone(world, turn.actor, commandBy(first)),
    )
  })
}

type Said = { answer: Answer; item?: Recognition }

/** @param cardOf the card by which they are said */
async function sayThanks(
  chat: Chat,
  data: unknown,
  cardOf: (draft: Commendation) => string | Promise<string>,
): Promise<Said> {
  const { world, turn, wording } = chat
  const form = formIn(data)
  // Who may see it is never guessed: what was meant for two must not be put on a wall.
  const seen = visibility.safeParse(data)
  if (!form || !seen.success) return { answer: staleCard({ ...chat, now: await whatNow(chat) }) }
  const before = await findCommended(world, turn.actor, commandBy(form.card))
  if (before) return { answer: commended({ ...chat, item: before }), item: before }
  let draft = { ...typedIn(form), ...seen.data }
  try {
    const { known, open } = await draftOf(chat, form)
    draft = { ...draft, known, open }
    const flaws = flawsOfCommendation(draft, wording)
    if (Object.keys(flaws).length > 0) return { answer: askAgain(chat, draft, flaws) }
    const message = draft.message.replace(/\r\n?/g, '\n').normalize('NFC').trim()
    const item = await commend(world, turn.actor, {
      commandId: commandBy(await cardOf({ ...draft, message })),
      recipients: draft.known.map(({ ref }) => ref),
      message,
      mode: draft.mode === '' ? undefined : draft.mode,
      visibility: { kind: draft.visibility },
    })
    return { answer: commended({ ...chat, item }), item }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { answer: askAgain(chat, draft, flawOfCommending(error, draft, wording)) }
  }
}

const commandBy = (card: string) => `commend-${card}`

/** Its fields are a nomination's, but for the cycle. */
function formIn(data: unknown): PressedForm | undefined {
  return typeof data === 'object' && data !== null ? readForm({ ...data, cycleId: 'none' }) : undefined
}

function typedIn(form: PressedForm): Omit<Commendation, 'visibility'> {
  const { card, known, open, story, mode } = draftAsTyped(form)
  return { card, known, open, message: story, mode }
}

/** The card once more, with what is to be looked at. */
function askAgain(chat: Chat, draft: Commendation, flaws: CommendFlaws): Answer {
  const { commending: text } = chat.wording.chat
  const card = commendForm({ ...chat, draft, flaws })
  if (card) return { summary: text.fixLine, card, replaces: true }
  // More than Teams takes back: the card stays as it is, and so does all that stands in it.
  return { summary: Object.values(flaws).join(' ') }
}
