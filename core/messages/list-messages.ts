import type { Actor } from '#core/actor.ts'
import { type CycleMessages, type Message, messageKinds, messageStates } from '#core/contract/messages.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { conversationsOf, messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { channelRow, type MessageRecord, messageRow } from './rows.ts'
import { givenUp } from './rules.ts'
import { isTimely } from './timely.ts'
import { addresseeOf } from './write-messages.ts'

/**
 * What the bot said of a cycle of its own accord, for an owner: what did not arrive first (rule M11).
 * @throws Refusal `not_found`, `not_owner`
 */
export async function listMessages(world: World, actor: Actor, cycleId: string): Promise<CycleMessages> {
  const { head, program } = await loadOwnedCycle(world, actor, cycleId)
  const [rows, channels] = await Promise.all([
    scanRows(world.rows, messagesOf(actor.tenant, cycleId), messageRow),
    scanRows(world.rows, conversationsOf(actor.tenant), channelRow, program.id),
  ])
  // Nobody need look after a reminder whose time is over.
  const messages = rows.map(({ value }) => {
    const isOpen = value.standing.state !== 'sent' && value.standing.state !== 'sending'
    const isOver = isOpen && !isTimely(head.value, value.content, world.now())
    return isOver ? givenUp(value, 'overtaken', value.at) : value
  })
  const inState = (state: Message['state']) => messages.filter(({ standing }) => standing.state === state)
  const counts = Object.fromEntries(messageStates.map((state) => [state, inState(state).length]))
  const open = openStates.flatMap((state) => inState(state).sort(byRecipient))
  return {
    counts: counts as CycleMessages['counts'],
    kinds: messageKinds.filter((kind) => messages.some(({ content }) => content.kind === kind)),
    open: await messageViews(world, actor.tenant, open),
    channels: channels.flatMap(({ value }) => (value.gone ? [] : [value.name])),
  }
}

/** Those that wait for somebody come before those that wait for Teams. */
const openStates = ['uncertain', 'failed', 'not-reached', 'sending', 'waiting'] as const

function byRecipient(one: MessageRecord, other: MessageRecord): number {
  const key = ({ to, id }: MessageRecord) => `${to.kind} ${addresseeOf(to)} ${id}`
  return one.order - other.order || (key(one) < key(other) ? -1 : 1)
}

/** Messages as an owner sees them: to whom and what became of each. */
export async function messageViews(
  world: World,
  tenant: string,
  messages: MessageRecord[],
): Promise<Message[]> {
  const named = await namePeople(
    world,
    tenant,
    messages.flatMap(({ to }) => (to.kind === 'person' ? [to.person] : [])),
  )
  return messages.map(({ id, content, to, standing, at }) => ({
    id,
    kind: content.kind,
    to: to.kind === 'person' ? { kind: to.kind, person: named(to.person) } : { kind: to.kind, name: to.name },
    state: standing.state,
    ...('reason' in standing && standing.reason !== undefined ? { reason: standing.reason } : {}),
    at,
  }))
}
