import { type Actor, isOwner } from '#core/actor.ts'
import type { Reaction } from '#core/contract/ceremony.ts'
import type { Deed, RecognitionView } from '#core/contract/posts.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import type { Place, World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { Refusal } from '#core/refusal.ts'
import { programsOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { namedIn, whoIsOffWall, withoutThem } from './off-wall.ts'
import { type ItemRecord, type ItemStanding, itemRow, reactionRow } from './rows.ts'

/** Who wrote something may take its removal back for this long (rule W4). */
export const restoreMs = 30 * 24 * 60 * 60 * 1_000

/** An item as somebody may see it, with what is stored of it. */
export type SeenItem = {
  place: Place
  record: ItemRecord
  version: string
  /** Without those who don't want to appear before this person (rule W3). */
  item: Recognition
  /** Whom it doesn't name to them. */
  off: ReadonlySet<string>
  wrote: boolean
  owner: boolean
}

/**
 * An item at its own address, for whom it is meant (rule W2): what is removed for its author alone, what is hidden
 * also for owners (rule W4), what was taken back also for whom it is about (rule C14).
 * @throws Refusal `not_found`, also where it exists for others
 */
export async function seeItem(world: World, actor: Actor, itemId: string): Promise<SeenItem> {
  const place = recognitionOf(actor.tenant, itemId)
  const row = await readRow(world.rows, place, itemRow)
  if (!row) throw notHere()
  const { item, standing } = row.value
  const concerned = isAbout(item, actor.person)
  if (!concerned && !(await isFor(world, actor, item))) throw notHere()
  const wrote = authorOf(item) === actor.person
  const owner = await ownsSomething(world, actor)
  if (!isOpenTo(standing, { wrote, owner, concerned })) throw notHere()
  const off = concerned ? none : await whoIsOffWall(world, actor.tenant, namedIn(item))
  const forThem = withoutThem(item, off)
  if (!forThem) throw notHere()
  return { place, record: row.value, version: row.version, item: forThem, off, wrote, owner }
}

/** The item and what this person may do with it. */
export async function viewItem(world: World, actor: Actor, seen: SeenItem): Promise<RecognitionView> {
  const { place, record, item } = seen
  const reacted = await readRow(world.rows, place, reactionRow, actor.person)
  return viewOf(seen, item, record.standing, reacted?.value.reactions ?? [], world.now(), actor)
}

/** As `viewItem`, of what a change makes of it. */
export function viewOf(
  { wrote, owner }: Pick<SeenItem, 'wrote' | 'owner'>,
  item: Recognition,
  standing: ItemStanding,
  mine: Reaction[],
  now: number,
  actor: Actor,
): RecognitionView {
  const may: Deed[] = []
  if (standing.kind === 'shown') {
    if (wrote && item.kind === 'commendation') may.push('edit')
    if (wrote) may.push('remove')
    if (owner) may.push('hide')
    if (!actor.guest) may.push('comment')
  }
  if (mayRestore(standing, { wrote, owner, now })) may.push('restore')
  const reason = 'reason' in standing ? { reason: standing.reason } : {}
  // What is withheld nobody gets to see; so far it is as good as removed.
  const kind = standing.kind === 'withheld' ? 'removed' : standing.kind
  return { item, standing: { kind, ...reason }, may, mine }
}

/** Rule W4: who removed something by mistake brings it back, within a month; what an owner hid, an owner. */
export function mayRestore(
  standing: ItemStanding,
  { wrote, owner, now }: { wrote: boolean; owner: boolean; now: number },
): boolean {
  if (standing.kind === 'removed') return wrote && now <= standing.at + restoreMs
  return standing.kind === 'hidden' && owner
}

/** Whoever posted it, and so may change or remove it; of an award nobody. */
function authorOf(item: Recognition): string | undefined {
  if (item.kind === 'commendation') return item.from.id
  return item.kind === 'milestone' ? item.to[0]?.id : undefined
}

/** Who is named in an item, but of a private one only whom it is from and to (rule W2). */
function isAbout(item: Recognition, person: string): boolean {
  if (item.visibility.kind !== 'private') return namedIn(item).includes(person)
  return authorOf(item) === person || item.to.some(({ id }) => id === person)
}

async function isFor(world: World, actor: Actor, { visibility }: Recognition): Promise<boolean> {
  switch (visibility.kind) {
    case 'tenant':
      return true
    case 'private':
      return false
    case 'team':
      return !actor.guest && (await world.directory.isTeamMember(actor, visibility.teamId))
    default:
      return visibility satisfies never
  }
}

function isOpenTo(
  { kind }: ItemStanding,
  { wrote, owner, concerned }: { wrote: boolean; owner: boolean; concerned: boolean },
): boolean {
  switch (kind) {
    case 'shown':
      return true
    case 'removed':
      return wrote
    case 'hidden':
      return wrote || owner
    case 'revoked':
      return concerned || owner
    case 'withheld':
      return false
    default:
      return kind satisfies never
  }
}

/** Whether somebody owns one of the tenant's programs; asked at every look at an item, so that no cycle is read. */
export async function ownsSomething(world: World, actor: Actor): Promise<boolean> {
  if (actor.guest) return false
  if (actor.appOwner) return true
  const programs = await scanRows(world.rows, programsOf(actor.tenant), programRow)
  return programs.some(({ value }) => isOwner(value, actor))
}

const none: ReadonlySet<string> = new Set()
const notHere = () => new Refusal('not_found', 'This recognition does not exist, or is not for you.')
