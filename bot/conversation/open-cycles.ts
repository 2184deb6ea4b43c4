import type { Actor } from '#core/actor.ts'
import type { Award, Cycle, Program } from '#core/contract/programs.ts'
import type { World } from '#core/ports.ts'
import { listPrograms } from '#core/programs/list-programs.ts'

export type CycleOfProgram = { program: Program; cycle: Cycle }

/** Cycles that take nominations now. Only for showing: submitting checks for itself (rule N1). */
export async function openCycles(world: World, actor: Actor): Promise<CycleOfProgram[]> {
  const programs = await listPrograms(world, actor)
  return programs.flatMap((program) =>
    program.cycles.filter((cycle) => isOpen(cycle, world.now())).map((cycle) => ({ program, cycle })),
  )
}

export function isOpen({ status, opensAt, closesAt }: Cycle, now: number): boolean {
  return status === 'open' && opensAt <= now && now < closesAt
}

export async function findCycle(
  world: World,
  actor: Actor,
  cycleId: string,
): Promise<CycleOfProgram | undefined> {
  const programs = await listPrograms(world, actor)
  for (const program of programs) {
    const cycle = program.cycles.find(({ id }) => id === cycleId)
    if (cycle) return { program, cycle }
  }
  return undefined
}

/** Of a program's cycles, newest first: the one under way, else the next to open, else the newest. */
export function currentCycle(cycles: readonly Cycle[]): Cycle | undefined {
  const underWay = cycles.find(({ status }) => status !== 'scheduled' && status !== 'published')
  return underWay ?? cycles.findLast(({ status }) => status === 'scheduled') ?? cycles[0]
}

export function activeAwards({ awards }: Program): Award[] {
  return awards.filter(({ active }) => active)
}
