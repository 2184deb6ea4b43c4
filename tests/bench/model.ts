import { availableParallelism } from 'node:os'
import type { Bench } from '#tests/bench/bench.ts'
import type { Asked, Ran } from '#tests/bench/model/schedules.ts'
import { type BenchServer, startBenchServer } from '#tests/bench/server-process.ts'

const schedules = 10_000
const inOneGo = 100

/** The live ceremony under many schedules; what fails is said in full, to be kept in tests/model/seeds.json. */
export const modelBench: Bench = {
  name: 'model',
  about: `${schedules} random evenings of the live ceremony in simulated time, held against the model`,
  async run() {
    const seed = Date.now() % 1_000_000_000
    const began = performance.now()
    const ran = await runAll(seed)
    const failed = ran.flatMap((one) => one.failed)
    for (const one of failed.slice(0, 5)) console.log(JSON.stringify(one))
    const sum = (of: keyof Ran['ran']) => ran.reduce((total, one) => total + one.ran[of], 0)
    const minutes = ((performance.now() - began) / 60_000).toFixed(1)
    const detail = `from seed ${seed}: ${sum('states')} states, ${sum('revealed')} reveals, ${sum('ballots')} ballots acknowledged, ${sum('kills')} kills, ${sum('compared')} screens compared at rest; ${minutes} minutes`
    return [{ what: 'schedules in which a rule did not hold', measured: failed.length, goal: 0, detail }]
  },
}

async function runAll(seed: number): Promise<Ran[]> {
  const ran: Ran[] = []
  let begun = 0
  const processes: BenchServer[] = []
  const work = async () => {
    const process = await startBenchServer('model/schedules.ts')
    processes.push(process)
    while (begun < schedules) {
      const asked: Asked = { seed: seed + begun, schedules: inOneGo }
      begun += inOneGo
      ran.push((await process.act(asked)) as Ran)
    }
  }
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work))
    return ran
  } finally {
    for (const process of processes) process.end()
  }
}
