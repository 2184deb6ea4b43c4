import { isGiven } from '#core/cycles/given-awards.ts'
import { headRow } from '#core/cycles/head.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import { isOpen } from '#core/nominations/rules.ts'
import { peopleIn } from '#core/nominations/view.ts'
import { isNomineeThere } from '#core/nominations/who-reads.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { Address, Saying, World } from '#core/ports.ts'
import { awardRow, programRow } from '#core/programs/rows.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { About } from './compose-message.ts'
import type { MessageContent } from './rows.ts'

type Endorsable = Extract<Saying, { kind: 'endorsable' }>
type Content = Extract<MessageContent, { kind: 'endorsable' }>

/** That colleagues are asked to endorse a nomination (rule L4); undefined once they no longer can. */
export async function composeEndorsable(
  world: World,
  about: About,
  content: Content,
): Promise<Saying | undefined> {
  const saying = await endorsableByNow(world, about, content)
  return saying.asked?.open ? saying : undefined
}

/**
 * Whether somebody it is about would read it in that conversation by now (rule N6).
 * @throws Error where Teams doesn't say
 */
export async function isReadByNominee(
  world: World,
  { tenant, cycleId }: Pick<About, 'tenant' | 'cycleId'>,
  { nominationId }: Content,
  address: Address,
): Promise<boolean> {
  const row = await readRow(world.rows, cycleOf(tenant, cycleId), nominationRow, nominationId)
  return row !== undefined && isNomineeThere(world, tenant, address, row.value)
}

/**
 * The same on a card that was posted (rule L5). One that was withdrawn, ruled out, or is of an award that is not open any
 * more, or not given, is named no longer.
 */
export async function endorsableByNow(
  world: World,
  { tenant, cycleId, programId }: About,
  { nominationId }: Content,
): Promise<Endorsable> {
  const gone: Endorsable = { kind: 'endorsable', nomination: { id: nominationId, cycleId } }
  const [head, nomination, program] = await Promise.all([
    readRow(world.rows, cycleOf(tenant, cycleId), headRow),
    readRow(world.rows, cycleOf(tenant, cycleId), nominationRow, nominationId),
    readRow(world.rows, programsOf(tenant), programRow, programId),
  ])
  if (!head || !program || nomination?.value.status !== 'submitted') return gone
  const record = nomination.value
  const award = await readRow(world.rows, programsOf(tenant), awardRow, programId, record.awardId)
  if (!award?.value.open || !isGiven(head.value, award.value)) return gone
  const { id, name, medallion, blind } = award.value
  const named = await namePeople(world, tenant, peopleIn(record))
  const asked = {
    open: isOpen(head.value, world.now()),
    ...(head.value.status === 'published' ? { over: true as const } : {}),
    award: { id, name, medallion },
    nominees: record.nominees.map(named),
    // Judges of a blind award are in channels, too (rule J3).
    ...(blind ? {} : { nominator: named(record.nominator) }),
    ...(record.shareStory ? { story: record.story } : {}),
    endorsements: record.endorsements,
    closesAt: head.value.closesAt,
    timeZone: program.value.timeZone,
  }
  return { ...gone, asked }
}
