import { addedAmongOthers, elsewhere } from '#bot/cards/elsewhere.ts'
import { meetingAdded } from '#bot/cards/meeting-added.ts'
import { help, notUnderstood, welcome } from '#bot/cards/welcome.ts'
import { wordingFor } from '#bot/text/wording.ts'
import type { Answer, Mention, Respond, Turn } from '#bot/turn.ts'
import { requireMember } from '#core/actor.ts'
import { noteConversation } from '#core/messages/note-conversation.ts'
import { noteGroup, noteTeam } from '#core/messages/note-group.ts'
import { welcomeAnew, welcomeOnce } from '#core/messages/welcome-once.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { Refusal } from '#core/refusal.ts'
import { announce, stop } from './announce.ts'
import { askForEndorsements, askIn } from './ask-endorsements.ts'
import { carriedWith, meantBy } from './carried.ts'
import type { Chat, Tools } from './chat.ts'
import { commands, type Verb, verbs } from './commands.ts'
import { startCommending, submitCommendation } from './commend.ts'
import { cycleNews } from './cycle-news.ts'
import { endorsable, endorsableOf, endorseHere, endorseOne } from './endorse.ts'
import { cyclesNow, latestOnWall, ownData, ownPreferences, whatWaits } from './how-things-stand.ts'
import { myNominations } from './my-nominations.ts'
import { nearest } from './near.ts'
import { type Intent, parse } from './parse.ts'
import { startByPressing, startBySaying } from './start-nomination.ts'
import { submitForm } from './submit-form.ts'
import { givable, nowOf, whatNow } from './what-now.ts'

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
 * - B8 Words mean the same in any order and with a small slip. What is nearly a command, or could be two, is offered,
 *   never carried out; so is a word of every day that resembles one, and whatever resembles announcing in a channel.
 * - B9 What is somebody's own is said in their own chat alone; elsewhere there is the way to it.
 * - B10 Thanks by a sentence or a card are thanks by the form: once a card, and seen by whom was chosen.
 * - B11 Endorsing by a card is endorsing in the tab: once a person, none of one's own, while nominations are open.
 * - B12 What waits for a judge is what their queue in the tab shows.
 * - B13 What is suggested leads somewhere its reader may go, and says nothing of them where others read along.
 * - B14 Who presses a button of a card that others see is answered alone, also with what keeps it from being done.
 */
export function createConversation(tools: Tools): Respond {
  return async (turn) => {
    const chat: Chat = { ...tools, turn, wording: wordingFor(turn.locale) }
    try {
      await note(chat)
      return await answer(chat)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const summary = chat.wording.problems[error.code]
      return [turn.did.kind === 'pressed' && isAmong(turn) ? { summary, aside: true } : { summary }]
    }
  }
}

/** Where somebody talks to the bot, it can write later: to them, to a meeting that a host chooses, to a team's members. */
async function note({ world, turn }: Chat): Promise<void> {
  const { actor, place, locale, timeZone } = turn
  const heard = { address: place.address, locale }
  if (place.kind === 'personal')
    await noteConversation(world, actor, { ...heard, tenant: place.tenant, timeZone })
  // Of another tenant's chat it would not be learned here that the bot was removed (rule M16).
  if (place.tenant !== actor.tenant) return
  if (place.kind === 'group') await noteGroup(world, actor, heard)
  if (place.kind === 'channel' && place.team)
    await noteTeam(world, actor, { ...heard, address: { ...place.address, conversationId: place.team } })
}

async function answer(chat: Chat): Promise<Answer[]> {
  const { did } = chat.turn
  switch (did.kind) {
    case 'added':
      return added(chat)
    case 'said':
      return said(chat, did)
    case 'pressed':
      return isVerb(did.verb) ? pressed(chat, did.verb, did.data) : [await lost(chat, '')]
    default:
      return did satisfies never
  }
}

async function added(chat: Chat): Promise<Answer[]> {
  const { world, turn } = chat
  const { kind, address, tenant = turn.actor.tenant } = turn.place
  const where = { tenant, conversationId: address.conversationId }
  // First what may fail: who could not be welcomed is, when Teams tells of it again.
  const welcomes = kind === 'personal' ? await greet(chat) : [among(kind)]
  if (!(await welcomeOnce(world, turn.actor, where))) return []
  return welcomes.map((welcome) => ({ ...welcome, refused: () => welcomeAnew(world, where) }))

  function among(place: 'group' | 'channel'): Answer {
    return chat.turn.place.meeting ? meetingAdded(chat) : addedAmongOthers(place, chat)
  }
}

