import { staleCard } from '#bot/cards/welcome.ts'
import type { Chat } from '#bot/conversation/chat.ts'
import { myNominations } from '#bot/conversation/my-nominations.ts'
import { startByPressing } from '#bot/conversation/start-nomination.ts'
import { submitForm } from '#bot/conversation/submit-form.ts'
import { whatNow } from '#bot/conversation/what-now.ts'
import { shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import { requireMember } from '#core/actor.ts'
import { evidence } from '#core/contract/nominations.ts'
import type { Asking, MessageTold, Shown } from './asked.ts'
import { inDialog } from './in-dialog.ts'
import { plainTextOf } from './plain-text.ts'

/** Opens the nomination's card; a message's text begins the story, and a link to it is offered as evidence. */
export async function openNominate(asking: Asking, message?: MessageTold): Promise<Shown> {
  return pressedIn(asking, 'nominate', { started: startedBy(asking, message) })
}

/** A button of a dialog was pressed. @throws Refusal `guest_not_allowed` */
export async function nominateByDialog(asking: Asking, data: unknown): Promise<Shown> {
  const { verb, ...rest } = typeof data === 'object' && data !== null ? (data as { verb?: unknown }) : {}
  return pressedIn(asking, verb, rest)
}

async function pressedIn(asking: Asking, verb: unknown, data: object): Promise<Shown> {
  requireMember(asking.actor)
  const { actor, locale, place, ...rest } = asking
  const did = { kind: 'pressed' as const, verb: String(verb), data }
  const chat: Chat = { ...rest, turn: { actor, locale, place, did } }
  return dialogOf(await answersTo(chat, verb, data), asking.wording)
}

/** What is seen by the one who asked alone: no matter who else is in the conversation (rules B1, E4). */
async function answersTo(chat: Chat, verb: unknown, data: object): Promise<Answer[]> {
  switch (verb) {
    case 'nominate':
      return startByPressing(chat, data)
    case 'submit-nomination':
      return submitForm(chat, data)
    case 'mine':
      return myNominations(chat)
    default:
      return [staleCard({ ...chat, now: await whatNow(chat) })]
  }
}

function dialogOf([answer]: Answer[], wording: Wording): Shown {
  const { card, summary } = answer ?? { summary: wording.chat.staleCard }
  if (!card) return { kind: 'line', text: summary }
  return { kind: 'dialog', title: wording.form.title, card: inDialog(card) }
}

function startedBy({ wording }: Asking, message?: MessageTold) {
  const story = message ? plainTextOf(message.html) : ''
  const title = wording.form.messageTitle(shortened(message?.from ?? '', 60))
  const link = evidence.safeParse({ url: message?.link, title })
  return { names: [], known: [], award: '', story, ...(link.success ? { message: link.data } : {}) }
}
