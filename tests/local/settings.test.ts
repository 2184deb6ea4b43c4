import { expect, test } from 'vitest'
import { CannotStart, readSettings } from '#local/settings.ts'

test('without settings, the documented ones hold', () => {
  expect(readSettings({}, '/laurels')).toEqual({
    port: 3978,
    dataFolder: '/laurels/.data',
    playgroundPort: 56_150,
    sendsPerSecond: 50,
  })
})

test('settings are read, and an absolute data folder stays where it is', () => {
  const set = { PORT: '80', LAURELS_DATA: '/elsewhere', PLAYGROUND_PORT: '0', LAURELS_SENDS_PER_SECOND: '1' }
  const settings = readSettings(set, '/laurels')
  expect(settings).toEqual({ port: 80, dataFolder: '/elsewhere', playgroundPort: 0, sendsPerSecond: 1 })
})

test.each([
  [{ PORT: 'abc' }, 'PORT must be a number from 1 to 65535, not “abc”.'],
  [{ PORT: '0' }, 'PORT must be a number from 1 to 65535, not “0”.'],
  [{ PORT: '65536' }, 'PORT must be a number from 1 to 65535, not “65536”.'],
  [{ PORT: '' }, 'PORT must be a number from 1 to 65535, not “”.'],
  [{ LAURELS_DATA: ' ' }, 'LAURELS_DATA must be a folder, not “ ”.'],
  [
    { PLAYGROUND_PORT: '-1' },
    'PLAYGROUND_PORT must be a number from 0 to 65535, 0 for no chat client, not “-1”.',
  ],
  [{ LAURELS_SENDS_PER_SECOND: '0' }, 'LAURELS_SENDS_PER_SECOND must be a number from 1 to 1000, not “0”.'],
])('%o is refused in one sentence', (source, sentence) => {
  expect(() => readSettings(source, '/laurels')).toThrow(new CannotStart(sentence))
})
