import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import type { Program } from '#core/contract/programs.ts'
import { typedTimeOf } from '#tabs/settings/cycles/zone-time.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import { tabTo } from '#tests/e2e/support/keyboard.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/*
 * An owner makes the program the company's own: an award from a starter with a medallion of her design, another
 * rhythm, an exception for somebody who was away. Each is seen by those it is meant for.
 */

let laptop: Laptop
let browser: Browser
let dana: Person

beforeAll(async () => {
  laptop = await startLaptop()
  browser = await launchChromium()
  dana = await sitDown(browser, laptop, 'dana', { view: 'personal', path: '/tab/program' })
})

afterAll(async () => {
  await browser?.close()
  await laptop?.remove()
})

photographFailures(() => (browser ? [browser] : []))

describe('An award from a starter', () => {
  test('the program leads to its settings, and they to awards to begin with', async () => {
    await dana.tab.getByRole('link', { name: 'Settings', exact: true }).click()
    await dana.tab.getByRole('heading', { name: 'Program settings' }).waitFor()
    await settingsPlace('Awards').click()
    await dana.tab.getByRole('button', { name: 'New award' }).click()
    await dana.tab.getByRole('link', { name: /^Written Down/ }).click()
    await dana.tab.getByRole('textbox', { name: 'Name' }).waitFor()
    expect(await dana.tab.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Written Down')
    expect(await criteria()).toEqual(['Clarity', 'Lasting', 'Use'])
  })

  test('she designs its medallion, by keyboard, and sees it as winners will', async () => {
    const { keyboard } = dana.page
    await tabTo(dana.page, dana.tab.getByRole('radio', { name: 'Circle' }))
    await keyboard.press('ArrowDown')
    await tabTo(dana.page, dana.tab.getByRole('radio', { name: 'Indigo' }))
    await keyboard.press('ArrowDown')
    await dana.tab.getByRole('img', { name: 'Medallion: Shield, Forest, Book' }).waitFor()
  })

  test('she puts criteria in order, by keyboard and by dragging, and weighs them', async () => {
    const grip = (name: string) => dana.tab.getByRole('button', { name: `Reorder ${name}` })
    await grip('Clarity').focus()
    await dana.page.keyboard.press('ArrowDown')
    await dana.tab.getByText('Clarity is now 2 of 3').waitFor()
    expect(await criteria()).toEqual(['Lasting', 'Clarity', 'Use'])
    expect(await grip('Clarity').evaluate((element) => element === document.activeElement)).toBe(true)

    await grip('Use').scrollIntoViewIfNeeded()
    const from = await grip('Use').boundingBox()
    const to = await grip('Lasting').boundingBox()
    if (!from || !to) throw new Error('The rows are on the screen.')
    await dana.page.mouse.move(from.x + 8, from.y + 8)
    await dana.page.mouse.down()
    await dana.page.mouse.move(from.x + 8, to.y + 8, { steps: 20 })
    await dana.page.mouse.up()
    expect(await criteria()).toEqual(['Use', 'Lasting', 'Clarity'])

    await dana.tab.getByRole('listitem', { name: 'Criterion 1' }).getByLabel('Weight').fill('5')
    await dana.tab.getByText('counts 63 %').waitFor()
  })

  test('a mistake is said beside its field, and nothing typed is lost by looking elsewhere or reloading', async () => {
    await dana.tab.getByRole('textbox', { name: 'Name' }).fill('')
    await dana.tab.getByRole('button', { name: 'Save the award' }).click()
    await dana.tab.getByText('Name: Give it a name.').click()
    await dana.page.keyboard.type('Handbook Hero')
    await settingsPlace('Cycles').click()
    await dana.tab.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click()
    await dana.tab.getByRole('heading', { name: 'Schedule' }).waitFor()
    await dana.go({ view: 'personal', path: '/tab/settings/awards/new/writer' })
    await dana.tab.getByText('We kept what you had changed.').waitFor()
    expect(await dana.tab.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Handbook Hero')
    expect(await criteria()).toEqual(['Use', 'Lasting', 'Clarity'])
  })

  test('saved, it is there for nominators, with its medallion', async () => {
    await dana.tab.getByRole('button', { name: 'Save the award' }).click()
    await dana.tab.getByText('“Handbook Hero” is here.').waitFor()
    const ana = await sitDown(browser, laptop, 'ana', { view: 'personal', path: '/tab/nominate' })
    await ana.tab.getByRole('radio', { name: /^Handbook Hero/ }).check()
    await ana.tab.getByText('A guide, a handbook page or a recorded answer').first().waitFor()
    expect(ana.errors).toEqual([])
    await ana.context.close()
    const award = (await settings()).awards.find(({ name }) => name === 'Handbook Hero')
    expect(award).toMatchObject({
      medallion: { shape: 'shield', color: 'forest', emblem: 'book' },
      rubric: [{ id: 'use', weight: 5 }, { id: 'lasting' }, { id: 'clarity', weight: 2 }],
      active: true,
    })
  })

  test('somebody else’s change in the meantime is told, and which one holds is hers to say', async () => {
    await dana.tab.getByRole('link', { name: /^Handbook Hero/ }).click()
    await dana.tab.getByRole('textbox', { name: 'Description' }).fill('For writing it down.')
    const { id, awards } = await settings()
    const award = awards.find(({ name }) => name === 'Handbook Hero')
    if (!award) throw new Error('Saved before.')
    const { judgedIn: _, programId: __, id: awardId, ...content } = award
    const body = { ...content, judges: [], description: 'Omar’s words.' }
    await callAs(laptop, 'omar', 'PUT', `/programs/${id}/awards/${awardId}`, body)
    await dana.tab.getByRole('button', { name: 'Save changes' }).click()
    await dana.tab.getByText('Somebody else has saved changes here').waitFor()
    await dana.tab.getByRole('button', { name: 'Go on with mine' }).click()
    await dana.tab.getByRole('button', { name: 'Save changes' }).click()
    await dana.tab.getByText('Saved.', { exact: true }).waitFor()
    expect((await settings()).awards.find(({ id }) => id === awardId)?.description).toBe(
      'For writing it down.',
    )
  })

  test('P13 she puts the awards in order, by keyboard, and everybody sees them so', async () => {
    const mentor = (await settings()).awards.findIndex(({ id }) => id === 'mentor-of-the-quarter')
    await settingsPlace('Awards').click()
    await dana.tab.getByRole('button', { name: 'Change the order' }).click()
    await dana.tab.getByRole('button', { name: /^Reorder Mentor of the Quarter/ }).focus()
    for (let place = mentor; place > 0; place--) {
      await dana.page.keyboard.press('ArrowUp')
      await dana.tab.getByText(`Mentor of the Quarter is now ${place} of`).waitFor()
    }
    await dana.tab.getByRole('button', { name: 'Save the order' }).click()
    await dana.tab.getByText('The order is saved.').waitFor()
    const [program] = await callAs<Program[]>(laptop, 'ana', 'GET', '/programs')
    expect(program?.awards[0]?.id).toBe('mentor-of-the-quarter')
    await dana.tab.getByRole('link', { name: /^Handbook Hero/ }).click()
  })

  test('retired, it can be nominated for no more', async () => {
    await dana.tab.getByRole('button', { name: 'Retire this award' }).click()
    await dana.tab.getByRole('alertdialog').getByRole('button', { name: 'Retire this award' }).click()
    await dana.tab.getByRole('button', { name: 'Give it again' }).waitFor()
    const [program] = await callAs<Program[]>(laptop, 'ana', 'GET', '/programs')
    expect(program?.awards.find(({ name }) => name === 'Handbook Hero')?.active).toBe(false)
  })
})

describe('Cycles', () => {
  test('the schedule shows the next cycles while it is set; saved, they follow it', async () => {
    await settingsPlace('Cycles').click()
    const preview = dana.tab.getByRole('region', { name: 'So the next cycles will be' })
    const closes = dana.tab.getByRole('group', { name: 'Nominations close' })
    await closes.getByLabel('Day').selectOption('5')
    await closes.getByLabel('Time').fill('12:30')
    await preview
      .getByText(/ 5, \d{4}, 12:30 PM/)
      .first()
      .waitFor()
    await dana.tab.getByRole('button', { name: 'Save the schedule' }).click()
    await dana.tab.getByText('Saved.', { exact: true }).waitFor()
    await dana.tab
      .getByText(/Nominations .+ – .+ 5, \d{4}, 12:30 PM/)
      .first()
      .waitFor()
  })

  test('dates that can’t be are refused beside the field before they are sent', async () => {
    const judged = dana.tab.getByRole('group', { name: 'Judges are done' })
    await judged.getByLabel('Month').selectOption('0')
    await judged.getByText('Judges can’t be done before nominations close.').waitFor()
    await dana.tab.getByText('Mend the dates above to see the next cycles.').waitFor()
    await dana.tab.getByRole('button', { name: 'Discard changes' }).click()
    await dana.tab.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click()
    await dana.tab.getByText('Everything is saved').waitFor()
  })

  test('one nominator gets an exception, with a reason, and it can be ended', async () => {
    const open = (await settings()).cycles.find(({ status }) => status === 'open')
    if (!open) throw new Error('The sample company has an open cycle.')
    await dana.tab.getByRole('link', { name: new RegExp(`^${open.name}`) }).click()
    const until = Math.floor(Date.now() / 60_000) * 60_000 + 60 * 86_400_000
    const form = dana.tab.getByRole('form', { name: 'Allow one person to nominate late' })
    await form.getByRole('combobox', { name: 'For whom' }).fill('Grace')
    await dana.tab.getByRole('option', { name: /Grace Kim/ }).click()
    await form.getByLabel('Until').fill(typedTimeOf(until, 'Europe/Berlin'))
    await form.getByLabel('Reason').fill('She was at sea until the day after closing.')
    await form.getByRole('button', { name: 'Allow it' }).click()
    await form.getByText('Grace Kim can nominate now.').waitFor()
    await dana.tab.getByText('She was at sea until the day after closing.').waitFor()
    const given = (await settings()).cycles.find(({ id }) => id === open.id)?.exceptions
    expect(given).toMatchObject([{ person: { name: 'Grace Kim' }, until }])

    await dana.tab.getByRole('button', { name: 'End it: Grace Kim' }).click()
    await dana.tab.getByRole('alertdialog').getByRole('button', { name: 'End it' }).click()
    await dana.tab.getByText('None has been given.').waitFor()
  })

  test('R4 they lead to the import of what people completed in other systems', async () => {
    const another = await sitDown(browser, laptop, 'dana', { view: 'personal', path: '/tab/settings' })
    await another.tab.getByRole('button', { name: 'Import milestones from another system' }).click()
    await another.tab.getByRole('heading', { name: 'Import milestones', exact: true }).waitFor()
    expect(another.errors).toEqual([])
  })

  test('nothing unforeseen came up in her console', () => {
    expect(dana.errors).toEqual([])
  })
})

function settingsPlace(name: string) {
  return dana.tab.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name })
}

async function criteria(): Promise<string[]> {
  const names = dana.tab.getByRole('textbox', { name: 'Criterion', exact: true })
  return Promise.all((await names.all()).map((name) => name.inputValue()))
}

async function settings(): Promise<ProgramSettings> {
  const [program] = await callAs<Program[]>(laptop, 'dana', 'GET', '/programs')
  return callAs(laptop, 'dana', 'GET', `/programs/${program?.id}/settings`)
}
