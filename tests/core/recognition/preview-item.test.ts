import { expect, test } from 'vitest'
import type { Recognition, Visibility } from '#core/contract/recognition.ts'
import { wallPreferenceRow } from '#core/recognition/off-wall.ts'
import { previewItem } from '#core/recognition/preview-item.ts'
import { type ItemStanding, itemRow, newRecord } from '#core/recognition/rows.ts'
import { seeItem } from '#core/recognition/see-item.ts'
import { peopleOf, recognitionOf } from '#core/rows/places.ts'
import { put } from '#core/rows/row-kind.ts'
import { createTestWorld, start, tenant } from '#tests/support/test-world.ts'

const [ben, cleo, ana] = ['ben', 'cleo', 'ana'].map((id) => ({ id, name: id })) as [Of, Of, Of]
type Of = { id: string; name: string }

const common = { at: start, text: 'For patience', reactions: {}, comments: 0 }
const items = (visibility: Visibility): Recognition[] => [
  { ...common, id: 'one', kind: 'commendation', to: [ben, cleo], helpers: [], from: ana, visibility },
  { ...common, id: 'two', kind: 'milestone', to: [ben], helpers: [cleo], source: 'self', visibility },
]
const standings: ItemStanding[] = [
  { kind: 'shown' },
  { kind: 'removed', at: start },
  { kind: 'hidden', by: 'dana', reason: 'A reason', at: start },
  { kind: 'revoked', by: 'dana', reason: 'A reason', at: start },
  { kind: 'withheld' },
]
const visibilities: Visibility[] = [
  { kind: 'tenant' },
  { kind: 'team', teamId: 'elsewhere' },
  { kind: 'private' },
]
const offWall = [[], ['ben'], ['ben', 'cleo'], ['ana']]

test('E5 a shared link shows what somebody sees who has nothing to do with it, and no more', async () => {
  let shown = 0
  for (const standing of standings)
    for (const visibility of visibilities)
      for (const off of offWall)
        for (const item of items(visibility)) {
          const { world, rows, actor } = await createTestWorld()
          const place = recognitionOf(tenant, item.id)
          await rows.commit(place, [put(itemRow, [], { ...newRecord(item), standing })])
          for (const id of off)
            await rows.commit(peopleOf(tenant), [put(wallPreferenceRow, [id], { onWall: false })])
          const stranger = await seeItem(world, actor('lars'), item.id).catch(() => undefined)
          const preview = await previewItem(world, tenant, item.id)
          expect(preview).toEqual(stranger?.item)
          expect(await previewItem(world, 'another-tenant', item.id)).toBeUndefined()
          if (preview) shown++
        }
  // Of each of the two, where it is public, shown, and somebody is left whom it is about.
  expect(shown).toBe(5)
})
