import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { congratulateWinner } from '#core/ceremony/congratulate-winner.ts'
import { drain } from '#core/outbox/drain.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { atReveal, congratulate, counted, end, itemAt } from '#tests/core/ceremony/congratulations.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, viewOf } from '#tests/support/ceremony-steps.ts'
import { crashingRows } from '#tests/support/crashing-rows.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { type Name, tenant } from '#tests/support/test-world.ts'

const people = ['ana', 'kim', 'lars', 'ida'] as const
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ by: fc.constantFrom(...people), twice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom('end' as const, 'wait' as const) },
)
const crash = fc.record({
  commit: fc.integer({ min: 1, max: 6 }),
  moment: fc.constantFrom('before' as const, 'after' as const),
})

test('C8 whatever comes first, is repeated, or dies in between: as many count as congratulated', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.option(crash, { nil: undefined })), { maxLength: 7 }),
      async (steps) => {
        const { test, id, itemId } = await atReveal()
        const told = new Set<string>()
        for (const [what, dies] of steps) {
          const at = dies ? test.process({ rows: crashingRows(test.rows, dies) }) : test
          try {
            if (what === 'wait') await counted(at)
            else if (what === 'end') await end(at, id)
            else {
              told.add(what.by)
              const sent = nextCommand()
              await congratulate(at, what.by, id, itemId, sent).catch(() =>
                congratulate(test, what.by, id, itemId, sent),
              )
              if (what.twice) await congratulate(test, what.by, id, itemId)
            }
          } catch {
            // That process is gone; the next one goes on.
          }
        }
        const later = test.restart()
        if ((await viewOf(later, id)).audience.scene.kind !== 'ended') await end(later, id)
        await counted(later)
        expect((await itemAt(later, itemId))?.comments).toBe(told.size)
      },
    ),
    { numRuns: 30 },
  )
})

test('C8 however congratulating and publishing cross, all who congratulated are counted', {
  timeout: 60_000,
}, async () => {
  const places = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 0, max: 30 }), async (scheduler, start) => {
      const { test, id, itemId } = await atReveal()
      await conduct(test, id, 'end')
      const { audience } = await viewOf(test, id)
      await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'end', early: false } })
      const slow = () => test.process({ rows: scheduledRows(test.rows, scheduler) })
      const early = async (by: Name) => {
        const { world, actor } = slow()
        await congratulateWinner(world, actor(by), { ceremonyId: id, itemId, commandId: nextCommand() })
        places.add((await itemAt(test, itemId)) ? 'there' : 'waiting')
      }
      const publish = async () => {
        for (let step = 0; step < start; step++) await scheduler.schedule(Promise.resolve())
        await drain(slow().world, ceremonyOf(tenant, id))
      }
      await scheduler.waitFor(Promise.all([publish(), early('ana'), early('kim'), early('lars')]))
      await counted(test.restart())
      expect((await itemAt(test, itemId))?.comments).toBe(3)
    }),
    { numRuns: 40 },
  )
  expect(places.size).toBe(2)
})
