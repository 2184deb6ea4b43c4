import { type Actor, requireMember } from '#core/actor.ts'
import type { CeremonyCheck } from '#core/contract/ceremony-plan.ts'
import type { Person } from '#core/contract/people.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { loadDecision } from '#core/judging/load-judging.ts'
import { requireWhole } from '#core/judging/rules.ts'
import { meetingOf } from '#core/messages/known-chats.ts'
import { channelRow } from '#core/messages/rows.ts'
import { seePhoto } from '#core/people/see-photo.ts'
import { whoIsAbsent } from '#core/people/who-is-absent.ts'
import type { World } from '#core/ports.ts'
import { whoIsOffWall } from '#core/recognition/off-wall.ts'
import { Refusal } from '#core/refusal.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { loadReal, requireHost } from './load-ceremony.ts'
import { segmentsOf } from './prepare-ceremony.ts'
import { awardsOf } from './show-plan.ts'
import type { CeremonyPlan, Segment } from './state.ts'

type Problem = CeremonyCheck['problems'][number]

/**
 * What a host is to know before the doors open (rule C17), each with where it is put right. It pins nothing and changes
 * nothing. For hosts alone, as it tells who won.
 * @throws Refusal `not_found`, `not_host`, `guest_not_allowed`
 */
export async function checkCeremony(
  world: World,
  actor: Actor,
  { ceremonyId }: { ceremonyId: string },
): Promise<CeremonyCheck> {
  requireMember(actor)
  const { plan } = await loadReal(world, actor.tenant, ceremonyId)
  requireHost(plan, actor)
  const [results, channels, meeting] = await Promise.all([
    resultsOf(world, actor, plan),
    scanRows(world.rows, conversationsOf(actor.tenant), channelRow, plan.programId),
    meetingOf(world, actor.tenant, plan),
  ])
  const found: Problem[] = [...results]
  if (!channels.some(({ value }) => !value.gone))
    found.push({ code: 'channel_unbound', blocks: false, mend: 'channel' })
  if (!meeting) found.push({ code: 'meeting_unbound', blocks: false, mend: 'teams' })
  if (plan.hosts.length < 2) found.push({ code: 'no_second_host', blocks: false, mend: 'settings' })
  return { ready: !found.some(({ blocks }) => blocks), problems: found }
}

/** What is wrong with the results themselves; only once they could be shown is it looked who won. */
async function resultsOf(world: World, actor: Actor, plan: CeremonyPlan): Promise<Problem[]> {
  const { tenant } = actor
  const { value: head } = await loadHead(world, tenant, plan.cycleId)
  const decision = await loadDecision(world, tenant, plan.cycleId, head.pinned ?? head.decision)
  try {
    const segments = await segmentsOf(world, tenant, plan, requireWhole(decision))
    return [...uncited(segments), ...(await aboutWinners(world, actor, segments))]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const awards = await awardsOf(world, tenant, plan)
    const about = (code: Problem['code'], awardIds: readonly string[]) =>
      awards
        .filter(({ id }) => awardIds.includes(id))
        .map(({ id, name }): Problem => ({ code, blocks: true, award: { id, name }, mend: 'decide' }))
    switch (error.code) {
      case 'cycle_not_decided':
        return about('not_decided', decision?.open ?? awards.map(({ id }) => id))
      case 'decision_incomplete':
        return [{ code: 'not_standing', blocks: true, mend: 'decide' }]
      default:
        throw error
    }
  }
}

function uncited(segments: Segment[]): Problem[] {
  return segments.flatMap(({ award, result, finalists }) => {
    const shown = [...(result.kind === 'winners' ? result.winners : []), ...finalists]
    const isMissing = shown.some(({ citation }) => citation === '')
    return isMissing ? [about('no_citation', award, 'decide')] : []
  })
}

function about(
  code: Problem['code'],
  { id, name }: Segment['award'],
  mend: Problem['mend'],
  subject?: Person,
): Problem {
  return { code, blocks: false, award: { id, name }, mend, ...(subject ? { subject } : {}) }
}

async function aboutWinners(world: World, actor: Actor, segments: Segment[]): Promise<Problem[]> {
  const won = segments.flatMap(({ award, result }) =>
    result.kind === 'winners'
      ? result.winners.flatMap(({ nominees }) => nominees.map((person) => ({ award, person })))
      : [],
  )
  const people = [...new Set(won.map(({ person }) => person.id))]
  const [absent, offWall, faceless] = await Promise.all([
    whoIsAbsent(world, actor, people),
    whoIsOffWall(world, actor.tenant, people),
    whoHasNoPhoto(world, actor, people),
  ])
  const found = won.flatMap(({ award, person }) => [
    ...(absent?.get(person.id) === 'left' ? [about('departed', award, 'people', person)] : []),
    ...(offWall.has(person.id) ? [about('opted_out', award, 'people', person)] : []),
    ...(absent?.get(person.id) !== 'left' && faceless.has(person.id)
      ? [about('no_photo', award, 'people', person)]
      : []),
  ])
  const silent: Problem[] = absent ? [] : [{ code: 'directory_silent', blocks: false, mend: 'people' }]
  return [...found, ...silent]
}

/** Initials stand in for them on the stage. */
async function whoHasNoPhoto(world: World, actor: Actor, people: string[]): Promise<Set<string>> {
  const photos = await Promise.all(people.map((id) => seePhoto(world, actor, id)))
  return new Set(people.filter((_, at) => photos[at]?.image === undefined))
}
