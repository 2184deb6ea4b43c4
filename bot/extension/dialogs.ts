import { itemPreview } from '#bot/cards/previews.ts'
import { staleCard } from '#bot/cards/welcome.ts'
import { askForEndorsements, askIn } from '#bot/conversation/ask-endorsements.ts'
import type { Chat } from '#bot/conversation/chat.ts'
import { startCommending, submitInDialog } from '#bot/conversation/commend.ts'
import { myNominations } from '#bot/conversation/my-nominations.ts'
import { startByPressing } from '#bot/conversation/start-nomination.ts'
import { submitForm } from '#bot/conversation/submit-form.ts'
import { whatNow } from '#bot/conversation/what-now.ts'
import { shortened } from '#bot/text/from-people.ts'
import type { Answer } from '#bot/turn.ts'
import { requireMember } from '#core/actor.ts'
import { evidence } from '#core/contract/nominations.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { previewItem } from '#core/recognition/preview-item.ts'
import type { Asking, MessageTold, Shown } from './asked.ts'
import { inDialog } from './in-dialog.ts'
import { plainTextOf } from './plain-text.ts'

/**
 * Opens the dialog of one of the manifest's commands. A message's text begins the story or the thanks; of a nomination,
 * a link to it is offered as evidence.
 * @throws Refusal `guest_not_allowed`
 */
export async function openDialog(asking: Asking, command: string, message?: MessageTold): Promise<Shown> {
  const text = message ? plainTextOf(message.html) : ''
  const chat = chatIn(asking, command, {})
  switch (command) {
    case 'nominate': {
      const started = { names: [], known: [], award: '', story: text, ...linkTo(message, asking) }
      return dialogOf(chat, command, await startByPressing(chat, { started }))
    }
    case 'commend':
      return dialogOf(chat, command, await startCommending(chat, { people: '', message: text }))
    default:
      return { kind: 'line', text: asking.wording.chat.staleCard }
  }
}

/** A button of a dialog was pressed. @throws Refusal `guest_not_allowed` */
export async function pressInDialog(asking: Asking, pressed: unknown): Promise<Shown> {
  const { verb, ...data } = typeof pressed === 'object' && pressed !== null ? (pressed as Pressed) : {}
  const chat = chatIn(asking, String(verb), data)
  if (verb !== 'submit-commendation') return dialogOf(chat, verb, await answersTo(chat, verb, data))
  const { answer, item } = await submitInDialog(chat, data)
  return (item && (await sharedThanks(asking, item))) ?? dialogOf(chat, verb, [answer])
}
type Pressed = { verb?: unknown }

function chatIn(asking: Asking, verb: string, data: object): Chat {
  requireMember(asking.actor)
  const { actor, locale, place, ...rest } = asking
  return { ...rest, turn: { actor, locale, place, did: { kind: 'pressed', verb, data } } }
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
    case 'ask-endorsements':
      return askForEndorsements(chat, data)
    case 'ask-in':
      return askIn(chat, data)
    case 'commend':
      return startCommending(chat)
    default:
      return [staleCard({ ...chat, now: await whatNow(chat) })]
  }
}

/**
 * Thanks that everybody may see are put into the message that is written; others stay in the dialog (rule E4), and in
 * another organization's conversation all do (rule E6).
 */
async function sharedThanks(asking: Asking, { id }: Recognition): Promise<Shown | undefined> {
  const { world, actor, place } = asking
  if (place.tenant !== actor.tenant) return undefined
  const item = await previewItem(world, actor.tenant, id)
  return item && { kind: 'cards', previews: [itemPreview(item, asking)] }
}

function dialogOf({ wording }: Chat, verb: unknown, [answer]: Answer[]): Shown {
  const { card, summary } = answer ?? { summary: wording.chat.staleCard }
  if (!card) return { kind: 'line', text: summary }
  const isThanks = verb === 'commend' || verb === 'submit-commendation'
  const title = isThanks ? wording.chat.commending.title : wording.form.title
  return { kind: 'dialog', title, card: inDialog(card) }
}

function linkTo(message: MessageTold | undefined, { wording }: Asking) {
  const title = wording.form.messageTitle(shortened(message?.from ?? '', 60))
  const link = evidence.safeParse({ url: message?.link, title })
  return link.success ? { message: link.data } : {}
}
