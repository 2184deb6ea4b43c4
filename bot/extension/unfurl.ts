import { ceremonyPreview, formPreview, itemPreview, type Preview } from '#bot/cards/previews.ts'
import { cycleNews } from '#bot/conversation/cycle-news.ts'
import { previewCeremony } from '#core/ceremony/preview-ceremony.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { previewItem } from '#core/recognition/preview-item.ts'
import type { Asking, Shown } from './asked.ts'
import { readLink } from './read-link.ts'

/**
 * What a shared link leads to, as whoever in the organization has nothing to do with it may see it, whoever shares it
 * (rules E5, E6).
 */
export async function unfurl(asking: Asking, url: string): Promise<Shown> {
  const preview = await previewOf(asking, url)
  return preview ? { kind: 'cards', previews: [preview] } : { kind: 'nothing' }
}

async function previewOf(asking: Asking, url: string): Promise<Preview | undefined> {
  const { world, links, actor, place } = asking
  // In another organization's conversation it would stand before others than it is for.
  if (place.tenant !== actor.tenant) return undefined
  const linked = readLink(url, links.origin)
  switch (linked?.kind) {
    case 'item': {
      const item = await previewItem(world, actor.tenant, linked.id)
      return item && itemPreview(item, asking)
    }
    case 'ceremony': {
      const ceremony = await previewCeremony(world, actor.tenant, linked.id)
      return ceremony && ceremonyPreview(ceremony, asking)
    }
    case 'nominate':
      return formPreview(cycleNews(asking, await listPrograms(world, actor)), asking)
    case undefined:
      return undefined
    default:
      return linked satisfies never
  }
}
