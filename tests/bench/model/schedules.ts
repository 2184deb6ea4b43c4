import * as fc from 'fast-check'
import { serveBench } from '#tests/bench/bench-process.ts'
import { runSchedule } from '#tests/model/run.ts'
import { anySchedule, type Schedule } from '#tests/model/schedule.ts'
import type { Told } from '#tests/model/stage.ts'

export type Asked = { seed: number; schedules: number }
export type Ran = { ran: Told; failed: { why: string; schedule: Schedule }[] }

/** Runs so many schedules of a seed, in this process and no other: simulated time is all that it has. */
serveBench(undefined, undefined, async ({ seed, schedules }: Asked): Promise<Ran> => {
  const ran: Told = { states: 0, revealed: 0, ballots: 0, kills: 0, compared: 0 }
  const failed: Ran['failed'] = []
  for (const schedule of fc.sample(anySchedule, { seed, numRuns: schedules }))
    try {
      const told = await runSchedule(schedule)
      for (const of of Object.keys(ran) as (keyof Told)[]) ran[of] += told[of]
    } catch (error) {
      failed.push({ why: error instanceof Error ? error.message : String(error), schedule })
    }
  return { ran, failed }
})
