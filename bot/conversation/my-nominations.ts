import { nominationsList } from '#bot/cards/nominations-list.ts'
import type { Answer } from '#bot/turn.ts'
import { listMyNominations } from '#core/nominations/list-nominations.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import type { Chat } from './chat.ts'
import { currentCycle, isOpen } from './open-cycles.ts'

/** What somebody has sent in for the cycles that are under way, and where it stands. */
export async function myNominations(chat: Chat): Promise<Answer[]> {
  const { world, turn } = chat
  const programs = await listPrograms(world, turn.actor)
  const lists = await Promise.all(
    programs.map(async (program) => {
      const cycle = currentCycle(program.cycles)
      if (!cycle) return []
      const nominations = await listMyNominations(world, turn.actor, cycle.id)
      const open = isOpen(cycle, world.now())
      return nominations.map((nomination) => ({ nomination, program, cycle, open }))
    }),
  )
  return [nominationsList({ ...chat, entries: lists.flat() })]
}
