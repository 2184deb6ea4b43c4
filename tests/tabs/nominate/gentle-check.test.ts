import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openQuestions } from '#tabs/nominate/gentle-check.ts'

const criteria = {
  en: 'For those who pass on what they know, so that a colleague can stand on their own feet.',
  de: 'Für alle, die ihr Wissen weitergeben, damit Kolleginnen und Kollegen selbstständig arbeiten können.',
  ar: 'لمن ينقل معرفته إلى زملائه حتى يستطيعوا العمل بأنفسهم بثقة ودون مساعدة.',
}

const whole = {
  en: 'He taught the new technicians to read a wiring plan: every Tuesday one hour. Since then call-backs fell by half, and each colleague knows whom to ask.',
  de: 'Sie hat den Neuen beigebracht, einen Schaltplan zu lesen: jeden Dienstag eine Stunde. Seitdem gibt es halb so viele Rückfragen, und das Wissen bleibt im Team.',
  ar: 'علّم الفنيين الجدد قراءة المخططات كل يوم ثلاثاء لمدة ساعة. ومنذ ذلك الحين انخفضت الاتصالات إلى النصف، وأصبح زملاؤه يعملون بثقة.',
}

describe('what a story doesn’t answer yet', () => {
  it.each(['en', 'de', 'ar'] as const)('is nothing where it tells all of it, in %s', (language) => {
    expect(openQuestions(whole[language], criteria[language])).toEqual([])
  })

  it.each([
    ['en', 'She is a wonderful colleague and everybody likes to work with her on the team.'],
    ['de', 'Sie ist eine wunderbare Person und alle arbeiten sehr gerne mit ihr zusammen im Büro.'],
    ['ar', 'هي إنسانة رائعة والجميع يحبون التعامل معها في المكتب وفي كل مكان.'],
  ] as const)('is everything where it only praises, in %s', (_, praise) => {
    const asked = openQuestions(praise, '')
    expect(asked).toEqual(['learned', 'changed', 'concrete'])
  })

  it('is what changed, where it tells only what was learned', () => {
    const story = 'He took the course on accounting with two others and was at the exam in March.'
    expect(openQuestions(story, '')).toEqual(['changed'])
  })

  it('is something to hold on to, where it stays general', () => {
    const story = 'He taught all of us how to listen to people and that made the meetings of the team better.'
    expect(openQuestions(story, '')).toEqual(['concrete'])
  })

  it.each([
    ['en', 'He tried a new recipe for the canteen twice; the second one is now served to all of us.'],
    ['de', 'Er hat das Rezept für die Kantine zweimal versucht; das zweite ist jetzt auf der Karte.'],
    ['ar', 'جرّب وصفة جديدة للمطعم مرتين، والثانية تُقدم الآن للجميع وهي لذيذة جدًا.'],
  ] as const)('is what the award is for, where it takes up none of its words, in %s', (language, story) => {
    expect(openQuestions(story, criteria[language])).toEqual(['criteria'])
  })

  it('takes a word of the criteria by its stem', () => {
    const story = 'He tried the plan twice with all of his colleagues; the second one is now in use.'
    expect(openQuestions(story, criteria.en)).toEqual([])
  })

  it('asks nothing of one who has only begun', () => {
    expect(openQuestions('She is great', criteria.en)).toEqual([])
    expect(openQuestions(' '.repeat(200), criteria.en)).toEqual([])
  })

  it('asks nothing in a language it doesn’t know, nor of criteria in another', () => {
    expect(
      openQuestions('Elle est une collègue formidable et tout le monde aime travailler avec elle.', ''),
    ).toEqual([])
    expect(
      openQuestions(
        '彼女は素晴らしい同僚で、みんなが一緒に働くことを楽しんでいます。とても親切です。'.repeat(2),
        '',
      ),
    ).toEqual([])
    expect(openQuestions(whole.en, criteria.de)).toEqual([])
  })

  it('N4 whatever is written, it answers quickly and never asks the same twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 2_000 }),
        fc.string({ maxLength: 400 }),
        (story, said) => {
          const asked = openQuestions(story, said)
          expect(new Set(asked).size).toBe(asked.length)
        },
      ),
    )
  })
})
