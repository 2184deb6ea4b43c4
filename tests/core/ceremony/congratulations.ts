import { congratulateWinner } from '#core/ceremony/congratulate-winner.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** A gala that has just revealed Ben as the mentor; what follows is sealed. */
export async function atReveal() {
  const test = await createTestWorld()
  await decidedCycle(test)
  await test.settle()
  return { test, ...(await reveal(test)) }
}

export async function reveal(test: TestWorld) {
  const id = await planGala(test)
  await conduct(test, id, 'reveal')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'advance' } })
  const [first] = (await viewOf(test, id)).audience.given
  const itemId = first?.result.kind === 'winners' ? (first.result.winners[0]?.itemId ?? '') : ''
  return { id, itemId }
}

export const congratulate = (
  { world, actor }: TestWorld,
  by: Name,
  ceremonyId: string,
  itemId: string,
  commandId = nextCommand(),
) => congratulateWinner(world, actor(by), { ceremonyId, itemId, commandId })

export async function end(test: TestWorld, id: string): Promise<void> {
  await conduct(test, id, 'end')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'end', early: false } })
  await test.settle()
}

export const itemAt = async ({ rows }: TestWorld, itemId: string) =>
  (await readRow(rows, recognitionOf(tenant, itemId), itemRow))?.value.item

export async function counted(test: TestWorld): Promise<void> {
  test.clock.advance(2_000)
  await test.settle()
}
