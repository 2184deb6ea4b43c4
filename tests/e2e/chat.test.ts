import type { FrameLocator, Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Nomination } from '#core/contract/nominations.ts'
import type { Program } from '#core/contract/programs.ts'
import { chatIsOpen, chatTests, choose, goToMeeting, post, say, sayToAll } from '#tests/e2e/support/chat.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import type { Person } from '#tests/e2e/support/person.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/* Talking with the bot, as somebody does who has never done it, in a real chat client. */

let laptop: Laptop
let ben: Person
chatTests('ben', (at) => {
  ;({ laptop, person: ben } = at)
})

test('the bot introduces itself, and says what one can say', async () => {
  await (await say(ben, 'hi')).getByText('Hello Ben, I’m Laurels').waitFor()
  await (await say(ben, 'help')).getByText('What you can say to me').waitFor()
})

test('what it doesn’t understand gets an answer that helps', async () => {
  const answer = await say(ben, 'colorless green ideas sleep furiously')
  await answer.getByText('I didn’t understand that.').waitFor()
  const cards = ben.chat.locator('.ac-adaptiveCard')
  const next = cards.nth(await cards.count())
  await answer.getByRole('button', { name: 'What can I say?' }).click()
  await next.getByText('What you can say to me').waitFor()
})

test('a name that several people have is asked about, next to the field', async () => {
  const form = await say(ben, 'nominate Ma for Mentor of the Quarter')
  await choose(ben, form, 'Which Ma?', 'Marcus Lind')
  expect(await form.getByRole('combobox', { name: 'Which Ma?' }).inputValue()).toContain('Principal Engineer')
})

const story = 'Grace taught every team lead to give feedback that people thank her for. Turnover halved.'

