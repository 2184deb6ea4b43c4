import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ranking } from '#core/contract/judging.ts'
import type { OpenNomination } from '#core/contract/nominations.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { callAs, scoreTheRest } from '#tests/e2e/support/judges.ts'
import { approveCitations, closeNominations, currentCycle } from '#tests/e2e/support/owner.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/*
 * Judging as a committee does it: scores by keyboard alone, two owners deciding what each may, results published
 * without a ceremony, and one of them put right.
 */

let laptop: Laptop
let browser: Browser
let cycle: Cycle
let ofInterest: string

beforeAll(async () => {
  const [started, launched] = await Promise.all([startLaptop(), launchChromium()])
  laptop = started
  browser = launched
  cycle = await currentCycle(laptop)
  ofInterest = await omarEndorses()
  await closeNominations(laptop, cycle.id)
  // Closing waits for the last nominations on their way.
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await laptop?.remove()
})

photographFailures(() => (browser ? [browser] : []))

/** Omar, who owns the program with Dana, endorses a nomination: its award is none for him to decide then (rule J2). */
async function omarEndorses(): Promise<string> {
  const path = `/cycles/${cycle.id}/nominations`
  const open = await callAs<OpenNomination[]>(laptop, 'omar', 'GET', `${path}/open`)
  const endorsed = open.find(({ own }) => !own)
  await callAs(laptop, 'omar', 'POST', `${path}/${endorsed?.id}/endorse`, {})
  const [program] = await callAs<Program[]>(laptop, 'omar', 'GET', '/programs')
  const award = program?.awards.find(({ id }) => id === endorsed?.awardId)
  if (!award) throw new Error('Nothing is open to be endorsed.')
  return award.name
}

function boardOf(person: Person, award: string) {
  return person.tab.locator(`section[aria-labelledby^="board-"]`, {
    has: person.tab.getByRole('heading', { name: award, exact: true }),
  })
}

