import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { fixedWhileJudged, type OwnedAward } from '#core/contract/program-settings.ts'
import type { Award } from '#core/contract/programs.ts'
import { digest } from '#core/cycles/audit.ts'
import { once } from '#core/once.ts'
import type { Effect } from '#core/outbox/effect.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { programsOf } from '#core/rows/places.ts'
import { insert, readRow, replace } from '#core/rows/row-kind.ts'
import { loadOwnedProgram, nextRevision } from './load-owned-program.ts'
import { type LoadedProgram, loadProgram } from './load-programs.ts'
import { type AwardRecord, awardRow } from './rows.ts'
import { judgedIn, showOwnedAward } from './show-settings.ts'

/** What an owner says of an award: people named by reference. */
type Content = Omit<Award, 'id' | 'programId'> & { judges: string[] }

const result = z.object({ awardId: z.string() })

/**
 * Adds an award. Cycles whose nominations are closed already don't give it (rule P4).
 * @throws Refusal `not_owner`, `person_not_found`
 */
export async function createAward(
  world: World,
  actor: Actor,
  input: { programId: string; commandId: string; content: Content },
): Promise<OwnedAward> {
  const { programId, commandId } = input
  const place = programsOf(actor.tenant)
  const command = { place, commandId, operation: `create award of ${programId}`, result }
  const { awardId } = await once(world, actor, command, async () => {
    await loadOwnedProgram(world, actor, programId)
    const content = await resolved(world, actor, input.content)
    const id = world.newId()
    return {
      writes: [insert(awardRow, [programId, id], { ...content, id, programId, revision: 1 })],
      result: { awardId: id },
    }
  })
  return showOwnedAward(world, actor, { programId, awardId })
}

/**
 * Changes an award; its usual judges count for cycles that open later (rule P4).
 * @throws Refusal `not_owner`, `not_found`, `stale` (rule P2), `award_being_judged` with what can't change as
 * subject (rule P3), `person_not_found`
 */
export async function changeAward(
  world: World,
  actor: Actor,
  input: { programId: string; awardId: string; commandId: string; revision: number; content: Content },
): Promise<OwnedAward> {
  const { programId, awardId, commandId } = input
  const place = programsOf(actor.tenant)
  const command = { place, commandId, operation: `change award ${awardId}`, result }
  await once(world, actor, command, async () => {
    await loadOwnedProgram(world, actor, programId)
    const before = await readRow(world.rows, place, awardRow, programId, awardId)
    if (!before) throw new Refusal('not_found', 'There is no such award.')
    const revision = nextRevision(before.value, input.revision)
    const content = await resolved(world, actor, input.content)
    const { place: at } = before.value
    const after = { ...content, id: awardId, programId, revision, ...(at === undefined ? {} : { place: at }) }
    // Read after the award: judging that begins later waits until this request can't save any more (rule N1).
    const { cycles } = await loadProgram(world, actor.tenant, programId)
    requireChangeable(before.value, after, judgedIn(before.value, cycles).length > 0)
    return {
      writes: [replace(awardRow, [programId, awardId], after, before.version)],
      effects: redrawn(cycles, world.now()),
      result: { awardId },
    }
  })
  return showOwnedAward(world, actor, { programId, awardId })
}

/** What an award is called, and who may know what of it, shows on cards of its nominations (rule L5). */
function redrawn(cycles: LoadedProgram['cycles'], now: number): Effect[] {
  return cycles
    .filter(({ head }) => head.status !== 'scheduled' && head.status !== 'published')
    .map(({ id }) => ({ kind: 'redraw-shared', cycleId: id, notBefore: now }))
}

/** Rule P3: how an award is judged stays as it is while it is. @throws Refusal `award_being_judged` */
export function requireChangeable(before: AwardRecord, after: AwardRecord, judged: boolean): void {
  const changed = fixedWhileJudged.find(
    (key) => digest({ value: before[key] }) !== digest({ value: after[key] }),
  )
  if (judged && changed !== undefined)
    throw new Refusal(
      'award_being_judged',
      'How this award is judged can’t change until the results are out.',
      changed,
    )
}

async function resolved(world: World, actor: Actor, content: Content): Promise<Content> {
  const { eligibility } = content
  const judges = await resolvePeople(world, actor, content.judges)
  if (eligibility.kind !== 'list') return { ...content, judges }
  const people = await resolvePeople(world, actor, eligibility.people)
  return { ...content, judges, eligibility: { kind: 'list', people } }
}
