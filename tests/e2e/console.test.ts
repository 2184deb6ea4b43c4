import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { servePage } from '#tests/support/serve-page.ts'

/*
 * The host's console in a real browser, over states of a ceremony that are given to it: what each press, click and key
 * sends, and what it asks before. Every command leads to the next state at once, so that a second one would show.
 */

let browser: Browser
let page: Page
let served: Awaited<ReturnType<typeof servePage>>

beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchChromium(), servePage(join(import.meta.dirname, 'console'))])
  const context = await browser.newContext({ viewport: { width: 280, height: 700 }, reducedMotion: 'reduce' })
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

photographFailures(() => (browser ? [browser] : []))

describe('No action is fired twice', () => {
  test('C2 a double click is one step', async () => {
    await sitAt('finalists')
    await primary().dblclick()
    await ready()
    expect(await sent()).toEqual([{ kind: 'advance' }])
  })

  test('C2 a remote’s key pressed three times in a row is one step', async () => {
    await sitAt('finalists')
    for (let time = 0; time < 3; time++) await page.keyboard.press('PageDown')
    await ready()
    expect(await sent()).toEqual([{ kind: 'advance' }])
  })

  test('C2 a key held down is one step, and focus stays for the next', async () => {
    await sitAt('finalists')
    await primary().focus()
    // Each further press without a release is a repetition.
    await page.keyboard.down('Enter')
    await ready()
    for (let time = 0; time < 5; time++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    expect(await sent()).toEqual([{ kind: 'advance' }])
    expect(await primary().evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await sent()).toHaveLength(2)
  })
})

describe('What can’t be taken back is asked once', () => {
  test('the end, also where it is the next step: the key asks, it doesn’t end', async () => {
    await sitAt('closing')
    await page.keyboard.press('PageDown')
    await page.getByRole('alertdialog', { name: 'End the ceremony?' }).waitFor()
    await page.keyboard.press('PageDown')
    expect(await sent()).toEqual([])
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
    expect(await sent()).toEqual([])
    await primary().click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'End' }).click()
    expect(await sent()).toEqual([{ kind: 'end', early: false }])
  })

  test('skipping names the award it leaves sealed', async () => {
    await sitAt('finalists')
    await choose('Skip this award')
    await page.getByRole('alertdialog', { name: 'Skip Mentor of the Quarter?' }).waitFor()
    expect(await sent()).toEqual([])
    await page.getByRole('alertdialog').getByRole('button', { name: 'Skip it' }).click()
    expect(await sent()).toEqual([{ kind: 'skip' }])
  })

  test('taking over, which is all that another host is offered', async () => {
    await sitAt('of another')
    expect(await primary().count()).toBe(0)
    expect(await page.getByRole('button', { name: 'More actions' }).count()).toBe(0)
    await page.keyboard.press('PageDown')
    await page.getByRole('button', { name: 'Take over' }).click()
    expect(await sent()).toEqual([])
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take over' }).click()
    expect(await sent()).toEqual([{ kind: 'take-over' }])
  })
})

describe('Nothing is more than two actions away', () => {
  test.each([
    ['Back', { kind: 'back' }],
    ['Pause', { kind: 'pause' }],
    ['Omar Farouk', { kind: 'hand-over', to: 'omar' }],
  ])('%s', async (name, command) => {
    await sitAt('finalists')
    await choose(name)
    expect(await sent()).toEqual([command])
  })

  test('sharing the stage again, which folds once it is done', async () => {
    await sitAt('shared')
    await page.getByText('You shared the stage.').waitFor()
    const again = page.getByRole('button', { name: 'Share again' })
    expect(await again.isVisible()).toBe(false)
    await page.getByText('Stage, chat and link').click()
    await again.click()
    await expect.poll(sent).toEqual([{ kind: 'share-note' }])
  })

  test('sharing says who sees it: of a rehearsal hosts alone, of a ceremony everybody in the meeting', async () => {
    for (const [state, said] of [
      ['rehearsed', 'On the stage for the hosts. Everybody else sees the ceremony itself there.'],
      ['finalists', 'On the stage for everybody in the meeting.'],
    ] as const) {
      await sitAt(state)
      await page.getByRole('button', { name: 'Share to stage' }).click()
      await page.getByText(said).waitFor()
    }
  })

  test('what whoever shared the stage leaves behind is open to them once another runs it', async () => {
    await sitAt('shared, and run by another')
    await page.getByText('If you leave the meeting it may go away, and Omar Farouk can share it').waitFor()
    expect(await page.getByRole('button', { name: 'Share again' }).isVisible()).toBe(true)
  })

  test('nothing is offered for the stage of a ceremony that was called off', async () => {
    await page.goto(`${served.address}?${new URLSearchParams({ state: 'called off' })}`)
    await page.getByRole('button', { name: 'Copy the audience’s link' }).waitFor()
    expect(await page.getByRole('button').count()).toBe(1)
    expect(await page.getByRole('checkbox').count()).toBe(0)
  })

  test('while the menu is open the key takes no step', async () => {
    await sitAt('finalists')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('PageDown')
    expect(await sent()).toEqual([])
  })
})

