import type { NominationRecord } from '#core/nominations/rows.ts'
import { whoIsErased } from '#core/people/who-is-erased.ts'
import type { World } from '#core/ports.ts'
import { erasedText } from '#core/recognition/erased-text.ts'

/** What is said of nominations, by their ids, and nothing of those whose people are all erased (rule W5). */
export async function withoutErased(
  world: World,
  tenant: string,
  said: Record<string, string>,
  nominations: NominationRecord[],
): Promise<Record<string, string>> {
  const about = nominations.filter(({ id }) => said[id] !== undefined)
  const erased = await whoIsErased(
    world,
    tenant,
    about.flatMap(({ nominees }) => nominees),
  )
  const gone = about.filter(({ nominees }) => nominees.every((nominee) => erased.has(nominee)))
  return { ...said, ...Object.fromEntries(gone.map(({ id }) => [id, erasedText])) }
}
