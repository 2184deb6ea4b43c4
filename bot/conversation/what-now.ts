import { ownsAny } from '#core/actor.ts'
import type { Program } from '#core/contract/programs.ts'
import { listMyQueues } from '#core/judging/list-my-queues.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import type { Chat } from './chat.ts'
import { type CommandName, commands, type Suggestion, verbs } from './commands.ts'
import { isOpen } from './open-cycles.ts'

/** What somebody can do here now: what is suggested to them follows from it (rule B13). */
export type Now = {
  guest: boolean
  /** A cycle takes nominations. */
  open: boolean
  /** They judge in a cycle that is being judged, and so many nominations wait for them; said to them alone. */
  judge: boolean
  waiting: number
}

export async function nowOf({ world, turn }: Chat, programs: readonly Program[]): Promise<Now> {
  const { actor, place } = turn
  const open = programs.some(({ cycles }) => cycles.some((cycle) => isOpen(cycle, world.now())))
  const judged = programs.some(({ cycles }) => cycles.some(({ status }) => status === 'judging'))
  const ask = judged && place.kind === 'personal' && !actor.guest
  const queues = ask ? await listMyQueues(world, actor) : []
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0)
  return { guest: actor.guest, open, judge: queues.length > 0, waiting }
}

export async function whatNow(chat: Chat): Promise<Now> {
  return nowOf(chat, await listPrograms(chat.world, chat.turn.actor))
}

/** Of these commands, those that a button can carry out and that their reader may give here (rule B13). */
export async function givable({ world, turn }: Chat, names: readonly CommandName[]): Promise<Suggestion[]> {
  const { actor, place } = turn
  const asked = names.filter(
    (name): name is Suggestion =>
      Object.hasOwn(verbs, name) && !(actor.guest && commands[name].needs !== 'guest'),
  )
  const ofOwners = (name: CommandName) => commands[name].needs === 'owner'
  if (!asked.some(ofOwners)) return asked
  const programs = place.kind === 'channel' ? await listPrograms(world, actor) : []
  const owned = programs.map(({ owners }) => ({ owners: owners.map(({ id }) => id) }))
  return asked.filter((name) => !ofOwners(name) || (programs.length > 0 && ownsAny(owned, actor)))
}
