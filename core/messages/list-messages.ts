import { type Actor, requireOwner } from '#core/actor.ts'
import { loadCeremony } from '#core/ceremony/load-ceremony.ts'
import type { CeremonyPlan } from '#core/ceremony/state.ts'
import { type CeremonyMessages, type Message, messageStates } from '#core/contract/messages.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { Refusal } from '#core/refusal.ts'
import { conversationsOf, messagesOf, programsOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { channelRow, type MessageRecord, messageRow } from './rows.ts'

/**
 * What a ceremony's end has sent, for an owner of its program: what did not arrive first (rule M11).
 * @throws Refusal `not_found`, `not_owner`
 */
export async function listMessages(
  world: World,
  actor: Actor,
  ceremonyId: string,
): Promise<CeremonyMessages> {
  const { programId } = await loadOwnedPlan(world, actor, ceremonyId)
  const [rows, channels] = await Promise.all([
    scanRows(world.rows, messagesOf(actor.tenant, ceremonyId), messageRow),
    scanRows(world.rows, conversationsOf(actor.tenant), channelRow, programId),
  ])
  const messages = rows.map(({ value }) => value)
  const inState = (state: Message['state']) => messages.filter(({ standing }) => standing.state === state)
  const counts = Object.fromEntries(messageStates.map((state) => [state, inState(state).length]))
  const open = openStates.flatMap((state) => inState(state).sort(byRecipient))
  return {
    counts: counts as CeremonyMessages['counts'],
    open: await messageViews(world, actor.tenant, open),
    channels: channels.flatMap(({ value }) => (value.gone ? [] : [value.name])),
  }
}

/** Those that wait for somebody come before those that wait for Teams. */
const openStates = ['uncertain', 'failed', 'not-reached', 'sending', 'waiting'] as const

function byRecipient(one: MessageRecord, other: MessageRecord): number {
  const key = ({ to, id }: MessageRecord) => `${to.kind} ${to.kind === 'channel' ? to.key : to.person} ${id}`
  return one.order - other.order || (key(one) < key(other) ? -1 : 1)
}

/** @throws Refusal `not_found`, `not_owner` */
export async function loadOwnedPlan(world: World, actor: Actor, ceremonyId: string): Promise<CeremonyPlan> {
  const { plan } = await loadCeremony(world, actor.tenant, ceremonyId)
  const program = await readRow(world.rows, programsOf(actor.tenant), programRow, plan.programId)
  if (!program) throw new Refusal('not_found', 'There is no such program.')
  requireOwner(program.value, actor)
  return plan
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
    to:
      to.kind === 'channel'
        ? { kind: 'channel', name: to.name }
        : { kind: 'person', person: named(to.person) },
    state: standing.state,
    ...('reason' in standing && standing.reason !== undefined ? { reason: standing.reason } : {}),
    at,
  }))
}
