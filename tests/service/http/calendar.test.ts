import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { calendarKeyOf, ensureCalendarKey } from '#core/ceremony/calendar-link.ts'
import { planRow } from '#core/ceremony/state.ts'
import { programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { Company } from '#tests/support/company.ts'
import { type CompanyCycle, cycleAt } from '#tests/support/company-cycle.ts'
import { readCalendar } from '#tests/support/read-calendar.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
let cycle: CompanyCycle
let key: string

beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
  cycle = await cycleAt(company, 'decided')
  const { world, tenant } = company
  await ensureCalendarKey(world, tenant, cycle.ceremonyId)
  const plan = await readRow(world.rows, programsOf(tenant), planRow, cycle.ceremonyId)
  key = (plan && calendarKeyOf(plan.value, tenant)) ?? ''
})
afterAll(() => lab.close())

const ask = (query: string) => lab.with(undefined).send(`/api/calendar.ics${query}`, { method: 'GET' })

test('L7 a calendar gets the file by the invitation’s key, without a sign-in', async () => {
  const answer = await ask(`?key=${encodeURIComponent(key)}`)
  expect(answer.status, answer.text).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="laurels.ics"')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const entry = readCalendar(answer.text)
  expect(entry).toMatchObject({
    UID: `${cycle.ceremonyId}@laurels`,
    SUMMARY: expect.stringMatching(/\S/),
    URL: `https://teams.test/tab/ceremonies/${cycle.ceremonyId}`,
    STATUS: 'CONFIRMED',
  })
  // Decided, so that somebody has won; nobody is named.
  expect(answer.text).not.toMatch(/winner|nomin/i)
})

test('L7 any other key is told that it leads nowhere, and nothing more', async () => {
  for (const query of ['', '?key=', '?key=x&more=1'])
    expect((await ask(query)).code, query).toBe('invalid_input')
  const [tenant = '', ceremonyId = '', signature = ''] = key.split('.')
  const wrong = [
    'x',
    `${tenant}.${ceremonyId}.${'0'.repeat(64)}`,
    `${tenant}.unknown.${signature}`,
    `11111111-2222-4333-8444-555555555555.${ceremonyId}.${signature}`,
  ]
  const answers = await Promise.all(wrong.map((text) => ask(`?key=${encodeURIComponent(text)}`)))
  for (const { code, text } of answers) {
    expect(code).toBe('ticket_invalid')
    expect(text).not.toContain(ceremonyId)
  }
})
