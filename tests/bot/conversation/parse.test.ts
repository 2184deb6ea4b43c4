import { readFile } from 'node:fs/promises'
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { plainWords } from '#bot/conversation/alike.ts'
import { commands } from '#bot/conversation/commands.ts'
import { placed } from '#bot/conversation/find-award.ts'
import { namesIn } from '#bot/conversation/find-people.ts'
import { nearest } from '#bot/conversation/near.ts'
import { parse } from '#bot/conversation/parse.ts'
import { meaningOf } from '#bot/conversation/phrases.ts'
import { texts } from '#bot/text/wording.ts'
import { sampleAwards } from '#local/sample/program.ts'
import { clearlyLessThanSquare, growth } from '#tests/support/times-as-long.ts'

const nominates = (text: string) => {
  const intent = parse(text)
  return intent.kind === 'nominate' ? intent.said : intent.kind
}
const said = (people: string, award = '', story = '') => ({ people, award, story })

describe('commands', () => {
  it.each([
    ['hi', 'hi'],
    ['Hello!', 'hi'],
    ['  HELP?? ', 'help'],
    ['hlep', 'unknown'],
    ['“help”', 'help'],
    ['My nominations.', 'mine'],
    ['my nominatoins', 'mine'],
    ['meine Nominierungen', 'mine'],
    ['announce here', 'announce'],
    ['hier verkünden', 'announce'],
    ['stop announcing here', 'stop-announcing'],
    ['مساعدة', 'help'],
    ['', 'unknown'],
    ['?!', 'unknown'],
    ['what is the weather like', 'unknown'],
    ['I was nominated for a prize', 'unknown'],
    ['denominate', 'unknown'],
    ['Please show me my nominations', 'mine'],
    ['mine', 'mine'],
    ['thx', 'thanks'],
    ['when is the ceremony?', 'cycle'],
    ['Wann ist die Verleihung?', 'cycle'],
    ['Zyklus', 'cycle'],
    ['ما المفتوح؟', 'cycle'],
    ['متى الحفل؟', 'cycle'],
    ['who won last quarter?', 'wall'],
    ['Wer hat gewonnen?', 'wall'],
    ['من فاز؟', 'wall'],
    ['erase everything about me', 'data'],
    ['Lösche alles über mich', 'data'],
    ['امح كل شيء عني', 'data'],
    ['unsubscribe', 'preferences'],
    ['Stop!', 'preferences'],
    ['abbestellen', 'preferences'],
    ['إلغاء الاشتراك', 'preferences'],
    ['stop the bus', 'unknown'],
    ['who won the match', 'unknown'],
    ['erase everything', 'unknown'],
  ])('%s', (text, kind) => {
    expect(parse(text).kind).toBe(kind)
  })

  test('every phrase of the table means its own command, in capitals and with an exclamation mark', () => {
    for (const [name, { phrases }] of Object.entries(commands))
      for (const phrase of phrases) expect(parse(` ${phrase.toUpperCase()}! `).kind, phrase).toBe(name)
  })

  it.each([
    ['here announce', 'announce'],
    ['announcing here: stop!', 'stop-announcing'],
    ['nominations my', 'mine'],
    ['bitte zeig mir meine Nominierungen', 'mine'],
    ['my nominations, please', 'mine'],
    ['don’t announce here', 'unknown'],
    ['comment', 'unknown'],
    ['command', 'unknown'],
    ['commends', 'unknown'],
    ['comment Ana: well done', 'unknown'],
    ['recommend', 'unknown'],
    ['please', 'unknown'],
    ['', 'unknown'],
  ])('B8 %s', (text, kind) => {
    expect(parse(text).kind).toBe(kind)
  })

  test('B8 no two commands have a phrase of the same words', () => {
    const owners = new Map<string, string>()
    for (const [name, { phrases }] of Object.entries(commands))
      for (const phrase of phrases) {
        const meaning = meaningOf(plainWords(phrase)).join(' ')
        expect(meaning, phrase).not.toBe('')
        expect(owners.get(meaning) ?? name, phrase).toBe(name)
        owners.set(meaning, name)
      }
  })

  test('B8 the words of a phrase mean the same in every order', () => {
    const everyPhrase = Object.entries(commands).flatMap(([name, { phrases }]) =>
      phrases.map((phrase) => ({ name, words: phrase.split(' ') })),
    )
    const shuffled = fc
      .constantFrom(...everyPhrase)
      .chain(({ name, words }) =>
        fc
          .shuffledSubarray(words, { minLength: words.length })
          .map((order) => ({ name, text: order.join(' ') })),
      )
    fc.assert(fc.property(shuffled, ({ name, text }) => void expect(parse(text).kind, text).toBe(name)))
  })

  it.each([
    ['hlep', ['help']],
    ['command', ['help', 'commend']],
    ['commends', ['help', 'commend']],
    ['I was nominated for a prize', ['nominate']],
    ['how do I announce the winners', ['announce']],
    ['my nominashuns', ['mine']],
    ['what is the weather like', []],
    ['dominate', ['nominate']],
    ['', []],
    ['🙂', []],
    [`help ${'x '.repeat(200)}`, []],
  ])('B8 %s is nearly %j', (text, near) => {
    expect(nearest(text)).toEqual(near)
  })

  test('what the bot tells people to say is understood, in every language', () => {
    for (const { chat } of Object.values(texts)) {
      expect(parse(chat.say.nominate)).toEqual({ kind: 'nominate', said: said('') })
      expect(parse(chat.say.sentence)).toMatchObject({
        kind: 'nominate',
        said: { people: 'Ana', award: 'Brave Attempt' },
      })
      expect(parse(chat.say.commend)).toEqual({
        kind: 'commend',
        said: { people: 'Ana', message: expect.any(String) },
      })
      for (const command of ['mine', 'endorse', 'wall', 'cycle', 'judge', 'data', 'announce'] as const)
        expect(parse(chat.say[command]).kind).toBe(command)
      expect(parse(chat.say.stop).kind).toBe('stop-announcing')
    }
  })

  test('what the app’s manifest offers as commands is understood', async () => {
    const files = ['manifest.json', 'languages/de.json', 'languages/ar.json']
    const read = await Promise.all(files.map((file) => readFile(`appPackage/${file}`, 'utf8')))
    const titles = [
      ...(read[0] ?? '').matchAll(/\{ "title": "([^"]+)"/g),
      ...read
        .slice(1)
        .flatMap((text) => [...text.matchAll(/commandLists\[\d\]\.commands\[\d\]\.title": "([^"]+)"/g)]),
    ].map(([, title = '']) => title)
    expect(titles.length).toBeGreaterThan(10)
    for (const title of titles) expect(parse(title).kind, title).not.toBe('unknown')
  })
})

describe('a nomination in a sentence', () => {
  it.each([
    ['nominate', said('')],
    ['nominate Priya', said('Priya')],
    ['nominate Priya for Brave Attempt', said('Priya', 'Brave Attempt')],
    ['nominate Priya for Brave Attempt: she rebuilt it', said('Priya', 'Brave Attempt', 'she rebuilt it')],
    ['Nominate Priya for Brave Attempt - she rebuilt it', said('Priya', 'Brave Attempt', 'she rebuilt it')],
    ['nominate Priya for Brave Attempt — she: did', said('Priya', 'Brave Attempt', 'she: did')],
    [
      'nominate Priya for Brave Attempt\nShe did.\nTwice.',
      said('Priya', 'Brave Attempt', 'She did.\nTwice.'),
    ],
    ['nominate: Priya', said('Priya')],
    ['nominate Priya: she rebuilt it', said('Priya', '', 'she rebuilt it')],
    ['nominate for Brave Attempt: the story', said('', 'Brave Attempt', 'the story')],
    ['nominate for Brave Attempt', said('', 'Brave Attempt')],
    ['nominate Anne-Marie and @0 as our Learning Leader', said('Anne-Marie and @0', 'Learning Leader')],
    ['Nomiante Ana, Ben for the "Certified" award.', said('Ana, Ben', 'Certified" award')],
    ['I would like to nominate Ana Souza for Certified', said('Ana Souza', 'Certified')],
    [
      'Ich nominiere Priya für Brave Attempt: Sie hat es neu gebaut',
      said('Priya', 'Brave Attempt', 'Sie hat es neu gebaut'),
    ],
    ['رشّح Priya لجائزة Brave Attempt: أعادت بناءه', said('Priya', 'Brave Attempt', 'أعادت بناءه')],
    ['nominate Ana for Award for Courage: she dared', said('Ana', 'Award for Courage', 'she dared')],
    ['nominate Ana : the story at 10:30', said('Ana', '', 'the story at 10:30')],
    ['nominate me', said('me')],
    ['Nominate me, please', said('me')],
    ['I want to nominate me for Brave Attempt', said('me', 'Brave Attempt')],
    ['let me nominate', said('')],
    ['please nominate', said('')],
    ['nominate, please', said('')],
    ['رشح أنا', said('أنا')],
    ['nominat Grace for brave attempt', said('Grace', 'brave attempt')],
    ['for brave attempt nominate grace', said('grace', 'brave attempt')],
    ['For Brave Attempt, I would like to nominate Ana: she dared', said('Ana', 'Brave Attempt', 'she dared')],
    ['Für Brave Attempt nominiere ich Grace Kim', said('Grace Kim', 'Brave Attempt')],
    ['Für Brave Attempt möchte ich Grace nominieren', said('Grace', 'Brave Attempt')],
    ['لجائزة Brave Attempt أرشح Grace', said('Grace', 'Brave Attempt')],
    ['ich möchte Grace nominieren', said('Grace')],
    ['Ich möchte gerne jemanden nominieren.', said('')],
    ['Wir würden gern Ana und Ben nominieren!', said('Ana und Ben')],
    [
      'Ich möchte Grace Kim für Brave Attempt nominieren, weil sie es neu gebaut hat.',
      said('Grace Kim', 'Brave Attempt', 'weil sie es neu gebaut hat.'),
    ],
    [
      'Hiermit will ich Ana für den Brave Attempt nominieren: Sie hat es\ngewagt',
      said('Ana', 'Brave Attempt', 'Sie hat es\ngewagt'),
    ],
  ])('%s', (text, expected) => {
    expect(nominates(text)).toEqual(expected)
  })

  const words = fc.stringMatching(/^[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?$/)
  const separator = fc.constantFrom(': ', ' - ', ' – ', ' — ', '\n', ':\n')

  test('a whole sentence gives its parts back, whatever separates the story', () => {
    fc.assert(
      fc.property(words, words, separator, fc.string({ minLength: 1 }), (people, award, between, story) => {
        fc.pre(!/\b(?:For|As|Als)\b/.test(`${people} ${award}`))
        const found = nominates(`nominate ${people} for ${award}${between}x${story}x`)
        expect(found).toEqual(said(people, award, `x${story}x`))
      }),
    )
  })
})

describe('endorsing in a sentence', () => {
  it.each([
    ['endorse Kwame', 'Kwame'],
    ['endrose Kwame', 'Kwame'],
    ['I would like to endorse Kwame Asante.', 'Kwame Asante'],
    ['endorse the nomination of Kwame', 'Kwame'],
    ['endorse Kwame’s nomination', 'Kwame'],
    ['endorse @0', '@0'],
    ['Kwame unterstützen', 'Kwame'],
    ['أؤيد ترشيح Kwame', 'Kwame'],
  ])('B11 %s', (text, whom) => expect(parse(text)).toEqual({ kind: 'endorse', whom }))

  it.each(['endorse', 'endorse someone', 'eine Nominierung unterstützen', 'أؤيد'])('B11 %s', (text) =>
    expect(parse(text)).toEqual({ kind: 'endorse' }),
  )
})

describe('thanks in a sentence', () => {
  it.each([
    ['commend', '', ''],
    ['commend Ana', 'Ana', ''],
    ['Commend @0 and @1: you explained closures to me', '@0 and @1', 'you explained closures to me'],
    ['thank Ana Souza for the patience: she waited', 'Ana Souza', 'the patience: she waited'],
    ['thank Ana for showing me flame graphs', 'Ana', 'showing me flame graphs'],
    ['I would like to thank Ana, Ben for their help', 'Ana, Ben', 'their help'],
    ['Danke Ana für die Geduld', 'Ana', 'die Geduld'],
    ['اشكر Ana على صبرها', 'Ana', 'صبرها'],
    ['comend Ana: well explained', 'Ana', 'well explained'],
    ['commend for being so patient', '', 'being so patient'],
    ['commend Ana\nIt was great.\nTwice.', 'Ana', 'It was great.\nTwice.'],
  ])('B10 %s', (text, people, message) => {
    expect(parse(text)).toEqual({ kind: 'commend', said: { people, message } })
  })
})

test('any text at all is understood as something, and never for long', async () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.string({ unit: 'grapheme' }).map((text) => `nominate ${text}`),
    fc
      .array(fc.constantFrom('nominate', 'for', ':', '@0', ' - ', '\n', 'a', '"', '\u202E'))
      .map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(anything, (text) => {
      expect(typeof parse(text).kind).toBe('string')
      expect(nearest(text).length).toBeLessThanOrEqual(3)
    }),
    { numRuns: 500 },
  )
  for (const part of ['nominate a for ', ' - ', 'a, ', '  ', '@1 ', 'i would like to '])
    expect(
      await growth(pageLength, (length) => parse(`nominate ${part.repeat(length / part.length)}`)),
    ).toBeLessThan(clearlyLessThanSquare)
})

test.each([
  ['words', 'ab '],
  ['digits', '1'],
  ['mentions', '@1 '],
  ['dots', '.'],
  ['exclamation marks', '!'],
  ['spaces', ' '],
  ['commas', 'a, '],
])('a page of nothing but %s is read at once, wherever it stands', async (_, part) => {
  const read = (length: number) => {
    const page = part.repeat(length / part.length)
    for (const text of [
      `thank a${page}a`,
      `nominate a${page}a`,
      `nominate a for a${page}a`,
      `nominate ${page}`,
      page,
    ]) {
      const intent = parse(text)
      if (intent.kind === 'nominate') namesIn(placed(intent.said, sampleAwards).people)
    }
  }
  expect(await growth(pageLength, read)).toBeLessThan(clearlyLessThanSquare)
})

/** A page as long as nobody types one. */
const pageLength = 60_000
