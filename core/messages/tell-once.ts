import { limits } from '#core/contract/limits.ts'
import type { Place, World, Write } from '#core/ports.ts'
import { insert, padded, scanRows } from '#core/rows/row-kind.ts'
import { announcementRow } from './rows.ts'
import { type Channel, mostWrites, type Recipient, saveNew } from './write-messages.ts'

type Conversation = Channel | Extract<Recipient, { kind: 'meeting' }>

/**
 * Writes to a conversation what it has not been told of yet, together with the note that now it has: of each item once,
 * whatever tells of it (rules M3, M17).
 * @param draw the messages that tell of some items
 */
export async function tellOnce(
  world: World,
  place: Place,
  { to, items }: { to: Conversation; items: string[] },
  draw: (items: string[]) => Write[],
): Promise<void> {
  for (;;) {
    const earlier = await scanRows(world.rows, place, announcementRow, to.key)
    const told = earlier.flatMap(({ value }) => value.items)
    const news = items.filter((id) => !told.includes(id)).slice(0, mostWrites * limits.newsOnCard)
    if (news.length === 0) return
    const note = insert(announcementRow, [to.key, padded(earlier.length, 6)], { items: news })
    // Where somebody else is announcing, too, theirs counts, and what is left is looked for anew.
    await saveNew(world, place, [note, ...draw(news)])
  }
}
