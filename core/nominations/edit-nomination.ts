import { type Actor, requireMember } from '#core/actor.ts'
import type { Nomination, NominationContent } from '#core/contract/nominations.ts'
import { loadAward, loadHead } from '#core/cycles/load-cycle.ts'
import { once } from '#core/once.ts'
import type { World, Write } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { insert, readRow, remove, replace } from '#core/rows/row-kind.ts'
import { loadNomination } from './load-nomination.ts'
import { type NominationRecord, nominationRow, uniqueRow } from './rows.ts'
import { requireEditable, requireFitting, requireNominator, requireOpen, uniqueKey } from './rules.ts'
import { nominationExists, resolveContent } from './submit-nomination.ts'
import { viewNomination } from './view.ts'

/** Changes a nomination while its cycle is open (rule N5); moves its uniqueness with it (rule N3). */
export async function editNomination(
  world: World,
  actor: Actor,
  input: {
    cycleId: string
    nominationId: string
    commandId: string
    revision: number
    content: NominationContent
  },
): Promise<Nomination> {
  requireMember(actor)
  const { cycleId, nominationId, commandId } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `edit ${nominationId}`, result: nominationRow.schema }
  const record = await once(world, actor, command, async () => {
    const { value: head } = await loadHead(world, actor.tenant, cycleId)
    const before = await loadNomination(world, actor.tenant, cycleId, nominationId)
    requireNominator(before.value, actor.person)
    const content = await resolveContent(world, actor, input.content)
    requireEditable(before.value, content, input.revision)
    requireOpen(head, world.now())
    requireFitting(
      await loadAward(world, actor.tenant, head.programId, content.awardId),
      actor.person,
      content,
    )
    const result: NominationRecord = {
      ...before.value,
      ...content,
      revision: before.value.revision + 1,
      changedAt: world.now(),
    }
    const moves = uniquenessMoves(before.value, result)
    const taken = moves.to && (await readRow(world.rows, place, uniqueRow, ...moves.to))
    if (taken) throw nominationExists(taken.value.nominationId)
    return {
      writes: [replace(nominationRow, [nominationId], result, before.version), ...moves.writes],
      effects: [{ kind: 'index-nomination', nominationId }],
      result,
    }
  })
  return viewNomination(world, actor.tenant, cycleId, record)
}

function uniquenessMoves(
  before: NominationRecord,
  after: NominationRecord,
): { to?: string[]; writes: Write[] } {
  const from = uniqueKey(before.nominator, before.awardId, before.nominees)
  const to = uniqueKey(after.nominator, after.awardId, after.nominees)
  if (from.join() === to.join()) return { writes: [] }
  return { to, writes: [remove(uniqueRow, from), insert(uniqueRow, to, { nominationId: after.id })] }
}
