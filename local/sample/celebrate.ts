import { commandCeremony } from '#core/ceremony/command-ceremony.ts'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import type { SampleCycle } from '#local/sample/open-cycle.ts'
import { type PastWorld, refOf } from '#local/sample/past-world.ts'

const minute = 60_000

/** Plans a cycle's ceremony, with Hana and Omar as its hosts. @returns its id */
export async function planSampleCeremony(past: PastWorld, cycle: SampleCycle, time: number): Promise<string> {
  const { id } = await planCeremony(past.at(time), await past.actor('dana', time), {
    cycleId: cycle.id,
    commandId: crypto.randomUUID(),
    title: `Learning Laurels, ${cycle.name}`,
    startsAt: cycle.ceremonyAt,
    hosts: ['hana', 'omar'].map(refOf),
  })
  return id
}

/** Runs a decided cycle's ceremony from its lobby to its end, as Hana would, and publishes it. */
export async function celebrate(past: PastWorld, cycle: SampleCycle, ceremonyId: string): Promise<void> {
  let time = cycle.ceremonyAt
  let seq = 0
  let next: CeremonyCommand | undefined = { kind: 'open-lobby' }
  while (next) {
    const answer = await commandCeremony(past.at(time), await past.actor('hana', time), {
      ceremonyId,
      commandId: crypto.randomUUID(),
      seq,
      command: next,
    })
    if (!answer.done) throw answer.refusal
    seq = answer.view.audience.seq
    next = answer.view.audience.scene.kind === 'ended' ? undefined : answer.view.next?.command
    time += minute
  }
  await past.settle(time)
}
