import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { commandCeremony } from '#core/ceremony/command-ceremony.ts'
import { startAzurite } from '#local/azurite.ts'
import type { Bench } from '#tests/bench/bench.ts'
import { type Crowd, quantile, startCrowd } from '#tests/bench/crowd/crowd.ts'
import type { WantedOfClients } from '#tests/bench/crowd/default-clients.ts'
import { type House, openHouse } from '#tests/bench/crowd/house.ts'
import type { Wanted } from '#tests/bench/crowd/screens.ts'
import { endAll } from '#tests/service/outbox/mortal-service.ts'
import { cycleAt, runCeremony } from '#tests/support/company-cycle.ts'

const screens = 2_000
const processes = 2
const rounds = 5

/** How soon everybody sees again what is true, after the service was killed. */
export const recoverBench: Bench = {
  name: 'recover',
  about: `kill -9 of the real service on real storage (Azurite), started again at once; a command is given meanwhile. ${screens} screens (the tab’s own links, in ${processes} processes) have its state ÷ as many Socket.IO clients with default settings are connected again to a bare server that was away as long`,
  async run() {
    const azurite = await startAzurite({ folder: 'memory' })
    const ours = await watched(azurite.connectionString)
    const bare = await attended()
    try {
      const found: { ours: number; bare: number; down: number }[] = []
      for (let round = 0; round <= rounds; round++) {
        const recovered = await ours.crash()
        const returned = await bare.crash(recovered.down)
        // The first only warms up.
        if (round > 0) found.push({ ours: recovered.all, bare: returned, down: recovered.down })
      }
      const middle = (values: number[]) => quantile(values, 0.5)
      return [
        {
          what: `99 % of ${screens} screens right ÷ of bare clients connected, after a kill`,
          measured: middle(found.map((round) => round.ours / round.bare)),
          goal: 1,
          detail: `${middle(found.map((round) => round.ours))} ms ÷ ${middle(found.map((round) => round.bare))} ms, of these ${middle(found.map(({ down }) => down))} ms until the service listened again`,
        },
      ]
    } finally {
      ours.end()
      bare.end()
      await endAll()
      await azurite.stop()
    }
  },
}

/** Our screens, before a ceremony that goes on and off. */
async function watched(connectionString: string) {
  const house = await openHouse(connectionString)
  const { ceremonyId } = await cycleAt(house.company, 'decided')
  let seq = await runCeremony(house.company, ceremonyId, (next, seq) => next === 'advance' && seq > 3)
  const crowd: Crowd<Wanted> = await startCrowd('crowd/screens.ts', processes)
  const tokens = await house.signIn(screens)
  await crowd.ask((process) => ({
    kind: 'come',
    to: house.url,
    ceremonyId,
    tokens: tokens.filter((_, at) => at % processes === process),
    overMs: 3_000,
  }))
  let isPaused = false
  return {
    /** @returns until 99 % were right, and how long nobody listened, both in milliseconds since the kill */
    async crash(): Promise<{ all: number; down: number }> {
      const killedAt = Date.now()
      const back = house.killAndRestart().then(() => Date.now() - killedAt)
      seq = await command(house, ceremonyId, seq, isPaused ? 'resume' : 'pause')
      isPaused = !isPaused
      const reached = await crowd.ask<number>(() => ({ kind: 'reach', seq }))
      return { all: quantile(reached, 0.99) - killedAt, down: await back }
    },
    end() {
      crowd.end()
      void house.end()
    },
  }
}

/** As another process of the service would take it. */
async function command(
  { company }: House,
  ceremonyId: string,
  seq: number,
  kind: 'pause' | 'resume',
): Promise<number> {
  const order = { ceremonyId, commandId: `while-down-${seq}`, seq, command: { kind } }
  const done = await commandCeremony(company.world, company.actor('hana'), order)
  if (!done.done) throw done.refusal
  return done.view.audience.seq
}

/** The baseline’s server and clients. */
async function attended() {
  const file = fileURLToPath(new URL('./baselines/recover/bare-socket-io.mjs', import.meta.url))
  let server = fork(file)
  const listen = async (port: number): Promise<number> => {
    const listening = once(server, 'message')
    server.send({ port })
    const [told] = (await listening) as [{ port: number }]
    return told.port
  }
  const port = await listen(0)
  const crowd: Crowd<WantedOfClients> = await startCrowd('crowd/default-clients.ts', processes)
  await crowd.ask(() => ({ kind: 'come', to: `http://127.0.0.1:${port}`, count: screens / processes }))
  return {
    /** @param down how long nobody is to listen. @returns milliseconds until 99 % were connected again */
    async crash(down: number): Promise<number> {
      const killedAt = Date.now()
      server.kill('SIGKILL')
      server = fork(file)
      await wait(down)
      await listen(port)
      const returned = await crowd.ask<number>(() => ({ kind: 'return', after: killedAt }))
      return quantile(returned, 0.99) - killedAt
    },
    end() {
      crowd.end()
      server.kill('SIGKILL')
    },
  }
}
