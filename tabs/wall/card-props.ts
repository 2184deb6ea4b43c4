import type { Reaction } from '#core/contract/ceremony.ts'
import type { Recognition } from '#core/contract/recognition.ts'

/** What every kind of card takes: an item, how this person reacted to it, and its place in a feed. */
export type CardProps<Item extends Recognition> = {
  item: Item
  mine: readonly Reaction[]
  position?: { 'aria-posinset': number; 'aria-setsize': number }
}
