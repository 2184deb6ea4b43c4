import type { CeremonyListing } from '#core/contract/ceremony.ts'
import type { TabSetup } from '#tabs/teams/tab-setup.ts'

type Choice = { setup: TabSetup; startsAt?: number }

/** What a tab can be set up to show: the wall, and every ceremony still to come or under way. */
export function setupChoices(wallName: string, ceremonies: readonly CeremonyListing[]): Choice[] {
  const wall = { setup: { entityId: 'wall', name: wallName, path: '/wall' } }
  const toCome = ceremonies.filter((ceremony) => ceremony.status !== 'ended')
  return [
    wall,
    ...toCome.map(({ id, title, startsAt }) => ({
      setup: { entityId: `ceremony-${id}`, name: title, path: `/panel?ceremony=${encodeURIComponent(id)}` },
      startsAt,
    })),
  ]
}
