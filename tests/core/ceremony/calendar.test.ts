import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { admitTicket } from '#core/ceremony/admit-ticket.ts'
import { arrangeCeremony } from '#core/ceremony/arrange-ceremony.ts'
import { type CalendarEntry, calendarFile } from '#core/ceremony/calendar-entry.ts'
import { calendarKeyOf, showCalendarEntry } from '#core/ceremony/calendar-link.ts'
import { cancelCeremony, moveCeremony } from '#core/ceremony/change-date.ts'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { rehearse } from '#core/ceremony/rehearse.ts'
import { setTickets } from '#core/ceremony/set-tickets.ts'
import { planRow } from '#core/ceremony/state.ts'
import { rehearsalOf } from '#core/contract/rehearsal-id.ts'
import { readTicket, ticketText } from '#core/contract/ticket-text.ts'
import { programsOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { conduct } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { readCalendar } from '#tests/support/read-calendar.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

const url = 'https://teams.example/l/entity/app/laurels?webUrl=https%3A%2F%2Fx&context=%7B%7D'
const entry: CalendarEntry = {
  uid: 'gala',
  seq: 3,
  title: 'Learning gala',
  startsAt: Date.UTC(2026, 1, 5, 15, 30),
  minutes: 45,
  url,
  isCalledOff: false,
}

test('L7 an entry is a calendar’s: in UTC, with what it replaces', () => {
  expect(readCalendar(calendarFile(entry, Date.UTC(2026, 0, 1, 0, 0, 7)))).toEqual({
    UID: 'gala@laurels',
    SEQUENCE: '3',
    DTSTAMP: '20260101T000007Z',
    DTSTART: '20260205T153000Z',
    DTEND: '20260205T161500Z',
    SUMMARY: 'Learning gala',
    LOCATION: 'Microsoft Teams',
    DESCRIPTION: url,
    URL: url,
    CLASS: 'PUBLIC',
    STATUS: 'CONFIRMED',
    TRANSP: 'OPAQUE',
  })
  expect(readCalendar(calendarFile({ ...entry, isCalledOff: true }, 0))).toMatchObject({
    UID: 'gala@laurels',
    STATUS: 'CANCELLED',
    TRANSP: 'TRANSPARENT',
  })
})

test('L7 whatever a title holds, it is read as it was written and begins nothing else', () => {
  const evil = fc.constantFrom(
    'A\r\nBEGIN:VALARM\nEND:VEVENT',
    String.raw`back\slash\n, semi; colon: "quoted"`,
    '🏆'.repeat(120),
    `e${'\u0301'.repeat(200)}`,
    'حفل التعلّم '.repeat(9),
    '\u2028line\u2029paragraph',
  )
  fc.assert(
    fc.property(fc.oneof(evil, fc.string({ unit: 'grapheme', maxLength: 200 })), (title) => {
      const read = readCalendar(calendarFile({ ...entry, title }, 0))
      const lines = title.replace(/\r\n|[\r\n\u2028\u2029]/g, '\n')
      expect(read.SUMMARY).toBe(lines.replace(/(?!\n)\p{Cc}/gu, ''))
      expect(Object.keys(read)).toHaveLength(12)
    }),
    { numRuns: 300 },
  )
})

test('L7 moments are written as they are, whatever the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) / 1_000 }), (second) => {
      const { DTSTART } = readCalendar(calendarFile({ ...entry, startsAt: second * 1_000 }, 0))
      const iso = new Date(second * 1_000).toISOString()
      expect(DTSTART).toBe(iso.replace(/[-:]|\.000/g, ''))
    }),
  )
})

async function invited(): Promise<{ test: TestWorld; id: string; key: string }> {
  const test = await createTestWorld()
  await decidedCycle(test)
  const id = await planAhead(test)
  await test.settle()
  return { test, id, key: await keyOf(test, id) }
}

async function planAhead({ world, actor, clock }: TestWorld): Promise<string> {
  const startsAt = clock.now() + 30 * 24 * 60 * minute
  const input = { cycleId, commandId: nextCommand(), title: 'Learning gala', startsAt, hosts: ['hana'] }
  return (await planCeremony(world, actor('dana'), input)).id
}

