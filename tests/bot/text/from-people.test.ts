import { describe, expect, it } from 'vitest'
import { excerpt, quoted } from '#bot/text/from-people.ts'
import { wordingFor } from '#bot/text/wording.ts'

describe('a story that is too long for a card', () => {
  it('is cut after a word', () => {
    const story = 'She rebuilt our intake pipeline in a language she had never used.'
    expect(excerpt(story, 30)).toBe('She rebuilt our intake…')
    expect(excerpt(story, 31)).toBe('She rebuilt our intake pipeline…')
    expect(excerpt(story, 32)).toBe('She rebuilt our intake pipeline…')
    expect(excerpt(story, story.length)).toBe(story)
    expect(excerpt(`  ${story}\n`, story.length)).toBe(story)
  })

  it('is cut within one that takes up most of the room', () => {
    expect(excerpt('A Donaudampfschifffahrtsgesellschaft', 12)).toBe('A Donaudampf…')
    expect(excerpt('彼女は毎朝新しい同僚と一緒に座った', 8)).toBe('彼女は毎朝新しい…')
    expect(excerpt('🌱'.repeat(40), 10)).toBe(`${'🌱'.repeat(10)}…`)
  })
})

describe('what somebody wrote, in quotation marks', () => {
  const inWords = (locale: string, text: string) => quoted(text, wordingFor(locale))

  it('keeps single ones within them where it has some of the same kind', () => {
    expect(inWords('en', 'Her “Statistics for All” filled, and didn’t stop.')).toBe(
      '“Her ‘Statistics for All’ filled, and didn’t stop.”',
    )
    expect(inWords('en', 'Sein „Stammtisch“ wuchs.')).toBe('“Sein ‚Stammtisch‘ wuchs.”')
    expect(inWords('de', 'Sein „Stammtisch“ wuchs.')).toBe('„Sein ‚Stammtisch‘ wuchs.“')
    expect(inWords('de', 'Her “Statistics for All” filled.')).toBe('„Her ‘Statistics for All’ filled.“')
    expect(inWords('ar', 'امتلأت «ورشة الإحصاء».')).toBe('«امتلأت ‹ورشة الإحصاء›.»')
  })

  it('keeps as it is what cannot be mistaken for them', () => {
    expect(inWords('en', 'Le «midi» and "noon"')).toBe('“Le «midi» and "noon"”')
    expect(inWords('ar', 'امتلأت “ورشة الإحصاء”.')).toBe('«امتلأت “ورشة الإحصاء”.»')
  })
})
