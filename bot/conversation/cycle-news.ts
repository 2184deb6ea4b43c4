import { isolated, shortened } from '#bot/text/from-people.ts'
import type { Program } from '#core/contract/programs.ts'
import type { Chat } from './chat.ts'
import { currentCycle, isOpen } from './open-cycles.ts'

const shown = 4

/** Where nominations stand: a sentence for each program that takes them or will, else one for all. */
export function cycleNews(
  { world, wording }: Pick<Chat, 'world' | 'wording'>,
  programs: readonly Program[],
): string[] {
  const { chat: text } = wording
  const now = world.now()
  const sentences = programs.flatMap(({ cycles, timeZone }) => {
    const cycle = currentCycle(cycles)
    if (!cycle) return []
    const name = isolated(shortened(cycle.name, 60), wording)
    if (isOpen(cycle, now)) return [text.openUntil(name, wording.day(cycle.closesAt, timeZone))]
    const ahead = (cycle.status === 'scheduled' || cycle.status === 'open') && cycle.opensAt > now
    return ahead ? [text.opensOn(name, wording.day(cycle.opensAt, timeZone))] : []
  })
  return sentences.length > 0 ? sentences.slice(0, shown) : [text.closedNow]
}
