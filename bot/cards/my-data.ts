import type { Links } from '#bot/links.ts'
import { namesOf } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import { cardOf, heading, line, open } from './elements.ts'

/** The way to everything held about somebody, and whom to ask to have it erased (rule W5). */
export function myData({
  owners,
  wording,
  links,
}: {
  owners: readonly { name: string }[]
  wording: Wording
  links: Links
}): Answer {
  const { replies: text } = wording.chat
  const erase =
    owners.length === 0
      ? text.dataEraseNobody
      : text.dataErase(namesOf(owners, wording, { names: 4, length: 60 }))
  const body = [heading(text.dataTitle), line(text.dataExport), line(erase, { spacing: 'medium' })]
  return {
    summary: text.dataTitle,
    card: cardOf(wording, text.dataTitle, body, [open(text.openRecord, links.tab('/tab/record'))]),
  }
}
