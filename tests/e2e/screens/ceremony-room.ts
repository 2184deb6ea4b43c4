import type { Screen } from '#tests/e2e/support/screens.ts'

/** What the audience sees while finalists stand on the stage, besides the usual. */
export const roomAtFinalists: Screen[] = [
  {
    name: 'panel-audience-larger',
    // Of nobody else's panel: what somebody chose is kept for them.
    as: 'grace',
    place: 'panel',
    ready: '[data-scene=finalists]',
    prepare: async (frame) => {
      const larger = frame.locator('main button[aria-pressed]')
      if ((await larger.getAttribute('aria-pressed')) === 'false') await larger.click()
      await frame.locator('main button[aria-pressed=true]').waitFor()
    },
  },
]

/** And at a reveal: whoever congratulates is told where that will be found. */
export const roomAtReveal: Screen[] = [
  {
    name: 'panel-audience-congratulated',
    as: 'grace',
    place: 'panel',
    ready: '[data-scene=revealed]',
    prepare: async (frame) => {
      const heart = frame.locator('main section li button').first()
      if ((await heart.getAttribute('aria-disabled')) !== 'true') await heart.click()
      await frame.locator('main section li button[aria-disabled=true] + output:not(:empty)').first().waitFor()
    },
  },
]
