import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardOf, choice, run } from '#bot/cards/elements.ts'
import { wordingFor } from '#bot/text/wording.ts'

test('B5 what people wrote is no date that clients fill in, however many braces they begin it with', () => {
  const braces = fc.nat({ max: 9 }).map((count) => `${'{'.repeat(count)}DATE(2020-01-01T00:00:00Z,LONG)}}`)
  fc.assert(
    fc.property(
      fc.array(braces).map((all) => all.join(' ')),
      (text) => {
        const drawn = [
          String(run(text)['text']),
          choice(text, 'one').title,
          String(cardOf(wordingFor('en-US'), text, [])['fallbackText']),
        ]
        for (const one of drawn) {
          expect(one).not.toContain('{{')
          expect(one.replaceAll('\u2060', '')).toBe(text)
        }
      },
    ),
  )
})
