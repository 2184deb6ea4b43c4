import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import type { Program } from '#core/contract/programs.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { callAs, scoreTheRest } from '#tests/e2e/support/judges.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type CuttableNetwork, createCuttableNetwork } from '#tests/support/cuttable-network.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/*
 * The project's heart: a quarter with Laurels, as the people of a company live it. Three browsers: one at the
 * controls, one in front of the stage, one with the side panel and a network that can be lost.
 */

let laptop: Laptop
let browsers: Browser[]
let network: CuttableNetwork
let cycleId: string

beforeAll(async () => {
  laptop = await startLaptop()
  browsers = await Promise.all([launchChromium(), launchChromium(), launchChromium()])
  network = await createCuttableNetwork()
  const [program] = await callAs<Program[]>(laptop, 'ana', 'GET', '/programs')
  cycleId = program?.cycles.find(({ status }) => status === 'open')?.id ?? ''
})

afterAll(async () => {
  await Promise.all((browsers ?? []).map((browser) => browser.close()))
  await network?.close()
  await laptop?.remove()
})

photographFailures(() => browsers ?? [])

const browser = (at: 0 | 1 | 2): Browser => {
  const found = browsers[at]
  if (!found) throw new Error('There are three browsers.')
  return found
}

const kwamesStory =
  'Kwame sat with every new technician for a day, and the call-backs in their region fell by half.'
const workshopStory =
  'They offered a night school on reading contracts. Nobody came at first; what they learned about asking first is now how we plan every course.'

describe('Nominating', () => {
  let ana: Person

  beforeAll(async () => {
    ana = await sitDown(browser(0), laptop, 'ana', { view: 'personal' })
  })
  afterAll(() => ana.context.close())

  test('the wall shows what people learned, and tells a newcomer what this is', async () => {
    await ana.tab.getByRole('heading', { name: 'Recognition wall' }).waitFor()
    await ana.tab.getByText('Laurels is where we notice what people learn.').waitFor()
    await ana.tab.getByRole('article').nth(5).waitFor()
    await ana.tab.getByText('Nominations are open until').waitFor()
    expect(await ana.tab.getByRole('button', { name: 'Nominate' }).count()).toBeGreaterThan(0)
    expect(await ana.tab.getByRole('button', { name: 'Commend' }).count()).toBeGreaterThan(0)
  })

  test('Ana nominates one person, with the criteria beside the story, a helper and a link', async () => {
    await ana.tab.getByRole('button', { name: 'Nominate' }).first().click()
    await ana.tab.getByRole('radio', { name: /^Mentor of the Quarter/ }).check()
    await ana.tab.getByText('What this award is given for').waitFor()
    await choosePeople(ana, 'Nominees', ['Kwame Mensah'])
    const story = ana.tab.getByRole('textbox', { name: 'What was learned, and what did it change?' })
    await story.fill(kwamesStory)
    await ana.tab.getByText(`${kwamesStory.length} of 2,000 characters`).waitFor()
    await ana.tab.getByRole('combobox', { name: 'Learning mode' }).selectOption('Mentoring')
    await choosePeople(ana, 'Helpers', ['Grace Kim'])
    await ana.tab.getByRole('button', { name: 'Add a link' }).click()
    await ana.tab.getByRole('textbox', { name: 'Title of link 1' }).fill('Call-backs by region')
    await ana.tab
      .getByRole('textbox', { name: 'Address of link 1' })
      .fill('https://northwind.example/callbacks')
    await ana.tab.getByRole('button', { name: 'Send nomination' }).click()
    await ana.tab.getByText('Thank you. Your nomination is in.').waitFor()
  })

  test('Ana nominates a group of three for a brave attempt', async () => {
    await ana.tab.getByRole('button', { name: 'Nominate another' }).click()
    await ana.tab.getByRole('radio', { name: /^Brave Attempt/ }).check()
    await choosePeople(ana, 'Nominees', ['Chloé Dubois', 'Mateo Álvarez', 'Aoife Ní Bhriain'])
    await ana.tab
      .getByRole('textbox', { name: 'What was learned, and what did it change?' })
      .fill(workshopStory)
    await ana.tab.getByRole('combobox', { name: 'Learning mode' }).selectOption('Teaching')
    await ana.tab.getByRole('radio', { name: /^Brave attempt They tried/ }).check()
    await ana.tab.getByRole('button', { name: 'Send nomination' }).click()
    await ana.tab.getByText('Thank you. Your nomination is in.').waitFor()
  })

  test('nominating the same again leads her to the nomination that exists', async () => {
    await ana.tab.getByRole('button', { name: 'Nominate another' }).click()
    await ana.tab.getByRole('radio', { name: /^Mentor of the Quarter/ }).check()
    await choosePeople(ana, 'Nominees', ['Kwame Mensah'])
    await ana.tab
      .getByRole('textbox', { name: 'What was learned, and what did it change?' })
      .fill('Once more, because it was so good.')
    await ana.tab.getByRole('combobox', { name: 'Learning mode' }).selectOption('Mentoring')
    await ana.tab.getByRole('button', { name: 'Send nomination' }).click()
    await ana.tab.getByRole('button', { name: 'Open that nomination' }).click()
    await ana.tab.getByRole('heading', { name: 'Edit your nomination' }).waitFor()
  })

  test('she edits one of her nominations, and sees both under My nominations', async () => {
    const story = ana.tab.getByRole('textbox', { name: 'What was learned, and what did it change?' })
    await expect.poll(() => story.inputValue()).toBe(kwamesStory)
    await story.fill(`${kwamesStory} Now they ask him to teach the next region.`)
    await ana.tab.getByRole('button', { name: 'Save changes' }).click()
    await ana.tab.getByRole('heading', { name: 'My nominations' }).waitFor()
    await ana.tab.getByText('Now they ask him to teach the next region.').waitFor()
    await ana.tab.getByText(workshopStory).waitFor()
  })

  test('she withdraws one of the nominations she made before', async () => {
    // Newest first, so the one from weeks ago is last.
    await ana.tab.getByRole('button', { name: 'Withdraw' }).last().click()
    await ana.tab.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click()
    await ana.tab.getByText('Withdrawn', { exact: true }).waitFor()
  })

  test('a commendation is on the wall at once, also for somebody else', async () => {
    const thanks = 'Thank you for explaining how the ledger closes, twice, and the second time with cake.'
    await ana.tab.getByRole('tab', { name: 'Wall' }).click()
    await ana.tab.getByRole('button', { name: 'Commend' }).first().click()
    await choosePeople(ana, 'Who do you want to thank?', ['Inês Carvalho'])
    await ana.tab.getByRole('textbox', { name: 'What for?' }).fill(thanks)
    await ana.tab.getByRole('button', { name: 'Send thanks' }).click()
    await ana.tab.getByRole('button', { name: 'See the wall' }).click()
    await ana.tab.getByRole('article').first().getByText(thanks).waitFor()
    const ben = await sitDown(browser(1), laptop, 'ben', { view: 'personal' })
    await ben.tab.getByRole('article').first().getByText(thanks).waitFor()
    await ben.context.close()
    expect(ana.errors).toEqual([])
  })
})