async function said(chat: Chat, did: Said): Promise<Answer[]> {
  const intent = parse(did.text)
  if (intent.kind === 'unknown') return [await lost(chat, did.text, did.mentions)]
  if (commands[intent.kind].needs !== 'guest') requireMember(chat.turn.actor)
  return carryOut(chat, intent, did)
}

type Said = Extract<Turn['did'], { kind: 'said' }>
type Meant = Exclude<Intent, { kind: 'unknown' }>

async function carryOut(chat: Chat, intent: Meant, { mentions }: Pick<Said, 'mentions'>): Promise<Answer[]> {
  const among = isAmong(chat.turn)
  switch (intent.kind) {
    case 'hi':
      return greet(chat)
    case 'help':
      return [help({ ...chat, now: await whatNow(chat) })]
    case 'nominate':
      return among ? [elsewhere('nominate', chat)] : startBySaying(chat, intent.said, mentions)
    case 'mine':
      return among ? [elsewhere('mine', chat)] : myNominations(chat)
    case 'commend':
      return among ? [elsewhere('commend', chat)] : startCommending(chat, intent.said, mentions)
    case 'thanks':
      return [{ summary: chat.wording.chat.gladly }]
    case 'endorse':
      return among ? [elsewhere('endorse', chat)] : endorsableOf(chat, intent.whom ?? '', mentions)
    case 'wall':
    case 'cycle':
    case 'judge':
    case 'preferences':
    case 'data':
      return asked(chat, intent.kind)
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
  const among = isAmong(chat.turn)
  const meant = meantBy(verb, data)
  if (meant) return carryOut(chat, meant.intent, meant.did)
  switch (verb) {
    case 'help':
      return [help({ ...chat, now: await whatNow(chat) })]
    case 'nominate':
      return among ? [elsewhere('nominate', chat)] : startByPressing(chat, data)
    case 'submit-nomination':
      return among ? [elsewhere('nominate', chat)] : submitForm(chat, data)
    case 'mine':
      return among ? [elsewhere('mine', chat)] : myNominations(chat)
    case 'commend':
      return among ? [elsewhere('commend', chat)] : startCommending(chat)
    case 'submit-commendation':
      return among ? [elsewhere('commend', chat)] : submitCommendation(chat, data)
    case 'wall':
    case 'cycle':
    case 'judge':
    case 'endorse':
    case 'preferences':
    case 'data':
      return asked(chat, verb)
    case 'endorse-one':
      return among ? [elsewhere('endorse', chat)] : endorseOne(chat, data)
    case 'endorse-here':
      return endorseHere(chat, data)
    case 'ask-endorsements':
      return among ? [elsewhere('endorse', chat)] : askForEndorsements(chat, data)
    case 'ask-in':
      return among ? [elsewhere('endorse', chat)] : askIn(chat, data)
    case 'announce':
      return announce(chat, data)
    case 'stop-announcing':
      return stop(chat)
    default:
      return verb satisfies never
  }
}

/** How things stand, by words or by a button. */
async function asked(
  chat: Chat,
  what: 'wall' | 'cycle' | 'judge' | 'endorse' | 'preferences' | 'data',
): Promise<Answer[]> {
  if (what === 'wall') return latestOnWall(chat)
  if (what === 'cycle') return cyclesNow(chat)
  if (isAmong(chat.turn)) return [elsewhere(what, chat)]
  switch (what) {
    case 'judge':
      return whatWaits(chat)
    case 'endorse':
      return endorsable(chat)
    case 'preferences':
      return ownPreferences(chat)
    case 'data':
      return ownData(chat)
    default:
      return what satisfies never
  }
}

async function greet(chat: Chat): Promise<Answer[]> {
  const programs = await listPrograms(chat.world, chat.turn.actor)
  const cycles = cycleNews(chat, programs)
  return [welcome({ ...chat, name: chat.turn.actor.name, cycles, now: await nowOf(chat, programs) })]
}

/** What was not understood; a sentence that is nearly a nomination or thanks goes along with what is offered. */
async function lost(chat: Chat, text: string, mentions: readonly Mention[] = []): Promise<Answer> {
  const carried = carriedWith(text, mentions)
  const names = nearest(text)
  // Of a page that begins so, it is all that is offered.
  if (carried && names.length === 0) names.push(carried.verb)
  const [now, near] = await Promise.all([whatNow(chat), givable(chat, names)])
  return notUnderstood({ ...chat, now, near, ...(carried && !isAmong(chat.turn) ? { carried } : {}) })
}

/** Others read along, as far as is known. */
function isAmong({ place }: Turn): boolean {
  return place.kind !== 'personal'
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(verbs, verb)
}
