import type { Person } from '#core/contract/people.ts'
import type { RecordEntry } from '#core/contract/records.ts'
import { partOf } from '#tabs/record/entries.ts'
import type { Texts } from '#tabs/record/messages.ts'
import type { Formats } from '#tabs/text/formats.ts'

export type EntryWords = { title: string; text: string | undefined; note: string | undefined }

/** What an entry says: what it is in a line, its own words, and a note on where it comes from. */
export function wordsOf(entry: RecordEntry, text: Texts, formats: Formats): EntryWords {
  const { item } = entry
  const names = (people: readonly Person[]) =>
    formats.list(people.map(({ name }) => `\u2068${name || text.somebody}\u2069`))
  switch (item.kind) {
    case 'award':
      return {
        title: partOf(entry) === 'award' ? item.award.name : text.helpedTo(names(item.to), item.award.name),
        text: item.text,
        note: item.cycleName,
      }
    case 'milestone':
      return { title: item.text, text: undefined, note: originOf(item, text) }
    case 'commendation':
      return {
        title:
          partOf(entry) === 'given' ? text.thanksTo(names(item.to)) : text.thanksFrom(names([item.from])),
        text: item.text,
        note: undefined,
      }
    default:
      return item satisfies never
  }
}

function originOf(
  { confirmedBy, source }: Extract<RecordEntry['item'], { kind: 'milestone' }>,
  text: Texts,
): string | undefined {
  if (confirmedBy) return text.confirmedBy(`\u2068${confirmedBy.name || text.somebody}\u2069`)
  return source === 'import' ? text.imported : undefined
}
