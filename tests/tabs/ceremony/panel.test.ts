import { describe, expect, test } from 'vitest'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import { panelChoice } from '#tabs/ceremony/panel-choice.ts'

const listing = (id: string, status: CeremonyListing['status'], more: Partial<CeremonyListing> = {}) =>
  ({ id, cycleId: id, title: id, startsAt: 0, status, hosts: [], ...more }) satisfies CeremonyListing

const [spring, winter] = [listing('spring', 'ended'), listing('winter', 'ended')]
const early = listing('spring', 'ended', { reopens: true })
const summer = listing('summer', 'planned')

describe('A meeting’s panel without a ceremony in its address', () => {
  test('after the end shows the last that was, until another is planned', () => {
    expect(panelChoice([spring, winter])).toEqual({ open: [], last: 'spring' })
    expect(panelChoice([summer, spring, winter])).toMatchObject({ clear: 'summer' })
  })

  test('C8 opens for its hosts the one that ended early', () => {
    expect(panelChoice([early, winter])).toMatchObject({ clear: 'spring' })
  })

  test('C8 lets hosts choose between the one that ended early and the next', () => {
    const choice = panelChoice([summer, early, winter])
    expect(choice).toEqual({ open: [early, summer] })
  })

  test('opens the only one that is on, whatever else there is', () => {
    const live = listing('live', 'live')
    expect(panelChoice([summer, live, early])).toMatchObject({ clear: 'live' })
    expect(panelChoice([live, listing('other', 'lobby')]).clear).toBeUndefined()
  })

  test('has nothing to show where none ever ended', () => {
    expect(panelChoice([listing('never', 'cancelled')])).toEqual({ open: [] })
  })
})
