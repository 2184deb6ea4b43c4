import type { FeedFilter, Recognition } from '#core/contract/recognition.ts'

/** Whether an item fits a filter beyond its time; undefined where every item does. */
export function filterOf({ kind, mode, q }: FeedFilter): ((item: Recognition) => boolean) | undefined {
  if (kind === undefined && mode === undefined && q === undefined) return undefined
  const words = q === undefined ? [] : plain(q).split(/\s+/)
  return (item) => {
    if (kind !== undefined && item.kind !== kind) return false
    if (mode !== undefined && item.mode !== mode) return false
    if (words.length === 0) return true
    const said = plain(saidIn(item).join('\n'))
    return words.every((word) => said.includes(word))
  }
}

function saidIn(item: Recognition): string[] {
  const names = [...item.to, ...item.helpers].map(({ name }) => name)
  switch (item.kind) {
    case 'commendation':
      return [item.text, item.from.name, ...names]
    case 'milestone':
      return [item.text, ...(item.link ? [item.link.title] : []), ...names]
    case 'award':
      return [item.text, item.award.name, item.cycleName, ...names]
    default:
      return item satisfies never
  }
}

/** Without case and accents: who looks for "Zoe" finds Zoë. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
