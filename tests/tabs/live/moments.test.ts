import { describe, expect, test } from 'vitest'
import type { AudienceView } from '#core/contract/ceremony.ts'
import type { Given } from '#core/contract/scene.ts'
import { newestView } from '#tabs/live/newest-view.ts'
import { momentOf } from '#tabs/live/unveil.ts'
import { audience, award, hostOf } from '#tests/tabs/live/views.ts'

describe('the newest view', () => {
  test('C5 an older view that comes late is ignored', () => {
    const kept = audience(7)
    expect(newestView(kept, audience(6))).toBe(kept)
    expect(newestView(kept, hostOf(audience(6)))).toBe(kept)
  })

  test('C5 a newer view replaces it, whatever lies between', () => {
    const arriving = audience(12)
    expect(newestView(audience(7), arriving)).toBe(arriving)
  })

  test('a host keeps the view of a host where both have the same seq', () => {
    const kept = hostOf(audience(3))
    expect(newestView(kept, audience(3))).toBe(kept)
    const again = hostOf(audience(3))
    expect(newestView(kept, again)).toBe(again)
  })

  test('C15 of two views of the same seq a host keeps that of the newer plan', () => {
    const kept = { ...hostOf(audience(3)), planVersion: 2 }
    expect(newestView(kept, { ...kept, planVersion: 1 })).toBe(kept)
    const changed = { ...kept, planVersion: 3 }
    expect(newestView(kept, changed)).toBe(changed)
    const later = { ...hostOf(audience(4)), planVersion: 1 }
    expect(newestView(kept, later)).toBe(later)
  })
})

describe('the unveiling', () => {
  const given: Given = { award, result: { kind: 'not-awarded' }, revealAt: 5_000 }
  const revealed: AudienceView = {
    ...audience(9),
    scene: { kind: 'revealed', award, number: 2, of: 3, result: given.result, revealAt: 5_000 },
    given: [{ ...given, revealAt: 1_000 }, given],
  }

  test('C6 a reveal stays at the drumroll, and off the list of what was given, until revealAt', () => {
    const moment = momentOf(revealed, 4_999)
    expect(moment.scene).toEqual({ kind: 'drumroll', award, number: 2, of: 3 })
    expect(moment.given).toHaveLength(1)
    expect(moment.until).toBe(5_000)
    expect(moment.upcoming).toBe(revealed.scene)
  })

  test('C6 it is unveiled at revealAt', () => {
    const moment = momentOf(revealed, 5_000)
    expect(moment.scene).toBe(revealed.scene)
    expect(moment.upcoming).toBeUndefined()
    expect(moment.given).toHaveLength(2)
    expect(moment.until).toBeUndefined()
  })

  test('C6 what was revealed just before a pause stays off the list until its moment, too', () => {
    const moment = momentOf({ ...revealed, scene: { kind: 'paused' } }, 4_000)
    expect(moment.scene).toEqual({ kind: 'paused' })
    expect(moment.given).toHaveLength(1)
    expect(moment.until).toBe(5_000)
  })
})
