import type { Draft, Flaws } from '#bot/conversation/draft.ts'
import type { Links } from '#bot/links.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Award, Cycle, Program } from '#core/contract/programs.ts'
import { type Element, line } from './elements.ts'

/** What a nomination's card shows. */
export type NominationForm = {
  draft: Draft
  flaws: Flaws
  program: Program
  cycle: Cycle
  /** Active awards, in the order in which they are offered. */
  awards: Award[]
  /** The nomination that exists already, if that is the problem. */
  existing?: string | undefined
  /** Nobody has sent it yet: what is marked are questions, not faults. */
  asking?: true
}

export type FormSetting = NominationForm & { wording: Wording; links: Links; peoplePicker: boolean }

/** What is to be said about a field, right beneath it. */
export function flaw(
  { flaws, asking }: Pick<FormSetting, 'flaws' | 'asking'>,
  field: keyof Flaws,
): Element[] {
  const text = flaws[field]
  return text === undefined
    ? []
    : [line(text, { color: colorOf(asking), weight: 'bolder', spacing: 'small' })]
}

/** The color of what is to be looked at. */
export const colorOf = (asking: true | undefined) => (asking ? 'accent' : 'attention')
