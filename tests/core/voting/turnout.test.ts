import { expect, test } from 'vitest'
import type { RowStore } from '#core/ports.ts'
import { createBallotBoxes } from '#core/voting/ballot-boxes.ts'
import { createTurnout } from '#core/voting/turnout.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { createTestWorld, start, tenant } from '#tests/support/test-world.ts'

const round = { tenant, ceremonyId: 'gala', segmentId: 'mentor', round: 1 }
const worldOver = (rows: RowStore) => ({ rows, now: () => start })

test('C7 the turnout counts each voter once, whichever process took their ballots, and reads none twice', async () => {
  const { rows } = await createTestWorld()
  let read = 0
  const counted: RowStore = {
    ...rows,
    async scan(place, range) {
      const found = await rows.scan(place, range)
      read += found.length
      return found
    },
  }
  const turnout = createTurnout({ rows: counted }, round)
  expect(await turnout.look()).toBe(0)
  const processes = [createBallotBoxes(worldOver(rows)), createBallotBoxes(worldOver(rows))]
  const vote = (at: number, option: string, after: number) =>
    processes[at % 2]?.cast(round, { voter: `v${at % 200}`, option, after, commandId: nextCommand() })
  for (let at = 0; at < 200; at++) await vote(at, '0', 0)
  expect(await turnout.look()).toBe(200)
  const soFar = read
  expect(await turnout.look()).toBe(200)
  expect(read).toBe(soFar)
  // Another choice, at the other process.
  await vote(201, '1', 1)
  expect(await turnout.look()).toBe(200)
  expect(read).toBe(soFar + 1)
})
