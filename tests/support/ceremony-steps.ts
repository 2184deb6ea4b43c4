import { type CommandAnswer, commandCeremony } from '#core/ceremony/command-ceremony.ts'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { type Ceremony, plannedCeremony } from '#core/ceremony/state.ts'
import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { cycleId, type Name, type TestWorld } from '#tests/support/test-world.ts'

/** A ceremony before anything happened in it. */
export const planned: Ceremony = plannedCeremony({
  id: 'gala',
  cycleId,
  title: 'Learning gala',
  startsAt: Date.UTC(2026, 3, 1),
})

/** Dana plans the cycle's ceremony, for Hana and Hugo to host. @returns its id */
export async function planGala({ world, actor, clock }: TestWorld): Promise<string> {
  const hosts = ['hana', 'hugo']
  const input = { cycleId, commandId: nextCommand(), title: 'Learning gala', startsAt: clock.now(), hosts }
  return (await planCeremony(world, actor('dana'), input)).id
}

export async function viewOf({ world, actor }: TestWorld, ceremonyId: string): Promise<HostView> {
  const view = await watchCeremony(world, actor('hana'), { ceremonyId, as: 'host' })
  if (view.role !== 'host') throw new Error('A host was shown less than a host’s view.')
  return view
}

export function command(
  { world, actor }: TestWorld,
  by: Name,
  ceremonyId: string,
  { commandId = nextCommand(), ...input }: { seq: number; command: CeremonyCommand; commandId?: string },
): Promise<CommandAnswer> {
  return commandCeremony(world, actor(by), { ceremonyId, commandId, ...input })
}

/** Hana takes the obvious next steps, one in ten seconds, up to but not including the one that leads to `until`. */
export async function conduct(
  test: TestWorld,
  ceremonyId: string,
  until: NonNullable<HostView['next']>['step'],
): Promise<HostView> {
  for (;;) {
    const { next, audience } = await viewOf(test, ceremonyId)
    if (!next) throw new Error(`The ceremony came to its end, and not to ${until}.`)
    if (next.step === until) return viewOf(test, ceremonyId)
    const answer = await command(test, 'hana', ceremonyId, { seq: audience.seq, command: next.command })
    if (!answer.done) throw answer.refusal
    test.clock.advance(10_000)
  }
}
