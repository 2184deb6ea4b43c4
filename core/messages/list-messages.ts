import type { Actor } from '#core/actor.ts'
import { limits } from '#core/contract/limits.ts'
import { type CycleMessages, type Message, messageKinds, stuckStates } from '#core/contract/messages.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { conversationsOf, messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { asSeen, grouped, isMeant, reasonOf, type Seen, type Which } from './as-seen.ts'
import { batchViews, countStates } from './batch-views.ts'
import { type Look, type LookAt, lookAtMessages } from './look.ts'
import { type OpenPage, openPage } from './open-page.ts'
import { channelRow } from './rows.ts'
import { readStops, type Stops } from './stops.ts'

/**
 * What the bot said of a cycle of its own accord, for an owner: how each batch fares, and what did not arrive first
 * (rules M11, S8). What `lookAt` saw some moments ago is counted as it was then; who stopped what is as it is now.
 * @throws Refusal `not_found`, `not_owner`
 */
export async function listMessages(
  world: World,
  actor: Actor,
  cycleId: string,
  lookAt: LookAt = lookAtMessages,
): Promise<CycleMessages> {
  const { head, program } = await loadOwnedCycle(world, actor, cycleId)
  const { tenant } = actor
  const [{ look, stops, seen }, channels] = await Promise.all([
    seeAll(world, { tenant, cycleId, head: head.value }, lookAt),
    scanRows(world.rows, conversationsOf(tenant), channelRow, program.id),
  ])
  const { messages, more } = openPage(seen, {})
  const retried = seen.filter(isRetried).slice(0, limits.retried)
  const named = await namePeople(world, tenant, [
    ...peopleIn([...messages, ...retried]),
    ...Object.values(stops).map(({ by }) => by),
  ])
  const kinds = new Set(seen.map(({ batch }) => batch.kind))
  return {
    counts: countStates(seen),
    kinds: messageKinds.filter((kind) => kinds.has(kind)),
    batches: batchViews(world, seen, { look, stops, nameOf: named }),
    reasons: reasonsOf(seen),
    retried: retried.map((message) => messageView(message, named)),
    open: messages.map((message) => messageView(message, named)),
    ...(more === undefined ? {} : { more }),
    channels: channels.flatMap(({ value }) => (value.gone ? [] : [value.name])),
  }
}

/**
 * Some of what is not sent, in the same order.
 * @param input which of it, and where the page before ended
 * @throws Refusal `not_found`, `not_owner`
 */
export async function listOpen(
  world: World,
  actor: Actor,
  input: { cycleId: string; after?: string | undefined; reasons?: 'others' | undefined } & Which,
  lookAt: LookAt = lookAtMessages,
): Promise<{ messages: Message[]; more?: string }> {
  const { cycleId, after, reasons, ...which } = input
  const { head } = await loadOwnedCycle(world, actor, cycleId)
  const { tenant } = actor
  const { seen } = await seeAll(world, { tenant, cycleId, head: head.value }, lookAt)
  const listed = new Set(reasons === 'others' ? reasonsOf(seen).map(reasonKey) : [])
  const { messages, more } = openPage(
    seen.filter((one) => isMeant(one, which) && !listed.has(reasonKey(whyOf(one)))),
    { after },
  )
  const named = await namePeople(world, tenant, peopleIn(messages))
  return {
    messages: messages.map((message) => messageView(message, named)),
    ...(more === undefined ? {} : { more }),
  }
}

async function seeAll(
  world: World,
  { tenant, cycleId, head }: { tenant: string; cycleId: string; head: CycleHead },
  lookAt: LookAt,
): Promise<{ look: Look; stops: Stops; seen: Seen[] }> {
  const [look, { stops }] = await Promise.all([
    lookAt(world, tenant, cycleId),
    readStops(world, messagesOf(tenant, cycleId)),
  ])
  const now = world.now()
  return { look, stops, seen: look.messages.map((record) => asSeen(record, { head, stops, now })) }
}

/** Those that stand alike for one reason, the most first. */
function reasonsOf(seen: Seen[]): CycleMessages['reasons'] {
  const stuck = stuckStates.flatMap((state) => {
    const alike = seen.filter((one) => one.state === state)
    const groups = grouped(alike, (one) => reasonKey(whyOf(one)))
    return [...groups.values()].map((members) => ({
      ...whyOf(members[0] as Seen),
      state,
      count: members.length,
    }))
  })
  return stuck.sort((one, other) => other.count - one.count).slice(0, limits.reasons)
}

type Why = { state: Message['state']; to: Message['to']['kind']; reason: string }

function whyOf({ record, state }: Seen): Why {
  return { state, to: record.to.kind, reason: reasonOf(record) }
}

function reasonKey({ state, to, reason }: Why): string {
  return `${state} ${to} ${reason}`
}

function isRetried({ record, state }: Seen): boolean {
  return state === 'waiting' && reasonOf(record) !== ''
}

function peopleIn(messages: OpenPage['messages']): string[] {
  return messages.flatMap(({ record: { to } }) => (to.kind === 'person' ? [to.person] : []))
}

/** A message as owners see it: to whom and what became of it. */
export function messageView(
  { record, batch, state }: Seen,
  named: (id: string) => { id: string; name: string },
): Message {
  const { id, to, at } = record
  const reason = reasonOf(record)
  return {
    id,
    kind: batch.kind,
    batch: batch.id,
    to: to.kind === 'person' ? { kind: to.kind, person: named(to.person) } : { kind: to.kind, name: to.name },
    state,
    ...(reason === '' ? {} : { reason }),
    at,
  }
}
