import type { NominationContent } from '#core/contract/nominations.ts'
import { conversationKey } from '#core/messages/known-chats.ts'
import { shareNomination } from '#core/nominations/share-nomination.ts'
import type { OutgoingMessage } from '#core/ports.ts'
import { announced } from '#tests/core/messages/steps.ts'
import { nominate } from '#tests/core/nominations/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { createStubTeams, type StubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, type Name, type TestWorld } from '#tests/support/test-world.ts'

/** Ana nominated Ben for an award that is open; two channels hear of the program, and she is in both. */
export type Asking = { test: TestWorld; teams: StubTeams; id: string }

export async function asking(
  over: Partial<NominationContent> = {},
  world: Parameters<typeof createTestWorld>[0] = {},
): Promise<Asking> {
  const teams = createStubTeams()
  teams.nameThem()
  const test = (await createTestWorld(world)).process({ messenger: teams.messenger })
  for (const channel of ['general', 'learning']) await announced(test, channel)
  const { id } = await nominate(test, 'ana', { awardId: 'brave', nominees: ['ben'], ...over })
  await test.settle()
  const asking = { test, teams, id }
  for (const channel of ['general', 'learning']) inChannel(asking, channel, ['ana', 'cleo', 'emil', 'fay'])
  return asking
}

/** From now on these are in a channel, and nobody else. */
export function inChannel({ test, teams }: Asking, channel: string, names: Name[]): void {
  teams.members.set(channel, new Map(names.map((name) => [test.actor(name).oid, name])))
}

export function share(
  { test, id }: Asking,
  channel: string,
  { by = 'ana', commandId = nextCommand() }: { by?: Name; commandId?: string } = {},
) {
  const input = { cycleId, nominationId: id, channel: conversationKey(channel), commandId }
  return shareNomination(test.world, test.actor(by), input)
}

/** The cards that ask for endorsements, as they look by now: channel → what they say. */
export function cardsOf({ teams }: Asking): Record<string, Extract<OutgoingMessage, { kind: 'endorsable' }>> {
  return Object.fromEntries(
    [...teams.cards.values()].flatMap(({ to, message }) =>
      message.kind === 'endorsable' ? [[to, message]] : [],
    ),
  )
}

/** As a second or two pass, whatever is due is done. */
export async function passes({ test }: Asking, seconds = 2): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    test.clock.advance(1_000)
    await test.settle()
  }
}
