import { availableParallelism } from 'node:os'
import { startAzurite } from '#local/azurite.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { createAzureWakeups } from '#service/storage/azure-wakeups.ts'
import type { Bench, Figure } from '#tests/bench/bench.ts'
import type { Asked, Ran } from '#tests/bench/model/schedules.ts'
import { type BenchServer, startBenchServer } from '#tests/bench/server-process.ts'
import { runRealEvenings } from '#tests/model/real/run.ts'
import { buildServiceProcess, endAll } from '#tests/service/outbox/mortal-service.ts'

const schedules = 10_000
const inOneGo = 100
const realEvenings = 60
const realKills = 30

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
    return [
      { what: 'schedules in which a rule did not hold', measured: failed.length, goal: 0, detail },
      await onRealStorage(seed),
    ]
  },
}

/** The same on the real service, real sockets and real storage, in processes that are killed. */
async function onRealStorage(seed: number): Promise<Figure> {
  const azurite = await startAzurite({ folder: 'memory' })
  const began = performance.now()
  await buildServiceProcess()
  try {
    const settings = { storage: azurite.connectionString, tablePrefix: 'Model', queueName: 'model' }
    const rows = createAzureRows({ connectionString: settings.storage, tablePrefix: settings.tablePrefix })
    const wakeups = createAzureWakeups({
      connectionString: settings.storage,
      queueName: settings.queueName,
      delayMs: 1_000,
      leaseMs: 1_000,
      onProblem: (problem) => console.error(problem),
    })
    await Promise.all([rows.ensureTables(), wakeups.ensureQueue()])
    const asked = { evenings: realEvenings, kills: realKills, seed }
    const { faults, kills, states, ballots } = await runRealEvenings({ rows, settings, ...asked })
    for (const fault of faults.slice(0, 5)) console.log(fault)
    const minutes = ((performance.now() - began) / 60_000).toFixed(1)
    const detail = `${realEvenings} evenings, ${states} states, ${ballots} voters, ${kills} kills; ${minutes} minutes`
    return { what: 'faults on the real service', measured: faults.length, goal: 0, detail }
  } finally {
    await endAll()
    await azurite.stop()
  }
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
