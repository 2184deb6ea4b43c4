import type { AwardRecord } from '#core/contract/records.ts'
import type { Texts } from '#tabs/record/messages.ts'
import type { Formats } from '#tabs/text/formats.ts'

/** What pictures of an award say, in the reader's language. */
export type PictureWords = {
  program: string
  award: string
  names: string
  citation: string
  attempt: string | undefined
  helped: string | undefined
  /** Program, cycle and date. */
  occasion: string
  /** The cycle, and the day it was given. */
  given: string
  decided: string | undefined
  /** All of it in a sentence, for who doesn't see it. */
  described: string
}

/** @param date the day it was given, as the reader's locale writes it in full */
export function pictureWords(record: AwardRecord, text: Texts, formats: Formats, date: string): PictureWords {
  const names = formats.list(record.to.map(({ name }) => isolated(name || text.somebody)))
  const program = record.program?.name ?? 'Laurels'
  const { award, cycle, decided } = record
  return {
    program,
    award: award.name,
    names,
    citation: text.quoted(record.citation ?? ''),
    attempt: record.outcome === 'attempted' ? text.attempt : undefined,
    helped:
      record.helpers.length === 0
        ? undefined
        : text.helpedBy(formats.list(record.helpers.map(({ name }) => isolated(name || text.somebody)))),
    occasion: [program, cycle.name, date].map(isolated).join(' · '),
    given: [cycle.name, date].map(isolated).join(' · '),
    decided: decided && text.decidedBy(isolated(decided.by.name || text.somebody), decided.judges),
    described: text.pictureOf(award.name, names),
  }
}

/** Keeps a name of another script from turning the sentence around it. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
