import { expect, test } from 'vitest'
import { writeComment } from '#core/recognition/comment.ts'
import { count } from '#core/recognition/count.ts'
import { commentRow } from '#core/recognition/rows.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { found, thank, wall } from '#tests/core/recognition/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { createTestWorld, type Name, tenant } from '#tests/support/test-world.ts'

test('W1 whoever counts for long counts what came meanwhile, too', async () => {
  const test = await createTestWorld()
  const { id: itemId } = await thank(test, 'ana', ['ida'])
  const place = recognitionOf(tenant, itemId)
  const say = (by: Name) => {
    const said = { itemId, commandId: nextCommand(), text: 'Well done', congratulation: false }
    return writeComment(test.world, test.actor(by), said)
  }
  await say('kim')
  let crossed = false
  const slow = test.process({
    rows: {
      ...test.rows,
      async scan(at, range) {
        const comments = await test.rows.scan(at, range)
        if (crossed || !range.from.startsWith(commentRow.name)) return comments
        // Read, and not answered yet: another process counts one more.
        crossed = true
        await say('lars')
        await count(test.world, place)
        return comments
      },
    },
  })
  await count(slow.world, place)
  expect((await found(test, 'kim', wall))[0]?.comments).toBe(2)
})
