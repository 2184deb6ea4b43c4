import { listMessages } from '#core/messages/list-messages.ts'
import { goOn, stopBatch } from '#core/messages/stop-batch.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import type { Messenger } from '#core/ports.ts'
import { messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { crowdOf, reminder, written } from '#tests/core/sending/crowd.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { createStubTeams, type StubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

export const place = messagesOf(tenant, cycleId)
/** Of those whom `reminding` is about. */
export const batch = 'nominations-opened'

export const stop = ({ world, actor }: TestWorld, of = batch, commandId = nextCommand()) =>
  stopBatch(world, actor('dana'), { cycleId, batch: of, commandId })
export const release = ({ world, actor }: TestWorld, of = batch, commandId = nextCommand()) =>
  goOn(world, actor('dana'), { cycleId, batch: of, commandId })
export const list = ({ world, actor }: TestWorld) => listMessages(world, actor('dana'), cycleId)
export const ofBatch = async (test: TestWorld, id = batch) =>
  (await list(test)).batches.find((one) => one.id === id)

/** The work that waits where messages are. */
export const workLeft = ({ rows }: TestWorld) => scanRows(rows, place, outboxRow)

/** People to be reminded; `during` happens while the given post is on the way. */
export async function reminding(
  count: number,
  { at = 0, during }: { at?: number; during?: (test: TestWorld) => Promise<unknown> } = {},
): Promise<{ test: TestWorld; teams: StubTeams; people: string[] }> {
  const teams = createStubTeams()
  const plain = await createTestWorld()
  let said = 0
  const messenger: Messenger = {
    ...teams.messenger,
    async send(to, message) {
      const delivery = await teams.messenger.send(to, message)
      if (++said === at) await during?.(plain.process())
      return delivery
    },
  }
  const test = plain.process({ messenger })
  const people = await crowdOf(test, count)
  await written(
    test.world,
    people.map((to) => ({ to, content: reminder })),
  )
  return { test, teams, people }
}

export const heard = ({ posts }: StubTeams) => posts.map(({ to }) => to).sort()
