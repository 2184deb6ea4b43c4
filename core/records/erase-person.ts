import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { requireSomeOwner } from '#core/milestones/import-milestones.ts'
import { once } from '#core/once.ts'
import { knownForMs } from '#core/people/know-people.ts'
import { erasedRow, identityRow, profileRow } from '#core/people/rows.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { peopleOf } from '#core/rows/places.ts'
import { insert, readRow, remove, replace } from '#core/rows/row-kind.ts'

/** Whoever looks less often than every so many erasures knows nobody any more. */
const lastErased = 100

const erased = z.object({ erased: z.literal(true) })

/**
 * Erases somebody who has left (rule W5): nobody is known by their name or directory id any more, at once; what they
 * wrote, and their name wherever it stands, follows through the outbox. Ids, points and reactions stay, so that counts
 * and the audit chain stay whole, and so does that somebody didn't want to appear on the wall (rule W3). Should they
 * come back, or be signed in still, they are somebody new; what they sent until all processes knew is erased by going
 * through everything once more. For owners.
 * @throws Refusal `not_owner`, `not_found`, `not_yourself`
 */
export async function erasePerson(
  world: World,
  actor: Actor,
  { personId, commandId }: { personId: string; commandId: string },
): Promise<{ erased: true }> {
  await requireSomeOwner(world, actor)
  if (personId === actor.person) throw new Refusal('not_yourself', 'Another owner erases you when you leave.')
  const place = peopleOf(actor.tenant)
  const command = { place, commandId, operation: `erase ${personId}`, result: erased }
  return once(world, actor, command, async () => {
    const [profile, before] = await Promise.all([
      readRow(world.rows, place, profileRow, personId),
      readRow(world.rows, place, erasedRow),
    ])
    if (!profile) throw new Refusal('not_found', 'There is no such person.')
    const { oid } = profile.value
    const { count, last } = before?.value ?? { count: 0, last: [] }
    const known = { count: count + 1, last: [...last, personId].slice(-lastErased) }
    const erase = { kind: 'erase-person' as const, person: personId }
    return {
      writes: [
        replace(profileRow, [personId], { id: personId, oid: '', name: '' }, profile.version),
        ...(oid === '' ? [] : [remove(identityRow, [oid])]),
        before ? replace(erasedRow, [], known, before.version) : insert(erasedRow, [], known),
      ],
      // Once more when no request lasts any longer that took them for who they were.
      effects: [erase, { ...erase, notBefore: world.now() + knownForMs + world.closingMs }],
      result: { erased: true as const },
    }
  })
}
