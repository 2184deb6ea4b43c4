import { cycles } from '#bot/cards/cycles.ts'
import { judgeQueue } from '#bot/cards/judge-queue.ts'
import { myData } from '#bot/cards/my-data.ts'
import { preferences } from '#bot/cards/preferences.ts'
import { wall, wallElsewhere } from '#bot/cards/wall.ts'
import { type Answer, isAbroad } from '#bot/turn.ts'
import { listMyQueues } from '#core/judging/list-my-queues.ts'
import { readPreferences } from '#core/preferences/read-preferences.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import type { Chat } from './chat.ts'
import { currentCycle, isOpen } from './open-cycles.ts'
import { nowOf } from './what-now.ts'

/** As many as are read in a chat. */
const newest = 5

/** The newest of the wall, where nobody of another organization is sure to read along (rule W2). */
export async function latestOnWall(chat: Chat): Promise<Answer[]> {
  const { world, turn } = chat
  if (isAbroad(turn)) return [wallElsewhere(chat)]
  const { items } = await readFeed(world, turn.actor, { feed: { kind: 'everyone' }, limit: newest })
  return [wall({ ...chat, items })]
}

/** Every program's cycle that is under way or comes next, what is open, and what closes when. */
export async function cyclesNow(chat: Chat): Promise<Answer[]> {
  const { world, turn } = chat
  const programs = await listPrograms(world, turn.actor)
  const at = world.now()
  const shown = programs.flatMap((program) => {
    const current = currentCycle(program.cycles)
    const open = program.cycles.filter((cycle) => isOpen(cycle, at))
    const all = current && !open.includes(current) ? [...open, current] : open
    return all.map((cycle) => ({ program, cycle }))
  })
  return [cycles({ ...chat, shown, at, now: await nowOf(chat, programs) })]
}

/** What waits for somebody who judges (rule B12). */
export async function whatWaits(chat: Chat): Promise<Answer[]> {
  return [judgeQueue({ ...chat, queues: await listMyQueues(chat.world, chat.turn.actor) })]
}

/** The way to one's own data. */
export async function ownData(chat: Chat): Promise<Answer[]> {
  const programs = await listPrograms(chat.world, chat.turn.actor)
  const owners = programs.flatMap((program) => program.owners)
  const others = owners.filter(
    ({ id }, at) => id !== chat.turn.actor.person && owners.findIndex((one) => one.id === id) === at,
  )
  return [myData({ ...chat, owners: others })]
}

/** What may be said to somebody, and when (rule Q1). */
export async function ownPreferences(chat: Chat): Promise<Answer[]> {
  return [preferences({ ...chat, chosen: await readPreferences(chat.world, chat.turn.actor) })]
}
