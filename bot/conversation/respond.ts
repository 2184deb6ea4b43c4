import { addedAmongOthers, elsewhere } from '#bot/cards/elsewhere.ts'
import { help, notUnderstood, welcome } from '#bot/cards/welcome.ts'
import { wordingFor } from '#bot/text/wording.ts'
import type { Answer, Respond, Turn } from '#bot/turn.ts'
import { requireMember } from '#core/actor.ts'
import { noteConversation } from '#core/messages/note-conversation.ts'
import { noteGroup } from '#core/messages/note-group.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { Refusal } from '#core/refusal.ts'
import { announce, stop } from './announce.ts'
import type { Chat, Tools } from './chat.ts'
import { commands, type Verb, verbs } from './commands.ts'
import { cycleNews } from './cycle-news.ts'
import { myNominations } from './my-nominations.ts'
import { isOpen } from './open-cycles.ts'
import { type Intent, parse } from './parse.ts'
import { startByPressing, startBySaying } from './start-nomination.ts'
import { submitForm } from './submit-form.ts'

/**
 * The bot's side of a conversation.
 *
 * - B1 Where others read along, nothing is said of anybody's nominations, and none is made.
 * - B2 A name or an award that is not certain is asked for with choices, never guessed.
 * - B3 A card pressed again, by whatever activity, changes nothing and gets the same answer.
 * - B4 What can't be sent comes back with the reason beside the field and everything that was typed.
 * - B5 Text that people wrote is never markup, in no card.
 * - B6 Every card is under 28 KB counted as UTF-16, has at most 6 actions, and words for each picture.
 * - B7 What a card sends is authorized and validated as any request is; nothing in it is trusted.
 */
export function createConversation(tools: Tools): Respond {
  return async (turn) => {
    const chat: Chat = { ...tools, turn, wording: wordingFor(turn.locale) }
    try {
      await note(chat)
      return await answer(chat)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return [{ summary: chat.wording.problems[error.code] }]
    }
  }
}

/** Where somebody talks to the bot, it can write later: to them, or to a meeting that a host chooses. */
async function note({ world, turn }: Chat): Promise<void> {
  const { actor, place, locale } = turn
  const heard = { address: place.address, locale }
  if (place.kind === 'personal') await noteConversation(world, actor, heard)
  // Of another tenant's chat it would not be learned here that the bot was removed (rule M16).
  if (place.kind === 'group' && place.tenant === actor.tenant) await noteGroup(world, actor, heard)
}

async function answer(chat: Chat): Promise<Answer[]> {
  const { did } = chat.turn
  switch (did.kind) {
    case 'added':
      return added(chat)
    case 'said':
      return said(chat, did)
    case 'pressed':
      return isVerb(did.verb) ? pressed(chat, did.verb, did.data) : [notUnderstood(chat)]
    default:
      return did satisfies never
  }
}

async function added(chat: Chat): Promise<Answer[]> {
  const { kind } = chat.turn.place
  return kind === 'personal' ? greet(chat) : [addedAmongOthers(kind, chat)]
}

async function said(chat: Chat, did: Extract<Turn['did'], { kind: 'said' }>): Promise<Answer[]> {
  const intent = parse(did.text)
  if (intent.kind === 'unknown') return [notUnderstood(chat)]
  if (commands[intent.kind].needs !== 'guest') requireMember(chat.turn.actor)
  return carryOut(chat, intent, did)
}

async function carryOut(
  chat: Chat,
  intent: Exclude<Intent, { kind: 'unknown' }>,
  { mentions }: Extract<Turn['did'], { kind: 'said' }>,
): Promise<Answer[]> {
  const among = chat.turn.place.kind !== 'personal'
  switch (intent.kind) {
    case 'hi':
      return greet(chat)
    case 'help':
      return [help({ ...chat, guest: chat.turn.actor.guest })]
    case 'nominate':
      return among ? [elsewhere('nominate', chat)] : startBySaying(chat, intent.said, mentions)
    case 'mine':
      return among ? [elsewhere('mine', chat)] : myNominations(chat)
    case 'announce':
      return announce(chat)
    case 'stop-announcing':
      return stop(chat)
    default:
      return intent satisfies never
  }
}

async function pressed(chat: Chat, verb: Verb, data: unknown): Promise<Answer[]> {
  if (verbs[verb].needs !== 'guest') requireMember(chat.turn.actor)
  const among = chat.turn.place.kind !== 'personal'
  switch (verb) {
    case 'help':
      return [help({ ...chat, guest: chat.turn.actor.guest })]
    case 'nominate':
      return among ? [elsewhere('nominate', chat)] : startByPressing(chat, data)
    case 'submit-nomination':
      return among ? [elsewhere('nominate', chat)] : submitForm(chat, data)
    case 'mine':
      return among ? [elsewhere('mine', chat)] : myNominations(chat)
    case 'announce':
      return announce(chat, data)
    default:
      return verb satisfies never
  }
}

async function greet(chat: Chat): Promise<Answer[]> {
  const { actor } = chat.turn
  const programs = await listPrograms(chat.world, actor)
  const open = programs.some(({ cycles }) => cycles.some((cycle) => isOpen(cycle, chat.world.now())))
  const cycles = cycleNews(chat, programs)
  return [welcome({ ...chat, name: actor.name, guest: actor.guest, cycles, open })]
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(verbs, verb)
}
