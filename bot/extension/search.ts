import { awardPreview, itemPreview } from '#bot/cards/previews.ts'
import { plainWords } from '#bot/conversation/alike.ts'
import { activeAwards } from '#bot/conversation/open-cycles.ts'
import { limits } from '#core/contract/limits.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { previewItem } from '#core/recognition/preview-item.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import type { Asking, Shown } from './asked.ts'

/** As many as one looks at before typing another letter; Teams takes 25. */
const found = 12

/** What is put into a message from the compose box: awards, and what is on the wall for everybody (rules E5, E6). */
export async function search(asking: Asking, command: string, text: string): Promise<Shown> {
  // In another organization's conversation it would stand before others than it is for.
  if (asking.place.tenant !== asking.actor.tenant) return { kind: 'nothing' }
  if (command === 'awards') return awards(asking, text)
  return command === 'recognitions' ? recognitions(asking, text) : { kind: 'nothing' }
}

async function awards(asking: Asking, text: string): Promise<Shown> {
  const programs = await listPrograms(asking.world, asking.actor)
  const wanted = plainWords(text).split(' ')
  const fitting = programs.flatMap(activeAwards).filter(({ name, description }) => {
    const said = plainWords(`${name} ${description}`)
    return wanted.every((word) => said.includes(word))
  })
  return { kind: 'cards', previews: fitting.slice(0, found).map((award) => awardPreview(award, asking)) }
}

async function recognitions(asking: Asking, text: string): Promise<Shown> {
  const { world, actor } = asking
  const q = text.trim().slice(0, limits.search)
  const page = { feed: { kind: 'everyone' as const }, limit: found, ...(q === '' ? {} : { q }) }
  const { items } = await readFeed(world, actor, page)
  // As they stand now: a feed is a moment behind.
  const shown = await Promise.all(items.map(({ id }) => previewItem(world, actor.tenant, id)))
  return { kind: 'cards', previews: shown.flatMap((item) => (item ? [itemPreview(item, asking)] : [])) }
}
