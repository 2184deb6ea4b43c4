import { type Actor, isOwner, requireMember } from '#core/actor.ts'
import type { FormerAwards } from '#core/contract/nominations.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { isReader } from '#core/judging/assignments.ts'
import { isRecused, nomineesOf } from '#core/judging/interests.ts'
import { interestedAwards, loadAssignments, loadTies } from '#core/judging/load-judging.ts'
import { requireJudge } from '#core/judging/show-judging.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { ownFeed } from '#core/recognition/feeds.ts'
import { copyRow } from '#core/recognition/rows.ts'
import { Refusal } from '#core/refusal.ts'
import { feedOf, programsOf } from '#core/rows/places.ts'
import { parseRow, readRow } from '#core/rows/row-kind.ts'
import { loadNomination } from './load-nomination.ts'
import type { NominationRecord } from './rows.ts'

/** How many of the newest items in somebody's own feed are looked through. One storage request takes no more. */
const lookedThrough = 1_000

/**
 * What the nominees of a nomination have won before, as published; for judges of its award who score it and owners
 * without an interest in it (rule N11), so that a committee can spread its awards.
 * @throws Refusal `not_judge`, `not_assigned`, `recused`, `interest`, `cycle_not_judging` to judges while nominations are open
 */
export async function listFormerAwards(
  world: World,
  actor: Actor,
  input: { cycleId: string; nominationId: string },
): Promise<FormerAwards> {
  requireMember(actor)
  const { cycleId } = input
  const { value: head } = await loadHead(world, actor.tenant, cycleId)
  const program = await readRow(world.rows, programsOf(actor.tenant), programRow, head.programId)
  const owns = program !== undefined && isOwner(program.value, actor)
  // Who is neither hears so before anything about the nomination is looked up.
  if (!owns) requireJudge(head, actor.person)
  const { value: nomination } = await loadNomination(world, actor.tenant, cycleId, input.nominationId)
  if (owns) await requireNoInterest(world, actor, cycleId, nomination)
  else await requireJudging(world, actor, cycleId, head, nomination)
  const named = await namePeople(world, actor.tenant, nomination.nominees)
  return Promise.all(
    nomination.nominees.map(async (id) => ({
      nominee: named(id),
      awards: await awardsOf(world, actor.tenant, id),
    })),
  )
}

async function requireNoInterest(
  world: World,
  actor: Actor,
  cycleId: string,
  { awardId }: NominationRecord,
): Promise<void> {
  if ((await interestedAwards(world, actor.tenant, cycleId, actor.person)).has(awardId))
    throw new Refusal('interest', 'You have an interest in this award.')
}

async function requireJudging(
  world: World,
  actor: Actor,
  cycleId: string,
  head: CycleHead,
  nomination: NominationRecord,
): Promise<void> {
  requireJudge(head, actor.person, nomination.awardId)
  if (head.status === 'scheduled' || head.status === 'open')
    throw new Refusal('cycle_not_judging', 'This cycle is not being judged yet.')
  const { nominations, ties } = await loadTies(world, actor.tenant, cycleId)
  if (isRecused(actor.person, nomination, nomineesOf(nomination.awardId, nominations), ties))
    throw new Refusal('recused', 'You have an interest in this nomination.')
  const assignments = await loadAssignments(world, actor.tenant, cycleId)
  if (!isReader(assignments.get(nomination.awardId), nomination.id, actor.person))
    throw new Refusal('not_assigned', 'This nomination is read by other judges.')
}

async function awardsOf(
  world: World,
  tenant: string,
  person: string,
): Promise<FormerAwards[number]['awards']> {
  const range = { from: `${copyRow.name}:`, below: `${copyRow.name};`, limit: lookedThrough }
  const rows = await world.rows.scan(feedOf(tenant, ownFeed(person)), range)
  return rows.flatMap((row) => {
    const { value: item } = parseRow(copyRow, row)
    return item.kind === 'award' ? [{ award: item.award, cycleName: item.cycleName, at: item.at }] : []
  })
}
