import { useSyncExternalStore } from 'react'
import type { Reaction } from '#core/contract/ceremony.ts'
import type { Recognition } from '#core/contract/recognition.ts'

type Counts = Recognition['reactions']

/** What this person chose, and on what counts, so that these can tell it before the server has counted. */
export type Chosen = { mine: readonly Reaction[]; before: readonly Reaction[]; on: Counts }

const chosen = new Map<string, Chosen>()
const listeners = new Set<() => void>()

/** What this person chose for an item since the tab was opened. */
export function useChosen(itemId: string): Chosen | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => chosen.get(itemId),
  )
}

/** Notes a choice; none takes it back. */
export function choose(itemId: string, choice: Chosen | undefined): void {
  if (choice) chosen.set(itemId, choice)
  else chosen.delete(itemId)
  for (const listener of listeners) listener()
}

/** The choice that follows when `reaction` is pressed. `known` is how they reacted as the server last told. */
export function pressed(
  counts: Counts,
  choice: Chosen | undefined,
  known: readonly Reaction[],
  reaction: Reaction,
): Chosen {
  const now = choice?.mine ?? known
  const mine = now.includes(reaction) ? now.filter((one) => one !== reaction) : [...now, reaction]
  // Once counted, the choice before is what these counts hold.
  return choice && same(counts, choice.on) ? { ...choice, mine } : { mine, before: now, on: counts }
}

/** Counts as this person sees them: with their own choice until the server has counted it. */
export function countsWith(counts: Counts, choice: Chosen | undefined): Counts {
  if (!choice || !same(counts, choice.on)) return counts
  const shown = { ...counts }
  for (const kind of ['applause', 'heart', 'bulb'] as const) {
    const difference = Number(choice.mine.includes(kind)) - Number(choice.before.includes(kind))
    shown[kind] = Math.max(0, (counts[kind] ?? 0) + difference)
  }
  return shown
}

const same = (one: Counts, other: Counts) =>
  one.applause === other.applause && one.heart === other.heart && one.bulb === other.bulb
