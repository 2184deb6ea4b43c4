import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { programsOf } from '#core/rows/places.ts'
import { put } from '#core/rows/row-kind.ts'
import { leadersRow } from './rows.ts'
import { loadOwnedProgram } from './show-insight.ts'

const named = z.object({ words: z.array(z.string()) })

/** Says by which words in their job titles leaders are told, for insight. For owners. @throws Refusal `not_owner` */
export async function nameLeaders(
  world: World,
  actor: Actor,
  input: { programId: string; commandId: string; words: string[] },
): Promise<z.infer<typeof named>> {
  const { programId, commandId } = input
  const command = {
    place: programsOf(actor.tenant),
    commandId,
    operation: `leaders ${programId}`,
    result: named,
  }
  return once(world, actor, command, async () => {
    const program = await loadOwnedProgram(world, actor, programId)
    const result = { words: [...new Set(input.words)] }
    return { writes: [put(leadersRow, [program.id], result)], result }
  })
}
