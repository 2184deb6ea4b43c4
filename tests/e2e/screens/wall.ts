import type { Frame } from 'playwright-core'
import type { Screen } from '#tests/e2e/support/screens.ts'

/** The wall's own screens while nominations are open. */
export const wallScreens: Screen[] = [
  { name: 'wall-filters', as: 'ana', place: 'personal', path: '/tab/wall?kind=award', ready: 'search' },
  {
    name: 'wall-nothing-fits',
    as: 'ana',
    place: 'personal',
    path: '/tab/wall?q=xylophone',
    ready: 'main h2',
  },
  {
    name: 'wall-item',
    as: 'ana',
    place: 'personal',
    path: '/tab/wall?kind=milestone',
    ready: 'article a[href*="/tab/wall/"]',
    prepare: openFirst,
  },
  {
    name: 'wall-hiding',
    as: 'dana',
    place: 'personal',
    path: '/tab/wall?kind=award',
    ready: 'article a[href*="/tab/wall/"]',
    prepare: async (frame) => {
      await openFirst(frame)
      await frame
        .locator('main article + div button[aria-expanded], main button[aria-expanded]')
        .first()
        .click()
      await frame.locator('main form textarea').first().waitFor()
    },
  },
  { name: 'wall-gone', as: 'ana', place: 'personal', path: '/tab/wall/nothing', ready: 'main h2' },
  {
    name: 'person',
    as: 'ana',
    place: 'personal',
    path: '/tab/wall?kind=award',
    ready: 'article h2 a',
    prepare: async (frame) => {
      await frame.locator('article h2 a').first().click()
      await frame.locator('main svg').first().waitFor()
    },
  },
  {
    name: 'person-own',
    as: 'ana',
    place: 'personal',
    path: '/tab/wall',
    ready: 'article',
    prepare: async (frame) => {
      await frame.locator('section > div:first-child > div:last-child > button').first().click()
      await frame.locator('input[role=switch]').waitFor()
    },
  },
]

async function openFirst(frame: Frame): Promise<void> {
  await frame.locator('article a[href*="/tab/wall/"]').first().click()
  await frame.locator('main ol li').first().waitFor()
}
