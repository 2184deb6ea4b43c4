import type { AudienceView, HostView } from '#core/contract/ceremony.ts'
import type { Bench, Figure } from '#tests/bench/bench.ts'
import type { Watched } from '#tests/bench/fanout/laurels.ts'
import { type BenchServer, startBenchServer } from '#tests/bench/server-process.ts'
import { connectLive, type LiveClient, seqIn } from '#tests/support/live-client.ts'

const rounds = 7
const warmUps = 2
const pushesARound = 20
const processes = 2

/** What it costs to tell everybody, against a loop that sends the same text over bare WebSockets. */
export const fanoutBench: Bench = {
  name: 'fanout',
  about: `server CPU per push and viewer (${pushesARound} pushes a round), and memory per viewer, against a bare ws loop`,
  async run() {
    const figures: Figure[] = []
    for (const viewers of [2_000, 5_000]) figures.push(...(await measure(viewers)))
    return figures
  },
}

async function measure(viewers: number): Promise<Figure[]> {
  const servers = {
    ours: await startBenchServer('fanout/laurels.ts'),
    // The same with nobody watching: what the host's commands cost, whoever watches.
    empty: await startBenchServer('fanout/laurels.ts'),
    bare: await startBenchServer('baselines/fanout/bare-ws.mjs'),
  }
  const crowds: Crowd[] = []
  try {
    const host = await conduct(servers.ours)
    const alone = await conduct(servers.empty)
    const text = JSON.stringify(['ceremony:state', host.audience()])
    const memory = { ours: 0, bare: 0 }
    for (const name of ['ours', 'bare'] as const) {
      const server = servers[name]
      const before = await server.memory()
      crowds.push(await gather(server, name === 'ours' ? (server.told as Watched) : undefined, viewers))
      memory[name] = ((await server.memory()) - before) / viewers
    }
    const [ours, bare] = crowds as [Crowd, Crowd]
    const cpu = { ours: [] as number[], empty: [] as number[], bare: [] as number[] }
    for (let round = 0; round < warmUps + rounds; round++) {
      const spent = {
        ours: await ours.spend(() => host.pushes(pushesARound)),
        empty: await spending(servers.empty, () => alone.pushes(pushesARound)),
        bare: await bare.spend(() => servers.bare.act({ text, times: pushesARound })),
      }
      if (round < warmUps) continue
      for (const name of ['ours', 'empty', 'bare'] as const) cpu[name].push(spent[name])
    }
    for (const { client } of [host, alone]) client.close()
    const commands = median(cpu.empty)
    const told = cpu.ours.map((spent) => spent - commands)
    const each = (ms: number[]) => `${((median(ms) * 1_000) / viewers / pushesARound).toFixed(1)} µs`
    const kilobytes = (bytes: number) => `${(bytes / 1_024).toFixed(1)} KB`
    return [
      {
        what: `CPU ÷ bare ws, ${viewers} viewers`,
        measured: median(told.map((spent, round) => spent / (cpu.bare[round] ?? Number.NaN))),
        goal: 1.1,
        detail: `${each(told)} ÷ ${each(cpu.bare)} for ${text.length} characters; with the ${(commands / pushesARound).toFixed(2)} ms that a command costs, whoever watches, ${each(cpu.ours)}`,
      },
      {
        what: `memory ÷ bare ws, ${viewers} viewers`,
        measured: memory.ours / memory.bare,
        goal: 2,
        detail: `${kilobytes(memory.ours)} ÷ ${kilobytes(memory.bare)}`,
      },
    ]
  } finally {
    for (const crowd of crowds) crowd.end()
    for (const server of Object.values(servers)) server.end()
  }
}

type Crowd = { spend(push: () => Promise<unknown>): Promise<number>; end(): void }

/** Viewers in processes of their own. */
async function gather(server: BenchServer, watched: Watched | undefined, viewers: number): Promise<Crowd> {
  const homes = await Promise.all(
    Array.from({ length: processes }, () => startBenchServer('fanout/viewers.ts')),
  )
  const come = viewers / processes
  await Promise.all(
    homes.map((home, at) =>
      home.act({ come, to: server.url.replace('http', 'ws'), first: at * come, ...watched }),
    ),
  )
  let heard = 0
  return {
    /** Milliseconds of the server's CPU until everybody has heard every push. */
    spend: (push) =>
      spending(server, async () => {
        await push()
        heard += pushesARound
        await Promise.all(homes.map((home) => home.act({ heard })))
      }),
    end: () => homes.forEach((home) => home.end()),
  }
}

async function spending(server: BenchServer, act: () => Promise<unknown>): Promise<number> {
  const before = await server.cpu()
  await act()
  return (await server.cpu()) - before
}

type Host = { client: LiveClient; audience(): AudienceView; pushes(times: number): Promise<void> }

/** A host who has brought the ceremony to a finalists’ moment and then goes back and forth. */
async function conduct({ url, told }: BenchServer): Promise<Host> {
  const { tenant, host, ceremonyId } = told as Watched
  const connected = await connectLive(url, `${tenant}.${host}.`)
  if ('refused' in connected) throw new Error(`refused: ${connected.refused?.code}`)
  const { client } = connected
  let view = (await client.send('ceremony:join', { ceremonyId, as: 'host' })).view as HostView
  const order = async (command: HostView['also'][number]) => {
    const seq = seqIn(view)
    const answer = await client.send('ceremony:command', {
      ceremonyId,
      commandId: `bench-command-${seq}`,
      seq,
      command,
    })
    if (!answer.ok) throw new Error(`refused: ${answer.problem?.code}`)
    view = answer.view as HostView
  }
  while (view.audience.given.length === 0) await order(view.next?.command ?? { kind: 'back' })
  return {
    client,
    audience: () => view.audience,
    async pushes(times) {
      for (let time = 0; time < times; time++) {
        const { kind } = view.audience.scene
        await order({ kind: kind === 'paused' ? 'resume' : 'pause' })
        await new Promise((resolve) => setTimeout(resolve, 40))
      }
    },
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
