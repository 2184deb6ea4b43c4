import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { setPreferences } from '#core/contract/preferences.ts'
import { checkDraft, contentOf, draftOf } from '#tabs/preferences/draft.ts'

const saved = {
  reminders: true,
  wins: false,
  outcomes: true,
  quiet: { from: 20 * 60, to: 8 * 60 + 5 },
  timeZone: 'Europe/Berlin',
  revision: 3,
}

test('Q4 the form shows times as a clock does, and those of the night where quiet hours are off', () => {
  expect(draftOf(saved, 'Asia/Tokyo')).toMatchObject({ quiet: true, from: '20:00', to: '08:05' })
  expect(draftOf({ ...saved, quiet: null }, 'Asia/Tokyo')).toMatchObject({
    quiet: false,
    from: '20:00',
    to: '08:00',
  })
})

test('Q4 the zone is the one that is known, else that of the device', () => {
  const { timeZone: _, ...unknown } = saved
  expect(draftOf(saved, 'Asia/Tokyo').timeZone).toBe('Europe/Berlin')
  expect(draftOf(unknown, 'Asia/Tokyo').timeZone).toBe('Asia/Tokyo')
})

test('Q1 what is shown and saved unchanged is what it was, and the server takes it', () => {
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
  const hours = fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to)
  fc.assert(
    fc.property(fc.option(hours), (quiet) => {
      const { revision, ...wishes } = { ...saved, quiet }
      const draft = draftOf({ ...wishes, revision }, 'Asia/Tokyo')
      expect(checkDraft(draft)).toEqual({})
      const { timeZone: _, ...unchosen } = wishes
      expect(contentOf(draft)).toEqual(unchosen)
      const body = { ...contentOf(draft), revision, commandId: 'command-000001' }
      expect(setPreferences.safeParse(body).success).toBe(true)
    }),
  )
})

test('Q4 hours without a time, or that end as they begin, are pointed out, but not where they are off', () => {
  const draft = draftOf(saved, 'Asia/Tokyo')
  expect(checkDraft({ ...draft, from: '' })).toEqual({ from: 'noTime' })
  expect(checkDraft({ ...draft, from: '', to: '' })).toEqual({ from: 'noTime', to: 'noTime' })
  expect(checkDraft({ ...draft, to: '20:00' })).toEqual({ to: 'sameTime' })
  expect(checkDraft({ ...draft, quiet: false, from: '' })).toEqual({})
})

test('Q4 only a zone that was chosen is sent: another than was known', () => {
  const { timeZone: _, ...unknown } = saved
  const draft = draftOf(saved, 'Asia/Tokyo')
  expect(contentOf({ ...draft, wins: true })).not.toHaveProperty('timeZone')
  expect(contentOf({ ...draft, timeZone: 'Asia/Tokyo' }).timeZone).toBe('Asia/Tokyo')
  expect(contentOf(draftOf(unknown, 'Asia/Tokyo')).timeZone).toBe('Asia/Tokyo')
  const off = draftOf({ ...unknown, quiet: null }, 'Asia/Tokyo')
  expect(contentOf(off)).not.toHaveProperty('timeZone')
})