describe('The ceremony', () => {
  let hana: Person
  let ben: Person
  let priya: Person
  let ceremonyId: string

  beforeAll(async () => {
    const ceremonies = await callAs<CeremonyListing[]>(laptop, 'hana', 'GET', '/ceremonies')
    ceremonyId = ceremonies.find((ceremony) => ceremony.cycleId === cycleId)?.id ?? ''
    hana = await sitDown(browser(0), laptop, 'hana', { view: 'meeting' })
    ben = await sitDown(browser(1), laptop, 'ben', { view: 'meeting' })
    priya = await sitDown(browser(2), laptop, 'priya', { view: 'meeting' }, { network: network.proxy })
  })
  afterAll(() => Promise.all([hana, ben, priya].map((person) => person?.context.close())))

  const next = async (name: string) => {
    const button = hana.panel.getByRole('button', { name, exact: true })
    await button.and(hana.panel.locator('[aria-disabled=false], :not([aria-disabled])')).click()
  }

  test('the host opens the doors and shares to the stage; two others watch', async () => {
    await next('Open the doors')
    await hana.panel.getByText('You are at the controls.').waitFor()
    await hana.panel.getByRole('button', { name: 'Share to stage' }).click()
    await ben.stage.getByText('Learning Laurels').waitFor()
    await priya.panel.getByText('Learning Laurels').first().waitFor()
    await hana.panel.getByText(/[2-9] watching/).waitFor()
    expect(ceremonyId).not.toBe('')
  })
})

/** Types each name into a people picker and chooses the colleague it finds. */
async function choosePeople({ tab }: Person, label: string, names: string[]): Promise<void> {
  const picker = tab.getByRole('combobox', { name: label })
  for (const name of names) {
    await picker.fill(name)
    await tab.getByRole('option', { name: new RegExp(name) }).click()
  }
}
