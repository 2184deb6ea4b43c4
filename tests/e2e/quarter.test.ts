import type { Browser, FrameLocator, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AudienceView, CeremonyListing } from '#core/contract/ceremony.ts'
import type { Program } from '#core/contract/programs.ts'
import { chatIsOpen, choose, goToChannel, openChat, post, say } from '#tests/e2e/support/chat.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { callAs, scoreTheRest } from '#tests/e2e/support/judges.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type CuttableNetwork, createCuttableNetwork } from '#tests/support/cuttable-network.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/*
 * The project's heart: a quarter with Laurels, as the people of a company live it, from a sentence in chat to the
 * card with the winners. Three browsers: one at the controls, one in front of the stage, one with the side panel and
 * a network that can be lost.
 */

let laptop: Laptop
let browsers: Browser[]
let network: CuttableNetwork
let cycleId: string
let cycleName: string

beforeAll(async () => {
  laptop = await startLaptop({ chat: true })
  browsers = await Promise.all([launchChromium(), launchChromium(), launchChromium()])
  network = await createCuttableNetwork()
  const [program] = await callAs<Program[]>(laptop, 'ana', 'GET', '/programs')
  const open = program?.cycles.find(({ status }) => status === 'open')
  cycleId = open?.id ?? ''
  cycleName = open?.name ?? ''
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

const kwamesAward = 'Mentor of the Quarter'
const kwamesStory =
  'Kwame sat with every new technician for a day, and the call-backs in their region fell by half.'
const votedAward = 'Colleagues’ Choice'
const votedFor = 'يوسف المنصوري'
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

  test('Ana nominates one person by saying so in chat', async () => {
    await ana.page.getByRole('button', { name: 'Chat' }).click()
    await chatIsOpen(ana)
    const card = await say(ana, `nominate Kwame for Mentor of the Quarter: ${kwamesStory}`)
    expect(await card.getByRole('textbox', { name: 'Who?' }).inputValue()).toBe('Kwame Mensah')
    expect(await card.getByRole('combobox', { name: 'Which award?' }).inputValue()).toBe(
      'Mentor of the Quarter',
    )
    await choose(ana, card, 'How did they learn?', 'Mentoring')
    await card.getByRole('button', { name: 'Send nomination' }).click()
    await card.getByText('Thank you. Your nomination is in.').waitFor()
    await ana.page.getByRole('button', { name: 'Laurels' }).click()
  })

  test('in the form she nominates a group of three for a brave attempt, with a helper and a link', async () => {
    await ana.tab.getByRole('button', { name: 'Nominate' }).first().click()
    await ana.tab.getByRole('radio', { name: /^Brave Attempt/ }).check()
    await ana.tab.getByText('What this award is given for').waitFor()
    await choosePeople(ana, 'Nominees', ['Chloé Dubois', 'Mateo Álvarez', 'Aoife Ní Bhriain'])
    await ana.tab
      .getByRole('textbox', { name: 'What was learned, and what did it change?' })
      .fill(workshopStory)
    await ana.tab.getByText(`${workshopStory.length} of 2,000 characters`).waitFor()
    await ana.tab.getByRole('combobox', { name: 'Learning mode' }).selectOption('Teaching')
    await ana.tab.getByRole('radio', { name: /^Brave attempt They tried/ }).check()
    await choosePeople(ana, 'Helpers', ['Grace Kim'])
    await ana.tab.getByRole('button', { name: 'Add a link' }).click()
    await ana.tab.getByRole('textbox', { name: 'Title of link 1' }).fill('What we asked first')
    await ana.tab
      .getByRole('textbox', { name: 'Address of link 1' })
      .fill('https://northwind.example/night-school')
    await ana.tab.getByRole('button', { name: 'Send nomination' }).click()
    await ana.tab.getByText('Thank you. Your nomination is in.').waitFor()
  })

  test('nominating the same as in chat leads her to the nomination that exists', async () => {
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
    await ana.tab.getByRole('link', { name: 'Wall' }).click()
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

describe('Judging', () => {
  let dana: Person
  let leila: Person

  beforeAll(async () => {
    dana = await sitDown(browser(0), laptop, 'dana', { view: 'personal', path: '/tab/program' })
    leila = await sitDown(browser(1), laptop, 'leila', { view: 'personal', path: '/tab/judge' })
  })
  afterAll(() => Promise.all([dana, leila].map((person) => person?.context.close())))

  test('owner Dana chooses the channel where the winners will be announced', async () => {
    const announcing = await openChat(browser(2), laptop, 'dana')
    await post(announcing, 'Announcements', 'announce here')
    await announcing.chat.getByText('The winners will be announced here').waitFor()
    await announcing.context.close()
  })

  test('owner Dana closes nominations, and judging begins by itself', async () => {
    await leila.tab.getByText('Nominations are still open').waitFor()
    await dana.tab.getByRole('button', { name: 'Close nominations' }).click()
    await dana.tab.getByRole('alertdialog').getByRole('button', { name: 'Close nominations' }).click()
    await dana.tab.getByText('Closing nominations: the last ones on their way are let in.').waitFor()
    await dana.tab.getByText('Judges are at work.').waitFor({ timeout: 40_000 })
  })

  test('a judge is recused where she has an interest, sees why, and cannot score', async () => {
    await leila.go({ view: 'personal', path: '/tab/judge' })
    await leila.tab.getByRole('button', { name: /Inês Carvalho.*Recused/ }).click()
    await leila.tab.getByText('You nominated it.').waitFor()
    expect(await leila.tab.getByRole('radiogroup').count()).toBe(0)
  })

  test('she scores another one by the rubric', async () => {
    await leila.tab.getByRole('button', { name: /Ben Okafor, Sofia Lindqvist, and Mei-Ling Chen/ }).click()
    for (const criterion of ['Courage', 'Honesty', 'Lesson'])
      await leila.tab.getByRole('radiogroup', { name: criterion }).getByRole('radio', { name: '3' }).check()
    await leila.tab.getByRole('button', { name: 'Save score' }).click()
    await leila.tab.getByRole('button', { name: /Ben Okafor.*Scored/ }).waitFor()
    expect(leila.errors).toEqual([])
  })

  test('Dana sees the ranking, and a tie as a tie', async () => {
    const favorites = ['Chloé Dubois', 'Amara Nwosu', 'Ravi Deshpande', 'Kwame Mensah']
    for (const judge of ['leila', 'marcus', 'yuki']) await scoreTheRest(laptop, judge, cycleId, favorites)
    await dana.go({ view: 'personal', path: '/tab/program' })
    const brave = dana.tab.getByRole('region', { name: 'Brave Attempt' })
    await brave.getByRole('listitem').first().getByText('Chloé Dubois').waitFor()
    await brave.getByRole('listitem').last().getByText('Rank 3').waitFor()
    const explorer = dana.tab.getByRole('region', { name: 'Learning Explorer' })
    await expect.poll(() => explorer.getByText('Tie', { exact: true }).count()).toBe(2)
    expect(await explorer.getByText('Rank 1').count()).toBe(2)
  })

  test('she approves citations, and decides every award in one step', async () => {
    for (const award of [
      'Brave Attempt',
      'Certified',
      'Knowledge Sharer',
      'Learning Explorer',
      'Mentor of the Quarter',
    ]) {
      const region = dana.tab.getByRole('region', { name: award })
      await region.getByRole('button', { name: 'Follow the ranking' }).click()
      const approve = region.getByRole('button', { name: 'Approve citation' })
      for (let at = 0; at < (await approve.count()); at++) {
        await approve.nth(at).click()
        await region.getByText('Approved', { exact: true }).nth(at).waitFor()
      }
    }
    const choice = dana.tab.getByRole('region', { name: votedAward })
    await choice.getByText('A live vote decides, among the finalists you choose.').waitFor()
    // No judge reads it, so none is missed.
    expect(await choice.getByText(/Below quorum|Not scored|No judge/).count()).toBe(0)
    for (let at = 0; at < 3; at++) {
      await choice.getByRole('checkbox', { name: 'Finalist' }).nth(at).check()
      await choice.getByRole('button', { name: 'Approve citation' }).nth(at).click()
      await choice.getByText('Approved', { exact: true }).nth(at).waitFor()
    }
    await choice.getByRole('checkbox', { name: 'Decide by live vote among the finalists' }).check()
    const leader = dana.tab.getByRole('region', { name: 'Learning Leader' })
    await leader.getByRole('checkbox', { name: 'Don’t award this time' }).check()
    await leader
      .getByRole('textbox', { name: 'Reason' })
      .fill('Both are only half a year into their new roles.')
    await dana.tab.getByRole('button', { name: 'Review the decision' }).click()
    await dana.tab.getByRole('button', { name: 'Decide everything' }).click()
    await dana.tab.getByRole('heading', { name: 'Decision 1' }).waitFor()
    expect(dana.errors).toEqual([])
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

  test('the host opens the doors and shares to the stage; two others watch', async () => {
    await step(hana, 'Open the doors')
    await hana.panel.getByText('You are at the controls.').first().waitFor()
    await hana.panel.getByRole('button', { name: 'Share to stage' }).click()
    await ben.stage.getByRole('heading', { name: /Learning Laurels/ }).waitFor()
    await priya.panel.getByRole('heading', { name: /Learning Laurels/ }).waitFor()
    await hana.panel
      .getByText(/[2-9] watching/)
      .first()
      .waitFor()
  })

  test('start, intro, finalists and drumroll reach stage and side panel, and no winner is told', async () => {
    await step(hana, 'Start the ceremony')
    await ben.stage.getByText('7 awards, and the people behind them').first().waitFor()
    await step(hana, 'Introduce the next award')
    await ben.stage.getByRole('heading', { name: 'Brave Attempt' }).waitFor()
    await step(hana, 'Show the finalists')
    await priya.panel.getByText('Jonas Weiß').first().waitFor()
    await step(hana, 'Drumroll')
    await ben.stage.getByText('And the award goes to').first().waitFor()
    await priya.panel.getByText('And the award goes to').first().waitFor()
    expect(await ben.stage.getByText('Chloé Dubois').count()).toBe(0)
  })

  test('the reveal unveils on every screen at the same moment, not before', async () => {
    const screens = [ben.stage, priya.panel, priya.stage]
    const unveiled = Promise.all(screens.map((screen) => momentOf(screen, 'Congratulations')))
    await step(hana, 'Reveal the winner')
    // How closely screens agree is measured by a bench; that none is early is true or false.
    const moments = await unveiled
    const { view } = await callAs<{ view: AudienceView }>(
      laptop,
      'ben',
      'GET',
      `/ceremonies/${ceremonyId}/view?as=audience`,
    )
    const revealAt = view.given[0]?.revealAt ?? 0
    expect(Math.min(...moments)).toBeGreaterThanOrEqual(revealAt - 50)
    await ben.stage.getByText('Chloé Dubois').first().waitFor()
    await ben.stage.getByText('A brave attempt').first().waitFor()
    await priya.panel.getByRole('button', { name: 'Applause' }).click()
  })

  test('a person who joins late sees what has been given', async () => {
    await step(hana, 'Introduce the next award')
    const luca = await sitDown(browser(2), laptop, 'luca', { view: 'meeting' })
    await luca.panel.getByRole('heading', { name: 'Certified' }).waitFor()
    await luca.panel.getByText('Given so far').first().waitFor()
    await luca.panel.getByText('Chloé Dubois').first().waitFor()
    await luca.context.close()
  })

  test('a person who reloads is right again', async () => {
    await ben.page.reload()
    await ben.stage.getByRole('heading', { name: 'Certified' }).waitFor({ timeout: 4_000 })
  })

  test('a person who loses the network for ten seconds is right again within two', async () => {
    const lost = network.loseFor(10_000)
    await step(hana, 'Show the finalists')
    await step(hana, 'Drumroll')
    await step(hana, 'Reveal the winner')
    await ben.stage.getByText('Congratulations').first().waitFor()
    expect(await priya.panel.getByText('Congratulations').count()).toBe(0)
    await lost
    await priya.panel.getByText('Congratulations').first().waitFor({ timeout: 2_000 })
  })

  test('a second host takes over, and both see it', async () => {
    const omar = await sitDown(browser(1), laptop, 'omar', { view: 'meeting' })
    await omar.panel.getByText('Hana Novak is at the controls.').first().waitFor()
    await omar.panel.getByRole('button', { name: 'Take over' }).click()
    await omar.panel.getByRole('alertdialog').getByRole('button', { name: 'Take over' }).click()
    await omar.panel.getByText('You are at the controls.').first().waitFor()
    await hana.panel.getByText('Omar Farouk is at the controls.').first().waitFor()
    expect(await hana.panel.getByRole('button', { name: 'Introduce the next award' }).count()).toBe(0)
    await goOnTo(omar, bigButton(omar, 'Open the vote'))
    await omar.context.close()
  })

  test('the room decides the last award by live vote, and nobody learns who won before the reveal', async () => {
    const omar = await sitDown(browser(1), laptop, 'omar', { view: 'meeting' })
    const youssef = ({ panel }: Person) => panel.getByRole('radio', { name: votedFor })
    await expect.poll(() => youssef(priya).isDisabled()).toBe(true)
    await step(omar, 'Open the vote')
    for (const voter of [ben, priya]) {
      await youssef(voter).check()
      await voter.panel.getByText('Your vote is in. You can change it until the vote closes.').waitFor()
    }
    await ben.stage.getByText('Members vote in Laurels, beside the meeting').first().waitFor()
    await step(omar, 'Close the vote')
    await ben.stage.getByText('The votes are in').first().waitFor()
    await step(omar, 'Drumroll')
    await ben.stage.getByText('And the award goes to').first().waitFor()
    for (const screen of [ben.stage, priya.panel, omar.panel])
      expect(await screen.getByText(votedFor).filter({ visible: true }).count()).toBe(0)
    await step(omar, 'Reveal the winner')
    await ben.stage.getByText(votedFor).first().waitFor()
    await goOnToTheEnd(omar)
    await omar.context.close()
  })

  test('the stage closes with a recap, and every screen saw the ceremony end', async () => {
    await ben.stage.getByText('Thank you for celebrating with us').first().waitFor()
    await priya.panel.getByText('Thank you for celebrating with us').first().waitFor()
    expect([hana.errors, ben.errors, priya.errors]).toEqual([[], [], []])
  })
})

describe('What stays', () => {
  let ana: Person
  beforeAll(async () => {
    ana = await sitDown(browser(0), laptop, 'ana', { view: 'personal' })
  })
  afterAll(() => ana.context.close())

  const winners = ['Chloé Dubois', 'Amara Nwosu', 'Ravi Deshpande', 'Luca Moretti', 'Kwame Mensah', votedFor]

  test('the winners are on the wall, each once', async () => {
    await seeWinnersOnce()
  })

  test('the winners are announced in the channel, on one card', async () => {
    const dana = await openChat(browser(1), laptop, 'dana')
    await seeAnnouncement(dana)
    await dana.context.close()
  })

  test('who won is told in person, and finds the announcement, too', async () => {
    const kwame = await openChat(browser(1), laptop, 'kwame')
    await kwame.chat.getByText('You have won').waitFor()
    await kwame.chat.locator('.ac-adaptiveCard', { hasText: 'You have won' }).getByText(kwamesAward).waitFor()
    await seeAnnouncement(kwame)
    await kwame.context.close()
  })

  test('who nominated them is told as well', async () => {
    await ana.go({ view: 'chat' })
    await chatIsOpen(ana)
    const told = ana.chat.locator('.ac-adaptiveCard', { hasText: 'Your nomination has won' })
    await told.filter({ hasText: kwamesAward }).getByText('Kwame Mensah').waitFor()
  })

  test('stopped and started again, everything is still there', async () => {
    await laptop.stop()
    await laptop.start()
    await ana.go({ view: 'personal' })
    await seeWinnersOnce()
    await ana.tab.getByRole('link', { name: 'My nominations' }).click()
    await ana.tab.getByText('Now they ask him to teach the next region.').waitFor()
  })

  async function seeAnnouncement(person: Person): Promise<void> {
    await goToChannel(person, 'Announcements')
    const card = person.chat.locator('.ac-adaptiveCard', { hasText: 'And the laurels go to' })
    for (const name of winners) await card.getByText(name).first().waitFor()
    await card.getByText('A brave attempt').first().waitFor()
  }

  async function seeWinnersOnce(): Promise<void> {
    const given = ana.tab.getByRole('article').filter({ hasText: cycleName })
    // What came after the wall was opened waits to be brought in.
    const news = ana.tab.locator('output button')
    for (const name of winners) {
      const winner = given.filter({ hasText: name }).first()
      await winner.or(news).first().waitFor()
      if ((await winner.count()) === 0) await news.click()
      await winner.waitFor()
    }
    for (const name of winners) expect(await given.filter({ hasText: name }).count()).toBe(1)
  }
})

/** Presses the host's one big button, once it says this and can be pressed. */
async function step(host: Person, name: string): Promise<void> {
  await bigButton(host, name).click()
}

function bigButton({ panel }: Person, name: string): Locator {
  return panel.locator('button:not([aria-disabled="true"])', { hasText: name }).first()
}

async function goOnToTheEnd(host: Person): Promise<void> {
  await goOnTo(host, host.panel.getByText('Ended', { exact: true }))
}

/** Presses whatever the big button offers until this is there. */
async function goOnTo(host: Person, there: Locator): Promise<void> {
  const primary = host.panel.locator('button[aria-keyshortcuts="PageDown"]:not([aria-disabled="true"])')
  for (;;) {
    await primary.or(there).first().waitFor()
    if ((await there.count()) > 0) return
    await primary.click()
    // Ending is asked about.
    const ask = host.panel.locator('dialog[open] button').first()
    if ((await ask.count()) > 0) await ask.click()
  }
}

/** When a screen shows a text, on this machine's clock in milliseconds. */
async function momentOf(screen: FrameLocator, text: string): Promise<number> {
  return screen.locator('body').evaluate(
    (body, wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if ((body as HTMLElement).innerText.includes(wanted)) resolve(Date.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
    text,
  )
}

/** Types each name into a people picker and chooses the colleague it finds. */
async function choosePeople({ tab }: Person, label: string, names: string[]): Promise<void> {
  const picker = tab.getByRole('combobox', { name: label })
  for (const name of names) {
    await picker.fill(name)
    await tab.getByRole('option', { name: new RegExp(name) }).click()
  }
}
