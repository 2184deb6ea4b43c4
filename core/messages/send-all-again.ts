import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { instant } from '#core/contract/text.ts'
import { headRow } from '#core/cycles/head.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { once } from '#core/once.ts'
import { save } from '#core/outbox/save.ts'
import type { Place, World, Write } from '#core/ports.ts'
import { cycleOf, messagesOf, ownersOf } from '#core/rows/places.ts'
import { parseRow, readRow, replace, rowKey, type Versioned } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { asSeen, isMeant } from './as-seen.ts'
import { freshWrite } from './fresh.ts'
import { type MessageRecord, messageRow, type WhichStuck } from './rows.ts'
import { requested } from './rules.ts'
import { mostWrites } from './write-messages.ts'

/**
 * An owner has all sent again that may not have arrived, failed or reached nobody, as they stand at this moment; the
 * same command once (rule M11). Those of a batch that is stopped wait with the others.
 * @param asked which of them; any unless said
 * @returns that moment: what comes to stand so later is not meant
 * @throws Refusal `not_found`, `not_owner`
 */
export async function sendAllAgain(
  world: World,
  actor: Actor,
  asked: WhichStuck & { cycleId: string; commandId: string },
): Promise<{ at: number }> {
  const { cycleId, commandId, ...which } = asked
  await loadOwnedCycle(world, actor, cycleId)
  // Not where messages are, whose sending may take minutes.
  const place = cycleOf(actor.tenant, cycleId)
  const { state, batch, to, reason } = which
  const operation = `send all again ${JSON.stringify([state, batch, to, reason])}`
  const command = { place, commandId, operation, result: z.object({ at: instant }) }
  return once(world, actor, command, async () => {
    const at = world.now()
    return { writes: [], effects: [{ kind: 'send-all-again', which, at }], result: { at } }
  })
}

/** Messages looked through at a time. */
const pageSize = 1_000

/**
 * The outbox's part of it, some messages at a time.
 * @returns the last of those that were looked through, or undefined when all are
 */
export async function sendNextAgain(
  world: World,
  place: Place,
  { which, at, after }: { which: WhichStuck; at: number; after?: string | undefined },
): Promise<string | undefined> {
  const { tenant, id: cycleId } = ownersOf(place)
  const head = await readRow(world.rows, place, headRow)
  if (!head) return undefined
  const messages = messagesOf(tenant, cycleId)
  const from = after === undefined ? `${rowKey(messageRow)}:` : `${rowKey(messageRow, after)}!`
  const page = await world.rows.scan(messages, { from, below: `${rowKey(messageRow)};`, limit: pageSize })
  const now = world.now()
  const meant = page
    .map((row) => parseRow(messageRow, row))
    // What was sent again and fared no better is not meant a second time.
    .filter(({ value }) => value.at <= at)
    .filter(({ value }) => isMeant(asSeen(value, { head: head.value, stops: {}, now }), which))
  const some = meant.slice(0, mostWrites)
  await askForAll(world, messages, some)
  if (meant.length > some.length) return some.at(-1)?.value.id
  return page.length < pageSize ? undefined : page.at(-1)?.row.slice(rowKey(messageRow, '').length)
}

async function askForAll(world: World, place: Place, some: Versioned<MessageRecord>[]): Promise<void> {
  const writes = some.flatMap(({ value, version }) => {
    const next = requested(value, world.now())
    return next ? [{ id: value.id, write: replace(messageRow, [value.id], next, version) }] : []
  })
  if (writes.length === 0 || (await saved(world, place, writes))) return
  // One of them stands elsewhere by now: the others one by one.
  for (const one of writes) await saved(world, place, [one])
}

function saved(world: World, place: Place, some: { id: string; write: Write }[]): Promise<boolean> {
  const fresh = freshWrite(
    world,
    some.map(({ id }) => id),
  )
  const writes = [...some.map(({ write }) => write), fresh]
  return unlessFirst(save(world, place, writes, [{ kind: 'send-messages', notBefore: 0 }]))
}