async function keyOf({ rows }: TestWorld, id: string): Promise<string> {
  const plan = await readRow(rows, programsOf(tenant), planRow, id)
  return (plan && calendarKeyOf(plan.value, tenant)) ?? ''
}

test('L7 an entry follows its ceremony: moved it counts more, called off it says so, its name stays', async () => {
  const { test, id, key } = await invited()
  const { world, actor } = test
  const first = await showCalendarEntry(world, key)
  expect(first).toMatchObject({ uid: id, seq: 0, title: 'Learning gala', minutes: 60, isCalledOff: false })
  const asked = { ceremonyId: id, reason: 'A public holiday' }
  const startsAt = first.startsAt + 90 * minute
  await moveCeremony(world, actor('hana'), { ...asked, commandId: nextCommand(), startsAt })
  const second = await showCalendarEntry(world, key)
  expect(second).toMatchObject({ uid: id, seq: 1, startsAt, isCalledOff: false })
  await cancelCeremony(world, actor('hana'), { ...asked, commandId: nextCommand() })
  expect(await showCalendarEntry(world, key)).toEqual({ ...second, seq: 2, isCalledOff: true })
  expect(await keyOf(test, id)).toBe(key)
})

test('L7 it lasts as long as its parts are planned to, an hour where nobody said', async () => {
  const { test, id, key } = await invited()
  const order = [
    { kind: 'opening' as const, minutes: 10 },
    { kind: 'award' as const, awardId: 'mentor', minutes: 7 },
    { kind: 'award' as const, awardId: 'brave' },
    { kind: 'closing' as const, minutes: 5 },
  ]
  const asked = { ceremonyId: id, commandId: nextCommand(), version: 0, order }
  await arrangeCeremony(test.world, test.actor('hana'), asked)
  expect(await showCalendarEntry(test.world, key)).toMatchObject({ minutes: 25 })
})

test('L7 C4 nothing of who wins is in it, not even once the doors are open', async () => {
  const { test, id, key } = await invited()
  await conduct(test, id, 'drumroll')
  const shown = await showCalendarEntry(test.world, key)
  expect(Object.keys(shown).sort()).toEqual(['isCalledOff', 'minutes', 'seq', 'startsAt', 'title', 'uid'])
})

test('L7 C9 a forged key, another ceremony’s, a ticket and a rehearsal’s lead to nothing', async () => {
  const { test, id, key } = await invited()
  const { world, actor } = test
  const other = await planAhead(test)
  await test.settle()
  await rehearse(world, actor('hana'), { ceremonyId: id, commandId: nextCommand() })
  const parts = readTicket(key)
  if (!parts) throw new Error('There is a key.')
  const tickets = await setTickets(world, actor('dana'), {
    ceremonyId: id,
    commandId: nextCommand(),
    tickets: 'open',
  })
  const wrong = [
    '',
    'x',
    ticketText({ ...parts, signature: '0'.repeat(64) }),
    ticketText({ ...parts, ceremonyId: other }),
    ticketText({ ...parts, tenant: 'elsewhere' }),
    ticketText({ ...parts, ceremonyId: 'unknown' }),
    ticketText({ ...parts, ceremonyId: rehearsalOf(id) }),
    tickets.open ? tickets.ticket : '',
  ]
  for (const text of wrong) await refused(() => showCalendarEntry(world, text), 'ticket_invalid')
  // Nor does the key let anybody watch.
  await refused(() => admitTicket(world, key), 'ticket_invalid')
})

test('L7 a plan of before gets its key with the next date that is told', async () => {
  const { test, id } = await invited()
  const { rows, world, actor } = test
  const plan = await readRow(rows, programsOf(tenant), planRow, id)
  if (!plan) throw new Error('It is planned.')
  const { calendar: _, ...before } = plan.value
  await rows.commit(programsOf(tenant), [replace(planRow, [id], before, plan.version)])
  expect(await keyOf(test, id)).toBe('')
  const asked = { ceremonyId: id, commandId: nextCommand(), reason: 'A public holiday' }
  await moveCeremony(world, actor('hana'), { ...asked, startsAt: plan.value.startsAt + 1_440 * minute })
  await test.settle()
  expect(await showCalendarEntry(world, await keyOf(test, id))).toMatchObject({ uid: id, seq: 1 })
})
