import type { AwardNews, OutgoingMessage, World } from '#core/ports.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { MessageContent } from './rows.ts'

/**
 * What a message says, as the wall says it at this moment: a correction made meanwhile shows (rule M9).
 * Undefined where nothing of it is there any more.
 */
export async function composeMessage(
  world: World,
  tenant: string,
  content: MessageContent,
  locale: string,
): Promise<OutgoingMessage | undefined> {
  const ids = content.kind === 'winners' ? content.items : [content.item]
  const found = await Promise.all(ids.map((id) => loadNews(world, tenant, id)))
  const news = found.filter((one) => one !== undefined)
  const [first] = news
  if (!first) return undefined
  if (content.kind !== 'winners') return { locale, kind: content.kind, news: first }
  const { kind, title, part } = content
  return { locale, kind, title, part, news }
}

async function loadNews(world: World, tenant: string, id: string): Promise<AwardNews | undefined> {
  const row = await readRow(world.rows, recognitionOf(tenant, id), itemRow)
  if (row?.value.item.kind !== 'award') return undefined
  const { award, cycleName, to, helpers, text, outcome } = row.value.item
  return { award, cycleName, nominees: to, helpers, citation: text, outcome }
}
