import type { Actor } from '#core/actor.ts'
import type { Bar } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { profileRow } from '#core/people/rows.ts'
import type { DirectoryPerson, World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { recentWinners } from './published.ts'

/** Somebody who may be nominated: Laurels' id where they have one, and what the directory says where it was asked. */
export type Candidate = { id?: string | undefined; directory?: DirectoryPerson | undefined }

type Asked = { cycleId: string; head: CycleHead; award: Award }

/**
 * Rule N10: why somebody can't be nominated for an award, if so. Listed people are named by their ids; attributes
 * are compared as people would, without case and spaces around. Where the directory tells names alone, as without
 * the permission for more, nobody is barred: an owner rules on who was nominated wrongly.
 */
export function barOf(
  award: Award,
  { id, directory }: Candidate,
  winners: ReadonlySet<string>,
): Bar | undefined {
  if (id !== undefined && winners.has(id)) return 'won_recently'
  switch (award.eligibility.kind) {
    case 'everyone':
      return undefined
    case 'list':
      return id !== undefined && award.eligibility.people.includes(id) ? undefined : 'not_eligible'
    case 'attribute': {
      if (!directory) return 'not_eligible'
      if (directory.department === undefined && directory.jobTitle === undefined) return undefined
      const value = directory[award.eligibility.attribute]
      const fits = value !== undefined && award.eligibility.values.some((one) => alike(one, value))
      return fits ? undefined : 'not_eligible'
    }
    default:
      return award.eligibility satisfies never
  }
}

/** Rule N10. @throws Refusal `not_eligible`, `won_recently` with the person as subject */
export async function requireEligible(
  world: World,
  actor: Actor,
  { nominees, ...asked }: Asked & { nominees: string[] },
): Promise<void> {
  const { winners, ask } = await loadEligibility(world, actor, asked)
  for (const id of nominees) {
    const bar = barOf(asked.award, { id, directory: await ask({ id }) }, winners)
    if (bar) throw new Refusal(bar, 'This person can’t be nominated for this award.', id)
  }
}

/** What is needed to judge who is eligible, asked for only where the award depends on it. */
export async function loadEligibility(world: World, actor: Actor, { cycleId, head, award }: Asked) {
  const winners = await recentWinners(world, actor.tenant, { cycleId, head, award })
  const ask = async ({ id, oid }: { id?: string; oid?: string }): Promise<DirectoryPerson | undefined> => {
    if (award.eligibility.kind !== 'attribute') return undefined
    const known =
      oid ?? (id && (await readRow(world.rows, peopleOf(actor.tenant), profileRow, id))?.value.oid)
    return known === undefined || known === '' ? undefined : world.directory.find(actor, known)
  }
  return { winners, ask }
}

function alike(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()
