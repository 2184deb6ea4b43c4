import { type WallItem, wallItems } from '#core/ceremony/publish-ceremony.ts'
import { planRow, stateRow } from '#core/ceremony/state.ts'
import { limits } from '#core/contract/limits.ts'
import { digest } from '#core/cycles/audit.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import { save } from '#core/outbox/save.ts'
import { type Place, RowConflict, type World, type Write } from '#core/ports.ts'
import { conversationsOf, cycleOf, messagesOf, ownersOf, programsOf } from '#core/rows/places.ts'
import { insert, padded, readRow, scanRows } from '#core/rows/row-kind.ts'
import { announcementRow, channelRow, type MessageRecord, messageRow } from './rows.ts'

/**
 * The outbox's part of telling people (rules M2, M3, M4): writes the messages of one ending, each once, first those
 * to channels, then those about one winner after the other.
 * @param ended when the last of what it revealed was unveiled, and how many steps are taken already
 * @returns how many are taken now, or undefined when all are
 */
export async function announceNext(
  world: World,
  place: Place,
  ended: { notBefore: number; done: number },
): Promise<number | undefined> {
  const { tenant, id } = ownersOf(place)
  const [state, plan] = await Promise.all([
    readRow(world.rows, place, stateRow),
    readRow(world.rows, programsOf(tenant), planRow, id),
  ])
  if (!state || !plan) return undefined
  const { title, cycleId } = state.value
  const ceremony = { tenant, id, title, cycleId, programId: plan.value.programId }
  const items = wallItems(tenant, state.value, ended.notBefore)
  if (ended.done === 0) await tellChannels(world, ceremony, items)
  else {
    const item = items[ended.done - 1]
    if (!item) return undefined
    await tellPeople(world, ceremony, item)
  }
  return ended.done + 1
}

type Announced = { tenant: string; id: string; title: string; cycleId: string; programId: string }

/** All that one transaction takes, beside what is written with them. */
const mostParts = 90

async function tellChannels(world: World, ceremony: Announced, items: WallItem[]): Promise<void> {
  const { tenant, programId } = ceremony
  const channels = await scanRows(world.rows, conversationsOf(tenant), channelRow, programId)
  for (const { key, value } of channels) {
    const to = { kind: 'channel' as const, key: key.split(':').at(-1) as string, name: value.name }
    while (await tellChannel(world, ceremony, to, items)) continue
  }
}

/**
 * Writes what a channel has not been told yet, together with the note that now it has.
 * @returns whether there may be more: others may be announcing, too
 */
async function tellChannel(
  world: World,
  ceremony: Announced,
  to: Extract<MessageRecord['to'], { kind: 'channel' }>,
  items: WallItem[],
): Promise<boolean> {
  const place = messagesOf(ceremony.tenant, ceremony.id)
  const earlier = await scanRows(world.rows, place, announcementRow, to.key)
  const told = earlier.flatMap(({ value }) => value.items)
  const news = items.map(({ item }) => item.id).filter((id) => !told.includes(id))
  const some = news.slice(0, mostParts * limits.newsOnCard)
  if (some.length === 0) return false
  const parts = partsOf(some)
  const messages = parts.map((items, at) =>
    messageWrite(world, ceremony, to, told.length + at, {
      kind: 'winners',
      title: ceremony.title,
      part: { number: at + 1, of: parts.length },
      items,
    }),
  )
  const note = insert(announcementRow, [to.key, padded(earlier.length, 6)], { items: some })
  await saveNew(world, place, [note, ...messages])
  return true
}

/** As few parts as can be, about equally long. */
function partsOf(ids: string[]): string[][] {
  const count = Math.ceil(ids.length / limits.newsOnCard)
  return Array.from({ length: count }, (_, at) =>
    ids.slice(Math.ceil((at * ids.length) / count), Math.ceil(((at + 1) * ids.length) / count)),
  )
}

/** To everybody who won, and to who nominated them; who did both hears of winning. */
async function tellPeople(
  world: World,
  ceremony: Announced,
  { nominationId, item }: WallItem,
): Promise<void> {
  const { tenant, id, cycleId } = ceremony
  const nomination = await readRow(world.rows, cycleOf(tenant, cycleId), nominationRow, nominationId)
  const winners = new Set(item.to.map((person) => person.id))
  const nominator = nomination && !winners.has(nomination.value.nominator) ? [nomination.value.nominator] : []
  const told = [
    ...[...winners].map((person) => ({ person, kind: 'won' as const })),
    ...nominator.map((person) => ({ person, kind: 'nominee-won' as const })),
  ]
  const messages = told.map(({ person, kind }) =>
    messageWrite(world, ceremony, { kind: 'person', person }, item.at, { kind, item: item.id }),
  )
  await saveNew(world, messagesOf(tenant, id), messages)
}

/** Keyed by what it says to whom, so that it is written once. */
function messageWrite(
  world: World,
  { programId }: Announced,
  to: MessageRecord['to'],
  order: number,
  content: MessageRecord['content'],
): Write {
  const about = content.kind === 'winners' ? content.items : content.item
  const id = digest([content.kind, to.kind === 'channel' ? to.key : to.person, about]).slice(0, 32)
  const at = world.now()
  const standing = { state: 'waiting' as const, notBefore: at, tries: 0 }
  return insert(messageRow, [id], { id, programId, to, order, content, standing, at })
}

async function saveNew(world: World, place: Place, writes: Write[]): Promise<void> {
  try {
    await save(world, place, writes, [{ kind: 'send-messages', notBefore: 0 }])
  } catch (error) {
    // There already: written before a crash or by another process, with the work that sends it.
    if (!(error instanceof RowConflict)) throw error
  }
}