describe('A judge by keyboard alone', () => {
  let leila: Person

  beforeAll(async () => {
    leila = await sitDown(browser, laptop, 'leila', { view: 'personal', path: '/tab/judge' })
  })
  afterAll(() => leila?.context.close())

  test('scores nomination after nomination with single keys, and reads that all is done', async () => {
    const keys = leila.page.keyboard
    const { tab } = leila
    const answered = (words: string) => tab.locator('main output', { hasText: words }).first().waitFor()
    await answered('0 of 12 answered')
    await tab.getByRole('heading', { name: 'Judge', level: 1 }).focus()
    for (let done = 1; done <= 12; done++) {
      await keys.press('s')
      for (const points of ['4', '5', '3']) await keys.press(points)
      await expect.poll(() => focused(leila)).toBe('Save score')
      await keys.press('Enter')
      await answered(`${done} of 12 answered`)
      await keys.press('n')
    }
    await tab.getByText('All done. Thank you!').waitFor()
    expect(leila.errors).toEqual([])
  })

  test('keys never work while she writes, and what she writes outlives a reload', async () => {
    const { tab, page } = leila
    const note = tab.getByRole('textbox', { name: 'Note' })
    await note.focus()
    await page.keyboard.type('jkns 4? Just what I need.')
    expect(await note.inputValue()).toBe('jkns 4? Just what I need.')
    await tab.getByText('Kept on this device, not sent yet').waitFor()
    const position = await tab.getByText(/^\d+ of 13$/).textContent()
    await page.reload()
    await tab.getByText('All done. Thank you!').waitFor()
    const moves = Number(position?.split(' ')[0]) - 1
    await tab.getByRole('heading', { name: 'Judge', level: 1 }).focus()
    for (let move = 0; move < moves; move++) await page.keyboard.press('j')
    expect(await note.inputValue()).toBe('jkns 4? Just what I need.')
    await note.focus()
    await page.keyboard.press('Control+Enter')
    await tab.locator('form output', { hasText: /^Saved$/ }).waitFor()
  })

  test('looks up the keys, and turns single ones off', async () => {
    const { tab, page } = leila
    await tab.getByRole('heading', { name: 'Judge', level: 1 }).focus()
    await page.keyboard.press('?')
    const help = tab.getByRole('dialog', { name: 'Keyboard' })
    await help.getByRole('switch', { name: 'Keys without Ctrl or Alt' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    const before = await tab.getByText(/^\d+ of 13$/).textContent()
    await page.keyboard.press('k')
    expect(await tab.getByText(/^\d+ of 13$/).textContent()).toBe(before)
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => tab.getByText(/^\d+ of 13$/).textContent()).not.toBe(before)
    expect(leila.errors).toEqual([])
  })
})

describe('Two owners', () => {
  let omar: Person
  let dana: Person

  beforeAll(async () => {
    const favorites = [
      'Ben Okafor',
      'Inês Carvalho',
      'Mei-Ling Chen',
      'Priya Raman',
      'Amara Nwosu',
      'Ana Souza',
    ]
    for (const judge of ['marcus', 'yuki']) await scoreTheRest(laptop, judge, cycle.id, favorites)
    await approveCitations(laptop, cycle.id)
    omar = await sitDown(browser, laptop, 'omar', { view: 'personal', path: '/tab/program' })
    dana = await sitDown(browser, laptop, 'dana', { view: 'personal', path: '/tab/program' })
  })
  afterAll(() => Promise.all([omar, dana].map((person) => person?.context.close())))

  test('see how judges scored, as charts and as the numbers behind them', async () => {
    const board = boardOf(dana, 'Certified')
    // Two tabs were opened at once.
    await board.waitFor({ timeout: 60_000 })
    await board.getByText('How judges scored').click()
    await board
      .getByRole('img', { name: /Marcus Lind: \d\.\d\d/ })
      .first()
      .waitFor()
    await board.getByRole('button', { name: 'Show as table: By judge' }).click()
    const table = board.getByRole('table', { name: 'By judge' })
    await table.getByRole('rowheader', { name: 'Marcus Lind' }).waitFor()
    expect(await table.getByRole('columnheader').count()).toBe(5)
  })

  test('J2 J6 Omar decides all but the award he has an interest in', async () => {
    await boardOf(omar, ofInterest).getByText('Withheld').waitFor()
    const follow = omar.tab.getByRole('button', { name: 'Follow the ranking' })
    expect(await follow.count()).toBe(5)
    for (let at = 0; at < 5; at++) await follow.nth(at).click()
    // Nobody is to vote: there will be no ceremony.
    const voted = boardOf(omar, 'Colleagues’ Choice')
    await voted.getByRole('checkbox', { name: 'Winner' }).first().check()
    await voted.getByRole('textbox', { name: 'Reason' }).fill('There is no ceremony at which to vote.')
    await omar.tab.getByRole('button', { name: 'Review the decision' }).click()
    await omar.tab.getByText('For another owner to decide').waitFor()
    await omar.tab.getByRole('button', { name: 'Decide these 6 awards' }).click()
    await omar.tab
      .getByRole('button', { name: /^Decide anew: / })
      .nth(5)
      .waitFor()
    await boardOf(omar, ofInterest).getByText('Withheld').waitFor()
    expect(omar.errors).toEqual([])
  })

  test('J6 Dana decides what he left open, and then all is decided', async () => {
    await dana.go({ view: 'personal', path: '/tab/program' })
    await dana.tab.getByText(`Decision 1 is recorded. Still open: ${ofInterest}.`).waitFor()
    await boardOf(dana, ofInterest).getByRole('button', { name: 'Follow the ranking' }).click()
    await dana.tab.getByRole('button', { name: 'Review the decision' }).click()
    await dana.tab.getByText('Stays as it was decided').waitFor()
    await dana.tab.getByRole('button', { name: 'Decide this award' }).click()
    await dana.tab.getByRole('heading', { name: 'Decision 2' }).waitFor()
    await dana.tab.getByText('Decision 1 · Omar Farouk').first().waitFor()
    expect(dana.errors).toEqual([])
  })

  test('C8 she publishes without a ceremony, having read what will happen', async () => {
    await dana.tab.getByRole('button', { name: 'Publish without a ceremony' }).click()
    const ask = dana.tab.getByRole('alertdialog')
    await ask.getByText('Every winner goes onto the wall').waitFor()
    await ask.getByRole('button', { name: 'Publish now' }).click()
    await dana.tab.getByText('The winners are on the wall.').waitFor({ timeout: 20_000 })
  })

  test('C14 she corrects a citation, and the wall says it as it is now', async () => {
    const { awards } = await callAs<Ranking>(laptop, 'dana', 'GET', `/cycles/${cycle.id}/ranking`)
    const certified = awards.find(({ award }) => award.id === 'certified')
    const won = certified?.nominations.find(({ rank }) => rank === 1)?.nominees[0]?.name ?? ''
    const words = `${won} passed, and then taught everybody else how.`
    const award = dana.tab.getByRole('article', { name: 'Certified' })
    await award.getByRole('button', { name: 'Correct this result: Certified' }).click()
    await award.getByRole('textbox', { name: 'Citation' }).fill(words)
    await award.getByRole('textbox', { name: 'Reason' }).fill('It left out the teaching.')
    await award.getByRole('button', { name: 'Correct the words' }).click()
    await dana.tab.getByRole('alertdialog').getByRole('button', { name: 'Correct the words' }).click()
    await award.getByText(words).waitFor()
    await dana.tab.getByRole('heading', { name: 'Decision 3' }).waitFor()

    await dana.go({ view: 'personal', path: '/tab/wall' })
    await dana.tab.getByRole('article').filter({ hasText: words }).waitFor({ timeout: 20_000 })
  })

  test('all of it is on record, and the file to recount it is saved', async () => {
    await dana.go({ view: 'personal', path: `/tab/program?cycle=${cycle.id}` })
    await dana.tab.getByRole('tab', { name: 'Records and export' }).click()
    await dana.tab.getByText('Decision 3, a correction').waitFor()
    await dana.tab.getByText('It left out the teaching.').waitFor()
    await dana.tab.getByText('A published result was corrected').waitFor()
    await dana.tab.getByText(/^The chain holds: \d+ entries/).waitFor()
    const saved = dana.page.waitForEvent('download')
    await dana.tab.getByRole('button', { name: 'Everything (JSON)' }).click()
    expect((await saved).suggestedFilename()).toMatch(/\.json$/)
    expect(dana.errors).toEqual([])
  })
})

function focused({ tab }: Person): Promise<string> {
  return tab.locator(':focus').innerText()
}
