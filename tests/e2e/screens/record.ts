import type { Frame, Page } from 'playwright-core'
import type { AwardRecord, RecordStanding } from '#core/contract/records.ts'
import type { Screen } from '#tests/e2e/support/screens.ts'

const day = Date.UTC(2026, 5, 18, 15)

function awardRecord(standing: RecordStanding, mine: boolean): AwardRecord {
  return {
    id: '0123456789abcdef0123456789abcdef',
    at: day,
    to: [
      { id: 'p1', name: 'يوسف المنصوري' },
      { id: 'p2', name: 'Maria-Magdalena Wolfeschlegelsteinhausenbergerdorff-Papadopoulou' },
      { id: 'p3', name: '' },
    ],
    helpers: [{ id: 'p4', name: 'Luca Moretti' }],
    citation:
      'Nine days of blue, then none. They showed us the faded cloth, every number, and what to try next.',
    outcome: 'attempted',
    award: {
      id: 'brave-attempt',
      name: 'Brave Attempt',
      medallion: { shape: 'star', color: 'coral', emblem: 'mountain' },
    },
    cycle: { id: 'q2', name: 'Q2 2026' },
    program: { id: 'laurels', name: 'Learning Laurels' },
    decided: { at: day, by: { id: 'd', name: 'Dana Whitfield' }, judges: 3 },
    standing,
    mine,
  }
}

const answering = (body: AwardRecord) => (page: Page) =>
  page.route(/\/api\/records\//, (route) => route.fulfill({ json: body }))

const ana = { as: 'ana', place: 'personal' } as const

/** Records, milestones and their import, while nominations are open. */
export const recordScreens: Screen[] = [
  {
    ...ana,
    name: 'record-award',
    path: '/tab/record/mine',
    ready: 'main svg[role=img]',
    intercept: answering(awardRecord({ kind: 'corrected', at: day }, true)),
  },
  {
    ...ana,
    name: 'record-revoked',
    path: '/tab/record/revoked',
    ready: 'main article',
    intercept: answering(
      awardRecord({ kind: 'revoked', at: day, reason: 'The cloth was somebody else’s work.' }, true),
    ),
  },
  {
    ...ana,
    name: 'verify',
    path: '/tab/verify/0123456789abcdef0123456789abcdef',
    ready: 'main article',
    intercept: answering(awardRecord({ kind: 'valid' }, false)),
  },
  { ...ana, name: 'verify-unknown', path: '/tab/verify/ffffffffffffffff', ready: 'main h2' },
  { ...ana, name: 'record', path: '/tab/record', ready: 'main section li' },
  {
    ...ana,
    name: 'record-empty',
    path: '/tab/record',
    ready: 'main h2',
    intercept: (page) => page.route(/\/api\/me\/record/, (route) => route.fulfill({ json: { entries: [] } })),
  },
  {
    ...ana,
    name: 'milestone-new',
    path: '/tab/milestones/new',
    ready: '#milestone-text',
    prepare: async (frame) => {
      await frame.locator('#milestone-link').fill('http://not-safe')
      await frame.locator('form button[type=submit]').click()
      await frame.locator('.fui-Field__validationMessage').first().waitFor()
    },
  },
  {
    name: 'import',
    as: 'dana',
    place: 'personal',
    path: '/tab/milestones/import',
    ready: 'main button',
  },
  {
    name: 'import-mapped',
    as: 'dana',
    place: 'personal',
    path: '/tab/milestones/import',
    ready: 'main button',
    prepare: async (frame) => {
      await chooseCompletions(frame)
      await frame.locator('table').waitFor()
    },
  },
  {
    name: 'import-done',
    as: 'dana',
    place: 'personal',
    path: '/tab/milestones/import',
    ready: 'main button',
    prepare: async (frame) => {
      await chooseCompletions(frame)
      await frame.locator('main .fui-Button').nth(1).click()
      await frame.locator('main section ul').first().waitFor()
    },
  },
]

/** A file of completions, one of them of nobody and one on no day. */
const completions = `E-Mail;Kurs;Datum
ben@northwind-atelier.example;"Data mesh; the basics";03.11.2025
priya@northwind-atelier.example;Kubernetes administrator;12.09.2025
nobody@northwind-atelier.example;A course nobody took;01.02.2025
amara@northwind-atelier.example;Coaching for leads;31.02.2025
`

async function chooseCompletions(frame: Frame): Promise<void> {
  await frame.locator('input[type=file]').setInputFiles({
    name: 'completions.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(completions),
  })
  await frame.locator('select').nth(4).selectOption('DD.MM.YYYY')
}
