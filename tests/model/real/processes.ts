import type { Gate } from '#tests/model/real/gate.ts'
import { type MortalService, prepareService } from '#tests/service/outbox/mortal-service.ts'
import type { ProcessSettings } from '#tests/support/service-process.ts'

/**
 * Real processes of the service behind gates, each killed with SIGKILL at some write, over and over, and started
 * again, until so many have been killed.
 */
export function keepProcesses(
  settings: ProcessSettings,
  gates: Gate[],
  { kills, chance, underWay }: { kills: number; chance: () => number; underWay: ReadonlySet<string> },
) {
  let armed = 0
  let killed = 0
  let isOver = false
  const lives = new Set<MortalService>()

  async function live(gate: Gate, prepared = prepareService()): Promise<void> {
    const service = await prepared.start(settings)
    lives.add(service)
    gate.lead(service.url)
    if (armed >= kills || isOver) return
    armed += 1
    const next = prepareService()
    // Of an evening that is over nothing is written any more.
    const tenants = underWay.size > 0 ? [...underWay] : settings.tenants
    const tenant = tenants[Math.floor(chance() * tenants.length)] ?? ''
    const [write, moment] = [1 + Math.floor(chance() * 12), chance() < 0.5 ? 'before' : 'after'] as const
    await service.arm({ tenant, write, moment, counts: 'publishing' })
    void relive(service, gate, next)
  }

  async function relive(service: MortalService, gate: Gate, next: ReturnType<typeof prepareService>) {
    if ((await service.outcome) !== 'killed') return
    lives.delete(service)
    killed += 1
    if (!isOver) await live(gate, next)
  }

  return {
    start: () => Promise.all(gates.map((gate) => live(gate))),
    kills: () => killed,
    async end(): Promise<void> {
      isOver = true
      await Promise.all([...lives].map((service) => service.end()))
    },
  }
}
