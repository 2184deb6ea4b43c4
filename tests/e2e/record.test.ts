import { readFile } from 'node:fs/promises'
import type { Browser, Download } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FeedPage } from '#core/contract/recognition.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/* What stays: the page of an award won, its picture and certificate, milestones, and what other systems know. */

let laptop: Laptop
let browser: Browser

beforeAll(async () => {
  const [started, launched] = await Promise.all([startLaptop(), launchChromium()])
  laptop = started
  browser = launched
})

afterAll(async () => {
  await browser?.close()
  await laptop?.remove()
})

photographFailures(() => (browser ? [browser] : []))

async function amarasAward(): Promise<string> {
  const { items } = await callAs<FeedPage>(laptop, 'ana', 'GET', '/feeds/everyone?limit=50&kind=award')
  const won = items.find(({ to }) => to.some(({ name }) => name === 'Amara Nwosu'))
  if (!won) throw new Error('Amara has won nothing.')
  return won.id
}

async function saved({ page, tab }: Person, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await tab.getByRole('button', { name: button }).click()
  const download: Download = await coming
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('Amara finds her award’s page, saves its picture and its certificate, and Ben verifies it', async () => {
  const id = await amarasAward()
  const amara = await sitDown(browser, laptop, 'amara', { view: 'personal', path: `/tab/record/${id}` })
  await amara.tab.getByRole('heading', { name: 'Your award' }).waitFor()
  await amara.tab.getByText('This award stands.').waitFor()

  const picture = await saved(amara, 'Save picture')
  expect(picture.name).toMatch(/^Learning-Leader-.*\.png$/)
  // Width and height stand in a PNG's first chunk.
  expect([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]).toEqual([1_200, 630])

  await amara.tab.getByRole('radio', { name: 'A4' }).check()
  const certificate = await saved(amara, 'Save certificate')
  expect(certificate.name).toMatch(/^Certificate-Learning-Leader-.*\.pdf$/)
  const pdf = certificate.bytes.toString('latin1')
  expect(pdf).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\n$/)
  expect(pdf).toContain('/MediaBox [0 0 842 595]')
  expect(pdf).toContain('/Width 3508 /Height 2479')
  expect(pdf).toContain(encodeURIComponent(`/tab/verify/${id}`))
  expect(amara.errors).toEqual([])
  await amara.context.close()

  const ben = await sitDown(browser, laptop, 'ben', { view: 'personal', path: '/tab/verify' })
  await ben.tab
    .getByRole('textbox', { name: 'Number of the award' })
    .fill(id.toUpperCase().replace(/.{4}/g, '$& '))
  await ben.tab.getByRole('button', { name: 'Verify' }).click()
  await ben.tab.getByText('This award stands.').waitFor()
  await ben.tab.getByRole('heading', { name: 'Amara Nwosu' }).waitFor()
  await ben.tab.getByRole('textbox', { name: 'Number of the award' }).fill('0'.repeat(32))
  await ben.tab.getByRole('button', { name: 'Verify' }).click()
  await ben.tab.getByText('This award could not be verified').waitFor()
  await ben.context.close()
})

test('Ana tells of a milestone, Ben confirms it, and it is in her record', async () => {
  const deed = 'Gave my first workshop, and half of it worked.'
  const ana = await sitDown(browser, laptop, 'ana', { view: 'personal', path: '/tab/milestones/new' })
  await ana.tab.getByRole('textbox', { name: 'What did you reach?' }).fill(deed)
  await ana.tab.getByRole('combobox', { name: 'How did you learn?' }).selectOption('Teaching')
  await ana.tab.getByRole('button', { name: 'Tell it' }).click()
  await ana.tab.getByRole('heading', { name: 'Well done' }).waitFor()
  // It reaches everybody's wall a moment after she has told it.
  const toldAs = async () => {
    const told = await callAs<FeedPage>(laptop, 'ana', 'GET', '/feeds/everyone?limit=50&kind=milestone')
    return told.items.find(({ text }) => text === deed)?.id
  }
  await expect.poll(toldAs).toBeDefined()
  const id = await toldAs()

  const ben = await sitDown(browser, laptop, 'ben', { view: 'personal', path: `/tab/wall/${id}` })
  await ben.tab.getByRole('button', { name: 'Confirm this milestone' }).click()
  await ben.tab.getByText('You confirmed this.').waitFor()
  expect(ben.errors).toEqual([])
  await ben.context.close()

  await ana.tab.getByRole('button', { name: 'See my record' }).click()
  await ana.tab.getByText(deed).waitFor()
  await ana.page.reload()
  await ana.go({ view: 'personal', path: '/tab/record' })
  await ana.tab.getByText('Confirmed by ⁨Ben Okafor⁩').waitFor()
  const csv = (await saved(ana, 'Save as CSV')).bytes.toString('utf8')
  expect(csv).toContain('"Gave my first workshop, and half of it worked."')
  const everything = JSON.parse((await saved(ana, 'Save everything (JSON)')).bytes.toString('utf8')) as {
    held: { kind: string }[]
  }
  expect(everything.held.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['person', 'nomination', 'milestone', 'commendation']),
  )
  expect((await saved(ana, 'Save as PDF')).bytes.toString('latin1')).toMatch(/^%PDF-1\.7/)
  expect(ana.errors).toEqual([])
  await ana.context.close()
})

test('Dana imports 250 completions; the same file again changes nothing', async () => {
  const dana = await sitDown(browser, laptop, 'dana', { view: 'personal', path: '/tab/milestones/import' })
  const people = ['ben', 'priya', 'mei', 'jonas', 'nobody']
  const rows = Array.from(
    { length: 250 },
    (_, at) =>
      `${people[at % 5]}@northwind-atelier.example,Lesson ${at},${String((at % 28) + 1).padStart(2, '0')}/03/2025`,
  )
  const buffer = Buffer.from(['Mail,Course,Date', ...rows].join('\r\n'))
  const send = async () => {
    const file = { name: 'lessons.csv', mimeType: 'text/csv', buffer }
    await dana.tab.locator('input[type=file]').setInputFiles(file)
    await dana.tab.getByRole('combobox', { name: 'How dates are written' }).selectOption('DD/MM/YYYY')
    await dana.tab.getByText('250 rows can be imported').waitFor()
    await dana.tab.getByRole('button', { name: 'Import 250 rows' }).click()
    await dana.tab.getByText('250 of 250 rows').waitFor({ timeout: 60_000 })
    await dana.tab.getByText('50 rows were not taken').first().waitFor()
  }
  await send()
  await dana.tab.getByText('200 milestones are new').waitFor()
  const refused = (await saved(dana, 'Save these rows')).bytes.toString('utf8')
  expect(refused.trim().split('\r\n')).toHaveLength(51)
  expect(refused).toContain('6,nobody@northwind-atelier.example,Lesson 4,')
  await dana.tab.getByRole('button', { name: 'Choose another file' }).click()
  await send()
  await dana.tab.getByText('200 were there already').waitFor()
  await dana.tab.getByText('0 milestones are new').waitFor()
  expect(dana.errors).toEqual([])
  await dana.context.close()
})
