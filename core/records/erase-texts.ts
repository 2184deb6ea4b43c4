import type { Person } from '#core/contract/people.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import { shareChanged } from '#core/nominations/share-changed.ts'
import { save } from '#core/outbox/save.ts'
import type { World } from '#core/ports.ts'
import { erasedText } from '#core/recognition/erased-text.ts'
import { feedOwner } from '#core/recognition/feeds.ts'
import { commentRow, itemRow } from '#core/recognition/rows.ts'
import { cycleOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { eraseCommands } from './erase-commands.ts'
import { isAlone, namelessIf } from './nameless.ts'

/** Takes a person's name and words out of an item, and their own feeds off its list; its copies follow. */
export async function eraseFromItem(world: World, tenant: string, person: string, id: string): Promise<void> {
  const place = recognitionOf(tenant, id)
  await eraseCommands(world, place, person)
  const row = await readRow(world.rows, place, itemRow)
  if (!row) return
  const { feeds, left, item } = row.value
  const isTheirs = (feed: string) => feedOwner(feed)?.person === person
  const erased = {
    ...row.value,
    item: withoutPerson(item, person),
    // An award's words are in its decision, too: corrections are not to bring them back.
    ...(item.kind === 'award' && isAlone(item.to, person) ? { erased: true as const } : {}),
    feeds: feeds.filter((feed) => !isTheirs(feed)),
    left: [...new Set([...left, ...feeds.filter(isTheirs)])],
  }
  await save(world, place, [replace(itemRow, [], erased, row.version)], [{ kind: 'distribute' }])
}

function withoutPerson(item: Recognition, person: string): Recognition {
  const nameless = (one: Person) => namelessIf(one, person)
  const named = { to: item.to.map(nameless), helpers: item.helpers.map(nameless) }
  const alone = isAlone(item.to, person)
  switch (item.kind) {
    case 'commendation':
      return {
        ...item,
        ...named,
        from: nameless(item.from),
        text: item.from.id === person ? erasedText : item.text,
      }
    case 'milestone': {
      const { link, confirmedBy, ...rest } = item
      const kept = alone ? { text: erasedText } : link === undefined ? {} : { link }
      return { ...rest, ...named, ...kept, ...(confirmedBy ? { confirmedBy: nameless(confirmedBy) } : {}) }
    }
    case 'award':
      return { ...item, ...named, text: alone ? erasedText : item.text }
    default:
      return item satisfies never
  }
}

/** Takes a person's words out of a nomination they made; award, people and points stay as they are. */
export async function eraseFromNomination(
  world: World,
  tenant: string,
  cycleId: string,
  id: string,
): Promise<void> {
  const place = cycleOf(tenant, cycleId)
  const row = await readRow(world.rows, place, nominationRow, id)
  if (!row) return
  const erased = { ...row.value, story: erasedText, evidence: [] }
  await save(
    world,
    place,
    [replace(nominationRow, [id], erased, row.version)],
    shareChanged(erased, world.now()),
  )
}

/** Takes a person's name and words out of what they wrote about an item. */
export async function eraseComment(
  world: World,
  tenant: string,
  person: string,
  { itemId, commentId }: { itemId: string; commentId: string },
): Promise<void> {
  const place = recognitionOf(tenant, itemId)
  await eraseCommands(world, place, person)
  const row = await readRow(world.rows, place, commentRow, commentId)
  if (!row) return
  const { author, text } = row.value
  const erased = { ...row.value, author: { id: author.id, name: '' }, text: text === '' ? '' : erasedText }
  await world.rows.commit(place, [replace(commentRow, [commentId], erased, row.version)])
}
