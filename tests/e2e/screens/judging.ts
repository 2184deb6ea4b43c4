import type { Frame, Page } from 'playwright-core'
import type { Ranking } from '#core/contract/judging.ts'
import type { Screen } from '#tests/e2e/support/screens.ts'

const boards = 'section[aria-labelledby^="board-"]'
const judge: Screen = { name: 'judge', as: 'leila', place: 'personal', path: '/tab/judge', ready: 'form' }
const program: Screen = {
  name: 'program',
  as: 'dana',
  place: 'personal',
  path: '/tab/program',
  ready: '[role=tab]',
}

/** The judges' bench and the owner's board while scores come in. */
export const judgingWhileScored: Screen[] = [
  judge,
  {
    ...judge,
    name: 'judge-scoring',
    prepare: async (frame) => {
      for (const [at, points] of ['4', '5', '3'].entries())
        await frame.getByRole('radiogroup').nth(at).locator(`input[value="${points}"]`).check()
    },
  },
  { ...judge, name: 'judge-recused', prepare: goToInes },
  { ...judge, name: 'judge-queue', prepare: unfold },
  {
    ...judge,
    name: 'judge-keys',
    prepare: async (frame) => {
      await frame.locator('main button[aria-haspopup=dialog]').first().click()
      await frame.getByRole('dialog').waitFor()
    },
  },
  { ...program, name: 'program-judging', ready: boards },
  {
    ...program,
    name: 'program-judges',
    prepare: async (frame) => {
      await part(frame, 1)
      await frame.locator('main button[aria-expanded]').first().click()
      await frame.locator('main textarea').first().waitFor()
    },
  },
]

/** The same once every score is in. */
export const judgingOnceScored: Screen[] = [
  { ...judge, name: 'judge-done', as: 'yuki' },
  { ...program, name: 'program-ranking', ready: boards },
  {
    ...program,
    name: 'program-scoring',
    ready: boards,
    prepare: async (frame) => {
      await frame.locator(`${boards} > details > summary`).first().click()
      // One chart as its table, the others as they are.
      await frame.locator('figure button').nth(1).click()
      await frame.locator('figure table').waitFor()
    },
  },
  { ...program, name: 'program-partly-decided', ready: boards, intercept: partlyDecided },
  {
    ...program,
    name: 'program-nominations',
    prepare: async (frame) => {
      await part(frame, 2)
      await frame.locator('main ul > li button[aria-expanded]').first().click()
      await frame.locator('main ul > li textarea').first().waitFor()
      await frame.locator('main ul > li details summary').first().click()
    },
  },
]

/** Once it is decided: asked before publishing, and what is on record. */
export const judgingOnceDecided: Screen[] = [
  { ...program, name: 'program-decided', ready: 'main ol' },
  {
    ...program,
    name: 'program-publish',
    prepare: async (frame) => {
      await frame.locator('main button[aria-haspopup=dialog]').first().click()
      await frame.getByRole('alertdialog').waitFor()
    },
  },
  {
    ...program,
    name: 'program-records',
    prepare: async (frame) => {
      await part(frame, 3)
      await frame.locator('main code').waitFor()
    },
  },
]

/** Once it is published: everything still there, and a result being put right. */
export const judgingOncePublished: Screen[] = [
  { ...program, name: 'program-after', ready: 'main article' },
  {
    ...program,
    name: 'program-correct',
    ready: 'main article',
    prepare: async (frame) => {
      await frame.locator('main article button[aria-expanded]').first().click()
      await frame.locator('main article textarea').nth(1).waitFor()
    },
  },
]

async function part(frame: Frame, at: number): Promise<void> {
  await frame.getByRole('tab').nth(at).click()
  await frame.locator(`[role=tab][aria-selected=true] >> nth=0`).waitFor()
}

async function unfold(frame: Frame): Promise<void> {
  await frame.locator('main nav > button[aria-expanded=false]').click()
  await frame.locator('main nav li button').first().waitFor()
}

async function goToInes(frame: Frame): Promise<void> {
  await unfold(frame)
  await frame.getByRole('button', { name: /Inês/ }).click()
  await frame.getByRole('radiogroup').first().waitFor({ state: 'detached' })
}

/** Another owner has decided some; of the rest one is withheld, one normalized with too few judges, one to be voted on. */
async function partlyDecided(page: Page): Promise<void> {
  await page.route(/\/api\/cycles\/[^/]+\/ranking/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: withAllThatCanBe((await response.json()) as Ranking) })
  })
}

function withAllThatCanBe(ranking: Ranking): Ranking {
  const [withheld, normalized, voted, ...decided] = ranking.awards
  if (!withheld || !normalized || !voted) throw new Error('The sample program has at least three awards.')
  const made = { decidedBy: { id: 'omar', name: 'Omar Farouk' }, decidedAt: Date.UTC(2026, 9, 30), number: 1 }
  return {
    ...ranking,
    awards: [
      { ...withheld, withheld: true, nominations: [], progress: [], short: [] },
      {
        ...normalized,
        award: { ...normalized.award, normalized: true },
        short: normalized.nominations.slice(0, 1).map(({ id }) => id),
        nominations: normalized.nominations.map((one) => ({
          ...one,
          rawMean: 4.5,
          belowQuorum: true,
          tied: true,
        })),
      },
      { ...voted, award: { ...voted.award, decidedBy: 'vote' } },
      ...decided,
    ],
    decision: {
      number: 1,
      decidedAt: made.decidedAt,
      decidedBy: made.decidedBy,
      awards: decided.map(({ award, nominations }) => ({
        kind: 'winners',
        awardId: award.id,
        winners: nominations.slice(0, 1).map(({ id }) => id),
        finalists: nominations.map(({ id }) => id),
        ...made,
      })),
      open: [withheld, normalized, voted].map(({ award }) => award.id),
      auditHead: '0'.repeat(64),
    },
  }
}
