import type { Links } from '#bot/links.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Turn } from '#bot/turn.ts'
import type { World } from '#core/ports.ts'

/** What a conversation is held with. */
export type Tools = {
  world: World
  links: Links
  /** Whether clients draw the people picker in cards; without it, names are typed. */
  peoplePicker: boolean
}

/** One turn of it: who, where, and in which words. */
export type Chat = Tools & { turn: Turn; wording: Wording }
