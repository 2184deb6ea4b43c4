import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import type { Person } from '#core/contract/people.ts'
import { commandRow, firstResult } from '#core/once.ts'
import type { Effect } from '#core/outbox/effect.ts'
import { saveFor } from '#core/outbox/save.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { insert, padded, replace } from '#core/rows/row-kind.ts'
import type { Desk } from './desk.ts'
import { type LoadedCeremony, loadCeremony, requireHostOf } from './load-ceremony.ts'
import { decideCeremony } from './machine.ts'
import { prepareCeremony } from './prepare-ceremony.ts'
import { madeUpCount, prepareRehearsal } from './prepare-rehearsal.ts'
import { stopRehearsing } from './rehearse.ts'
import { type Ceremony, logRow, stateRow, type Vote } from './state.ts'
import { hostView } from './view.ts'
import { decideSystem } from './votes.ts'
import { claimReopening } from './who-reveals.ts'

/** What became of a command; a refused one comes with the newest view (rule C2). */
export type CommandAnswer = { done: true; view: HostView } | { done: false; refusal: Refusal; view: HostView }

/**
 * A host's command: saved before it is answered or published (rule C3), refused on an older state (rule C2), the
 * same id again changing nothing.
 * @throws Refusal `not_found`, `not_host` where there is no view to show
 */
export async function commandCeremony(
  world: World,
  actor: Actor,
  input: { ceremonyId: string; commandId: string; seq: number; command: CeremonyCommand },
): Promise<CommandAnswer> {
  const { ceremonyId, commandId } = input
  const loaded = await loadCeremony(world, actor.tenant, ceremonyId)
  requireHostOf(loaded, actor)
  const operation = `command ${input.command.kind} on ${input.seq}`
  const place = ceremonyOf(actor.tenant, ceremonyId)
  const seq = z.object({ seq: z.int() })
  if (await firstResult(world, actor, { place, commandId, operation, result: seq })) {
    // Read anew: it may have been carried out only just now.
    const newest = await loadCeremony(world, actor.tenant, ceremonyId)
    return { done: true, view: hostView(newest.ceremony, newest.opens, newest.desk) }
  }
  try {
    const next = await decideAndSave(world, actor, loaded, input, operation)
    await world.publisher.ceremonyChanged(actor.tenant, ceremonyId)
    // From now on nothing else is to be taken for it (rule C9).
    if (input.command.kind === 'open-lobby' && !next.rehearsal)
      await stopRehearsing(world, actor.tenant, ceremonyId)
    return { done: true, view: hostView(next, true, loaded.desk) }
  } catch (error) {
    if (error instanceof RowConflict) return commandCeremony(world, actor, input)
    if (!(error instanceof Refusal)) throw error
    return { done: false, refusal: error, view: hostView(loaded.ceremony, loaded.opens, loaded.desk) }
  }
}

async function decideAndSave(
  world: World,
  actor: Actor,
  loaded: LoadedCeremony,
  input: { commandId: string; seq: number; command: CeremonyCommand },
  operation: string,
): Promise<Ceremony> {
  const { plan, ceremony, version, desk } = loaded
  const { seq, command } = input
  const opens = command.kind === 'open-lobby' && ceremony.status.kind === 'planned' && seq === ceremony.seq
  const prepare = ceremony.rehearsal ? prepareRehearsal : prepareCeremony
  const prepared = opens ? { prepared: await prepare(world, actor, plan) } : {}
  const host = { id: actor.person, name: actor.name }
  const to = command.kind === 'hand-over' ? hostNamed(desk, command.to) : undefined
  const decided = decideCeremony(ceremony, { host, seq, command, to, ...prepared }, world.now())
  if ('refused' in decided)
    throw new Refusal(decided.refused, sentences[decided.refused] ?? 'Not possible now.')
  const next = command.kind === 'close-vote' ? countedIfRehearsed(decided.next) : decided.next
  if (ceremony.status.kind === 'ended' && !ceremony.rehearsal) await claimReopening(world, actor, ceremony)
  await saveFor(
    world,
    actor,
    ceremonyOf(actor.tenant, ceremony.id),
    [
      version === undefined ? insert(stateRow, [], next) : replace(stateRow, [], next, version),
      insert(logRow, [padded(next.seq)], { seq: next.seq, at: world.now(), by: actor.person, command }),
      insert(commandRow, [actor.person, input.commandId], {
        operation,
        result: { seq: next.seq },
        at: world.now(),
      }),
    ],
    [...effectsOf(command, next), ...tellings(next, loaded)],
  )
  return next
}

/** Nobody votes in a rehearsal, so that it is counted at once. */
function countedIfRehearsed(next: Ceremony): Ceremony {
  const segment = next.segments.find(({ vote }) => vote?.state === 'closing')
  const counted = next.rehearsal && segment && decideSystem(next, madeUpCount(segment))
  return counted ? { ...counted, seq: next.seq } : next
}

/** What follows from a command, and is to be done after it. Nothing follows from a rehearsal (rule C9). */
function effectsOf({ kind }: CeremonyCommand, next: Ceremony): Effect[] {
  if (next.rehearsal) return []
  if (next.status.kind === 'ended') {
    const unveiled = Math.max(0, ...next.revealed.map(({ revealAt }) => revealAt))
    return [{ kind: 'publish-ceremony', notBefore: unveiled, done: 0 }]
  }
  if (kind === 'open-lobby') return [{ kind: 'erase-late-names' }]
  if (kind === 'start' && next.startedAt !== undefined)
    return [{ kind: 'tell-begun', startedAt: next.startedAt }]
  const { vote, segmentId } = voteAt(next) ?? {}
  if (!vote || segmentId === undefined) return []
  const { round, closesAt } = vote
  if (kind === 'close-vote') return [{ kind: 'count-vote', segmentId, round }]
  const isTimed = kind === 'open-vote' && closesAt !== undefined
  return isTimed ? [{ kind: 'end-vote', segmentId, round, notBefore: closesAt }] : []
}

/** What was just revealed is told in the meeting's chat, once screens unveil it (rule M17). */
function tellings(next: Ceremony, { plan, ceremony }: LoadedCeremony): Effect[] {
  if (next.rehearsal || !plan.meeting) return []
  return next.revealed
    .slice(ceremony.revealed.length)
    .map(({ segmentId, revealAt }) => ({ kind: 'tell-meeting', segmentId, notBefore: revealAt }))
}

function voteAt({ status, segments }: Ceremony): { vote: Vote | undefined; segmentId: string } | undefined {
  if (status.kind !== 'live' || status.position.at !== 'segment') return undefined
  const { segmentId } = status.position
  return { segmentId, vote: segments.find(({ id }) => id === segmentId)?.vote }
}

/** Rule C1: the controls go to hosts alone. @throws Refusal `not_host` */
function hostNamed({ hosts }: Desk, id: string): Person {
  const host = hosts.find((one) => one.id === id)
  if (!host) throw new Refusal('not_host', 'Controls are handed over to a host of the ceremony.', id)
  return host
}

const sentences: Partial<Record<Refusal['code'], string>> = {
  stale: 'The ceremony has moved on in the meantime.',
  not_controller: 'Another host is at the controls.',
  ceremony_cancelled: 'This ceremony was called off.',
  not_now: 'This is not possible at this moment.',
}
