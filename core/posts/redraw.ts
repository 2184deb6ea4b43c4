import { digest } from '#core/cycles/audit.ts'
import { messageRow } from '#core/messages/rows.ts'
import { type Delivery, type OutgoingMessage, type Place, type World, type Write } from '#core/ports.ts'
import { ownersOf } from '#core/rows/places.ts'
import { readRow, replace, rowKey, scanRows, type Versioned } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { urgencyOfRedraw } from '#core/sending/order.ts'
import { composePost } from './compose-post.ts'
import { type Post, postRow } from './rows.ts'
import { busyUntil, claimed, givenBack, restOf, settled } from './rules.ts'

/** Cards updated at a time. */
const lanes = 4

/**
 * The outbox's part of cards that change: each says how things stand when it is done with (rule L2), whatever else is
 * going on. @returns when there is something left to be done, if anything is
 * @throws AggregateError of what went wrong, after all others were looked at
 */
export async function redraw(world: World, place: Place, about: string): Promise<number | undefined> {
  const crowdedUntil = world.pace.crowdedUntil(ownersOf(place).tenant)
  if (crowdedUntil !== undefined) return crowdedUntil
  const posts = (await scanRows(world.rows, place, postRow, about)).map(({ value }) => value.message).values()
  const due: number[] = []
  const problems: unknown[] = []
  const lane = async () => {
    for (const message of posts)
      await redrawOne(world, place, [about, message]).then(
        (at) => at !== undefined && due.push(at),
        (error: unknown) => problems.push(error),
      )
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  if (problems.length > 0)
    throw new AggregateError(problems, `Cards of ${place.partition} stay as they were.`)
  return due.length === 0 ? undefined : Math.min(...due)
}

async function redrawOne(world: World, place: Place, key: [string, string]): Promise<number | undefined> {
  const { tenant } = ownersOf(place)
  for (;;) {
    const post = await readRow(world.rows, place, postRow, ...key)
    if (!post) return undefined
    const saying = await sayingOf(world, place, post.value)
    if (!saying || digest(saying) === post.value.drawn) return undefined
    const busy = busyUntil(post.value, world.sendMs, world.now())
    if (busy !== undefined) return busy
    // Rules S1, S4.
    const later = await world.pace.turn(tenant, post.value.address.conversationId, urgencyOfRedraw)
    if (later) return later.notBefore
    await update(world, place, key, { post, saying })
  }
}

/** What it is to say, read anew. */
async function sayingOf(world: World, place: Place, post: Post): Promise<OutgoingMessage | undefined> {
  const { tenant, id: cycleId } = ownersOf(place)
  const message = await readRow(world.rows, place, messageRow, post.message)
  return message && composePost(world, { tenant, cycleId }, message.value, post.locale)
}

/** Rule L1: claimed before it is asked for; composed before it was claimed, so that nothing newer is overwritten. */
async function update(
  world: World,
  place: Place,
  key: [string, string],
  { post, saying }: { post: Versioned<Post>; saying: OutgoingMessage },
): Promise<void> {
  const by = world.newId()
  const at = world.now()
  const mine = claimed(post.value, by, at)
  if (!(await unlessFirst(world.rows.commit(place, [replace(postRow, key, mine, post.version)])))) return
  const delivery = await asked(world, place, mine, { at, saying })
  const restMs = delivery?.kind === 'sent' ? await restAfter(world, place, mine, saying) : 0
  const now = await readRow(world.rows, place, postRow, ...key)
  if (now?.value.claim?.by !== by) return
  const next = delivery
    ? settled(now.value, delivery, { drawn: digest(saying), now: world.now(), restMs })
    : givenBack(now.value, post.value)
  const write: Write =
    next === 'gone'
      ? { kind: 'delete', row: rowKey(postRow, ...key), version: now.version }
      : replace(postRow, key, next, now.version)
  await unlessFirst(world.rows.commit(place, [write]))
}

/** What Teams said to it; undefined where there was no room for it, so that nothing was tried. */
async function asked(
  world: World,
  place: Place,
  { address, activityId }: Post,
  { at, saying }: { at: number; saying: OutgoingMessage },
): Promise<Delivery | undefined> {
  const { tenant } = ownersOf(place)
  const { conversationId } = address
  if (!(await world.pace.goes(tenant, conversationId))) return undefined
  if (world.now() - at > world.sendMs / 2) return { kind: 'later', reason: 'Storage was slow.' }
  const delivery = await world.messenger.update(address, activityId, saying)
  world.pace.answered(tenant, conversationId, delivery)
  return delivery
}

/** For how long it is left alone now, where others in its conversation that count are drawn by turns with it (rule L9). */
async function restAfter(
  world: World,
  place: Place,
  { message, address: { conversationId } }: Post,
  saying: OutgoingMessage,
): Promise<number> {
  if (restOf(saying) === 0) return 0
  const posts = await scanRows(world.rows, place, postRow)
  const busy = posts.filter(
    ({ value }) =>
      value.message !== message &&
      value.address.conversationId === conversationId &&
      busyUntil(value, world.sendMs, world.now()) !== undefined,
  )
  return restOf(saying, 1 + busy.length)
}
