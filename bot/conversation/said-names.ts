import { quoted, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { OpenName } from './draft.ts'

/** Names as they were said, to ask about them. */
export function saidNames(names: readonly OpenName[], wording: Wording): string {
  return wording.list(names.slice(0, 11).map(({ said }) => quoted(shortened(said, 60), wording)))
}
