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

/** And in a live vote: whoever stands in it themselves can't choose that, and what is chosen is said to be in. */
export const roomAtVote: Screen[] = [
  {
    name: 'panel-audience-voted',
    as: 'grace',
    place: 'panel',
    ready: '[data-scene=voting]',
    prepare: async (frame) => {
      await frame.locator('main input[type=radio]:disabled').waitFor()
      await frame.locator('main input[type=radio]:enabled').first().check()
      await frame.locator('main section output:not(:empty)').first().waitFor()
    },
  },
]
