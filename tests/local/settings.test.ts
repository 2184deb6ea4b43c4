import { expect, test } from 'vitest'
import { CannotStart, readSettings } from '#local/settings.ts'

test('without settings, the documented ones hold', () => {
  expect(readSettings({}, '/laurels')).toEqual({
    port: 3978,
    dataFolder: '/laurels/.data',
    playgroundPort: 56_150,
  })
})

test('settings are read, and an absolute data folder stays where it is', () => {
  const settings = readSettings({ PORT: '80', LAURELS_DATA: '/elsewhere', PLAYGROUND_PORT: '0' }, '/laurels')
  expect(settings).toEqual({ port: 80, dataFolder: '/elsewhere', playgroundPort: 0 })
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
])('%o is refused in one sentence', (source, sentence) => {
  expect(() => readSettings(source, '/laurels')).toThrow(new CannotStart(sentence))
})