describe('A nomination by card', () => {
  let form: Locator

  test('what is missing is marked in the card, and nothing typed is lost', async () => {
    form = await say(ben, 'nominate')
    await form.getByRole('textbox', { name: 'Who?' }).fill('Grace')
    await form.getByRole('textbox', { name: 'What was learned' }).fill('Too short')
    await form.getByRole('button', { name: 'Send nomination' }).click()
    await form.getByText('Choose an award.').waitFor()
    await form.getByText('Tell a little more: at least 20 characters. There are 9 now.').waitFor()
    await form.getByText('Choose how they learned.').waitFor()
    expect(await form.getByRole('textbox', { name: 'Who?' }).inputValue()).toMatch(/^Grace/)
    expect(await form.getByRole('textbox', { name: 'What was learned' }).inputValue()).toBe('Too short')
  })

  test('pressed twice it sends one nomination, and becomes its confirmation', async () => {
    const before = await nominationsOf('ben')
    await form.getByRole('textbox', { name: 'What was learned' }).fill(story)
    await choose(ben, form, 'Which award?', 'Mentor of the Quarter')
    await choose(ben, form, 'How did they learn?', 'Teaching')
    await form.getByRole('button', { name: 'Send nomination' }).dblclick()
    await form.getByText('Thank you. Your nomination is in.').waitFor()
    await form.getByText('Grace Kim').waitFor()
    const medal = form.getByRole('img', { name: 'Medal: Mentor of the Quarter' })
    await expect
      .poll(() => medal.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    const [newest, ...rest] = await nominationsOf('ben')
    expect(rest).toEqual(before)
    expect(newest).toMatchObject({ nominees: [{ name: 'Grace Kim' }], story, mode: 'teaching' })
  })

  test('its confirmation leads to editing it in Laurels, as oneself', async () => {
    const link = form.getByRole('link', { name: 'Edit in Laurels' })
    const [opened] = await Promise.all([ben.context.waitForEvent('page'), link.click()])
    const tab = opened.frameLocator('iframe[title="Laurels, personal tab"]')
    await tab.getByRole('heading', { name: 'Edit your nomination' }).waitFor()
    await tab.getByText(story).waitFor()
    await opened.getByRole('button', { name: 'Signed in as Ben Okafor' }).waitFor()
    await opened.close()
  })

  test('it is among one’s nominations', async () => {
    const mine = await say(ben, 'my nominations')
    await mine.getByText('Grace Kim').waitFor()
    await mine.getByText('Sent in; you can change it until nominations close').first().waitFor()
  })
})

describe('In one’s own chat', () => {
  test('B8 what is nearly a command is offered, in any order it is understood', async () => {
    const offered = await say(ben, 'hlep')
    await offered.getByText('Did you mean one of these?').waitFor()
    await offered.getByRole('button', { name: 'What can I say?' }).waitFor()
    await (await say(ben, 'nominations my')).getByText('My nominations').first().waitFor()
  })

  test('one reads the wall, what is open, and that nothing waits to be judged', async () => {
    const wall = await say(ben, 'wall')
    await wall.getByText('Latest on the wall').waitFor()
    await wall
      .getByText(/ thanks /)
      .first()
      .waitFor()
    await (await say(ben, 'cycle')).getByText('The ceremony is on').waitFor()
    await (await say(ben, 'what waits for me?')).getByText('Nothing waits for you').waitFor()
  })

  test('B11 one endorses by a press, once, and the card says so', async () => {
    const list = await say(ben, 'endorse')
    const buttons = list.getByRole('button', { name: 'Endorse', exact: true })
    const before = await buttons.count()
    await buttons.first().click()
    await list.getByText('You endorsed the nomination of').waitFor()
    await list.getByText('You endorsed this').first().waitFor()
    expect(await buttons.count()).toBeLessThanOrEqual(before)
  })

  test('B10 one thanks by a sentence, and it is on the wall', async () => {
    const form = await say(ben, 'thank Grace for showing me how to read a flame graph')
    expect(await form.getByRole('textbox', { name: 'Whom?' }).inputValue()).toBe('Grace Kim')
    await form.getByRole('button', { name: 'Send thanks' }).click()
    await form.getByText('Your thanks are on the wall.').waitFor()
    await (await say(ben, 'the wall')).getByText('how to read a flame graph').waitFor()
  })

  test('one chooses what may be sent and when: quiet hours set on the page are what the bot says', async () => {
    const card = await say(ben, 'preferences')
    await card.getByText('Reminders wait from').waitFor()
    await follow(card.getByRole('link', { name: 'Change this' }), async (tab) => {
      await tab.locator('#quiet-from').fill('21:30')
      await tab.getByRole('button', { name: 'Save' }).click()
      await tab.getByText('Saved.', { exact: true }).waitFor()
    })
    await (await say(ben, 'my preferences')).getByText(/9:30\sPM/).waitFor()
  })

  test('one’s data lead to where they are saved', async () => {
    const card = await say(ben, 'my data')
    await follow(card.getByRole('link', { name: 'Open my learning record' }), (tab) =>
      tab.getByRole('heading', { name: 'My learning record' }).waitFor(),
    )
  })
})

test('a chat stays as it was while one looks elsewhere, or is somebody else', async () => {
  const asked = await say(ben, 'what is the weather like?')
  await asked.getByText('I didn’t understand that.').waitFor()
  await ben.page.getByRole('button', { name: 'Laurels' }).click()
  await ben.tab.getByRole('heading', { name: 'Recognition wall' }).waitFor()
  await become('Priya Raman')
  await ben.page.getByRole('button', { name: 'Chat' }).click()
  await ben.chat.getByText('Hello Priya').waitFor()
  expect(await ben.chat.getByText('what is the weather like?').count()).toBe(0)
  await become('Ben Okafor')
  await asked.waitFor()
})

test('in a channel, nominating is moved to one’s own chat, and announcing is for owners', async () => {
  await post(ben, 'General', 'nominate Grace')
  await ben.chat.getByText('Nominations stay between you and the judges').waitFor()
  await post(ben, 'General', 'announce here')
  await ben.chat.getByText('Only an owner of the program can do this.').first().waitFor()
})

test('B9 in a group chat everybody’s is answered, and what is one’s own is not said there', async () => {
  await goToMeeting(ben)
  await (await sayToAll(ben, 'cycle')).getByText('Nominations are open until').waitFor()
  const wall = await sayToAll(ben, 'wall')
  await wall
    .getByText(/ thanks /)
    .first()
    .waitFor()
  const form = await sayToAll(ben, 'nominate Grace for Brave Attempt')
  await form.getByText('let’s do this in our own chat').waitFor()
  await follow(form.getByRole('link', { name: 'Open the form' }), (tab) =>
    tab.getByRole('heading', { name: 'Nominate', level: 1 }).waitFor(),
  )
  for (const own of ['my nominations', 'judge', 'endorse', 'preferences', 'my data'])
    await (await sayToAll(ben, own)).getByText('only yours to see').waitFor()
  // Not what he nominated in his own chat, nor for what.
  expect(await ben.chat.getByText(/taught every team lead|Sent in/).count()).toBe(0)
})

test.each([
  ['de-DE', 'Chats von Ben Okafor', 'hilfe', 'Was du mir sagen kannst'],
  ['ar-SA', 'دردشات Ben Okafor', 'مساعدة', 'ما يمكنك قوله لي'],
])('%s is answered in its language', async (locale, title, asked, answered) => {
  await ben.page.goto(`${laptop.origin}/?as=ben&view=chat&locale=${locale}`)
  await ben.page.getByRole('heading', { name: title }).waitFor()
  await chatIsOpen(ben)
  await (await say(ben, asked)).getByText(answered).waitFor()
  expect(ben.errors).toEqual([])
})

/** Presses a link to a page of Laurels, looks at it, and closes it. */
async function follow(link: Locator, look: (tab: FrameLocator) => Promise<void>): Promise<void> {
  const [opened] = await Promise.all([ben.context.waitForEvent('page'), link.click()])
  await look(opened.frameLocator('iframe[title="Laurels, personal tab"]'))
  await opened.close()
}

async function become(name: string): Promise<void> {
  await ben.page.getByRole('button', { name: /^Signed in as/ }).click()
  await ben.page.getByRole('menuitemradio', { name }).click()
}

async function nominationsOf(person: string): Promise<Nomination[]> {
  const [program] = await callAs<Program[]>(laptop, person, 'GET', '/programs')
  const open = program?.cycles.find(({ status }) => status === 'open')
  return callAs<Nomination[]>(laptop, person, 'GET', `/cycles/${open?.id}/nominations/mine`)
}