describe('C7 A live vote', () => {
  test('is opened and closed by the next step, or for a minute from the menu', async () => {
    await sitAt('vote to open')
    await page.getByText('Nobody can vote yet.').waitFor()
    await choose('Open the vote for one minute')
    expect(await sent()).toEqual([{ kind: 'open-vote', seconds: 60 }])
    await sitAt('vote open')
    await page.getByText('Closes in 0:42', { exact: true }).waitFor()
    await page.getByText('3,194 have voted').waitFor()
    await primary().click()
    expect(await sent()).toEqual([{ kind: 'close-vote' }])
  })

  test('is the host’s too: two presses away, out of the way of the next step', async () => {
    await sitAt('vote open')
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.getByText('Vote yourself').click()
    await page.getByRole('radio', { name: 'Mei-Ling Chen' }).check()
    await page.keyboard.press('PageDown')
    expect(await sent()).toEqual([{ kind: 'close-vote' }])
    await sitAt('vote to open')
    expect(await page.getByText('Vote yourself').count()).toBe(0)
  })

  test('offers no step while ballots are counted, and tells how it goes at no time', async () => {
    await page.goto(`${served.address}?${new URLSearchParams({ state: 'vote counting' })}`)
    await page.getByText('The ballots are being counted. It goes on by itself.').waitFor()
    expect(await primary().count()).toBe(0)
    await page.keyboard.press('PageDown')
    expect(await sent()).toEqual([])
    expect(await page.getByRole('button', { name: /^Hold to peek at the winner of Mentor/ }).count()).toBe(0)
    await page.getByText('Decided by live vote').first().waitFor()
  })
})

test('C13 Where sockets are blocked, a host reads that they can’t run it from here, and nothing is sent', async () => {
  await page.goto(`${served.address}?${new URLSearchParams({ state: 'finalists', connection: 'polling' })}`)
  await page.getByText('can’t run it from here. Another host can.').waitFor()
  // For longer than a state needs to settle.
  await page.waitForFunction(() => performance.now() > 2_000)
  expect(await primary().getAttribute('aria-disabled')).toBe('true')
  await primary().dispatchEvent('click')
  await page.keyboard.press('PageDown')
  expect(await sent()).toEqual([])
})

describe('What only hosts may know', () => {
  test('to whom the controls can be handed over, and whose console is connected', async () => {
    await sitAt('finalists')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Dana Whitfield-Montgomery Connected' }).waitFor()
    await page.getByRole('menuitem', { name: 'Omar Farouk Not connected' }).waitFor()
  })

  test('C4 the winner, how the name is said and whether they watch show only while held', async () => {
    await sitAt('finalists')
    const card = page.getByRole('region', { name: 'Now' })
    const peek = card.getByRole('button', { name: 'Hold to peek at the winner of Mentor of the Quarter' })
    const told = card.locator('output', { hasText: 'Watching now' })
    expect(await told.count()).toBe(0)
    await peek.hover()
    await page.mouse.down()
    await told.waitFor()
    expect(await told.textContent()).toMatch(/Priya Raman.*PREE-ya RAH-mun.*Watching now/)
    await page.mouse.up()
    await told.waitFor({ state: 'detached' })
  })

  test('names of finalists are said while they stand on the stage; what was revealed is masked no more', async () => {
    await sitAt('finalists')
    await page.getByText('KWAH-meh ah-SAHN-teh').first().waitFor()
    await sitAt('revealed')
    const card = page.getByRole('region', { name: 'Now' })
    await card.getByText('PREE-ya RAH-mun').waitFor()
    expect(await card.getByRole('button').count()).toBe(0)
  })

  test('whose connection is gone is said, and who shared the stage, with a way to share it again', async () => {
    await sitAt('of one who is gone')
    await page.getByText('Omar Farouk is at the controls, but their connection is gone.').waitFor()
    await page.getByText('4,812 watching').waitFor()
    await page.getByText('9 lost their connection').waitFor()
    await page.getByText('Omar Farouk shared the stage, and their connection is gone.').waitFor()
    await page.getByRole('button', { name: 'Share again' }).click()
    await expect.poll(sent).toEqual([{ kind: 'share-note' }])
  })
})

/** Where there is no step to take. */
const ofAnother = new Set(['of another', 'of one who is gone', 'shared, and run by another'])

async function sitAt(state: string): Promise<void> {
  await page.goto(`${served.address}?${new URLSearchParams({ state })}`)
  await page.locator('[data-scene]').first().waitFor()
  if (!ofAnother.has(state)) await ready()
}

function primary() {
  return page.locator('button[aria-keyshortcuts="PageDown"]')
}

/** The state stands for long enough to be acted on. */
async function ready(): Promise<void> {
  await page.locator('button[aria-keyshortcuts="PageDown"]:not([aria-disabled="true"])').waitFor()
}

async function choose(name: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name }).click()
}

function sent(): Promise<CeremonyCommand[]> {
  return page.evaluate(() => (window as unknown as { sent: CeremonyCommand[] }).sent)
}
