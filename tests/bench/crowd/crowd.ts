import { setPriority } from 'node:os'
import { startBenchServer } from '#tests/bench/server-process.ts'

/** Many of a kind in a few processes of their own. */
export type Crowd<Wanted> = {
  /** Asks every process, each for its part. @returns what they answered, in one list where that are lists */
  ask<T>(wanted: (process: number) => Wanted): Promise<T[]>
  end(): void
}

/**
 * These are other people's computers: what the service wants to do goes first.
 * @param file below tests/bench
 */
export async function startCrowd<Wanted>(file: string, processes: number): Promise<Crowd<Wanted>> {
  const homes = await Promise.all(Array.from({ length: processes }, () => startBenchServer(file)))
  for (const { pid } of homes) setPriority(pid, 10)
  return {
    async ask<T>(wanted: (process: number) => Wanted) {
      const answers = await Promise.all(homes.map((home, process) => home.act(wanted(process))))
      return answers.flat() as T[]
    },
    end: () => homes.forEach((home) => home.end()),
  }
}

/** The value that so many of all values don't exceed. */
export function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN
}
