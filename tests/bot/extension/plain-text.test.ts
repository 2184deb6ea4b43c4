import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainTextOf } from '#bot/extension/plain-text.ts'
import { hidesSomething, isBroken } from '#core/contract/signs.ts'
import { clearlyLessThanSquare, growth } from '#tests/support/times-as-long.ts'

describe('E3 a message is read as text', () => {
  test.each([
    ['paragraphs', '<p>One</p>\n<p>Two</p><div>Three<br>Four</div>', 'One\n\nTwo\n\nThree\nFour'],
    ['a list', '<ul><li>One</li><li>Two</li></ul>', 'One\n\nTwo'],
    ['mentions', 'Thanks <at id="0">Ben Okafor</at>&nbsp;!', 'Thanks Ben Okafor !'],
    [
      'emoji',
      '<emoji id="x" alt="🎉"></emoji><img itemtype="http://schema.skype.com/Emoji" alt="🙂">',
      '🎉🙂',
    ],
    ['pictures, of which nothing is said', 'a<img src="https://evil.test/x.png" alt="secret">b', 'ab'],
    ['signs written as such', '1 &lt; 2 &amp;&amp; 3 &gt; 2 &#128512; &#x1F600;', '1 < 2 && 3 > 2 😀 😀'],
    ['signs that are none', '&bogus; &#0; &#xD800; &#1114112; &;', '&bogus;    &;'.replace(/ +/g, ' ')],
    ['what is no tag', 'if a < b and c<3', 'if a < b and c<3'],
    ['a tag that never ends', 'before <p class="', 'before <p class="'],
    ['scripts', 'a<script>alert("<p>1</p>")</script>b<style>p{}</style>', 'ab'],
    ['attachments and comments', '<attachment id="1"><b>x</b></attachment>a<!-- <p>no</p> -->b', 'ab'],
    [
      'markup written to be read',
      '&lt;b&gt;**bold**&lt;/b&gt; [a](https://evil.test)',
      '<b>**bold**</b> [a](https://evil.test)',
    ],
    ['much room', `a${'<p>&nbsp;</p>'.repeat(9)}b`, 'a\n\nb'],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(plainTextOf(html)).toBe(text)
  })

  test('whatever it is, with nothing that a story can’t hold', () => {
    const piece = oneof(
      string({ unit: 'binary' }),
      constantFrom(
        '<',
        '>',
        '<p>',
        '</p>',
        '<script>',
        '</script',
        '<!--',
        '-->',
        '&#',
        '&lt;',
        ';',
        '"',
        '<emoji alt="',
      ),
    )
    assert(
      property(array(piece, { maxLength: 30 }), (pieces) => {
        const text = plainTextOf(pieces.join(''))
        expect(isBroken(text) || hidesSomething(text)).toBe(false)
        expect(text).toBe(text.trim())
        expect(text).not.toMatch(/\n\n\n/)
      }),
    )
  })

  test.each([
    '<attachment>',
    '<p',
    '<emoji alt="',
    '<!--',
    '&#',
    '<img itemtype="x',
    '\n ',
    '<script></script>',
  ])('a page of %j at once', async (piece) => {
    const read = async (count: number) => plainTextOf(piece.repeat(count))
    expect(await growth(5_000, read)).toBeLessThan(clearlyLessThanSquare)
  })
})
