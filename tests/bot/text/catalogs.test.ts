import { describe, expect, it } from 'vitest'
import { type Texts, texts } from '#bot/text/wording.ts'
import { errorStatus } from '#core/contract/errors.ts'
import { learningModes, outcomes } from '#core/contract/programs.ts'

// Numbers large enough that no language has a word of its own for them.
const params = [11, 13, 17]

type Tree = { [key: string]: string | ((...params: never[]) => string) | Tree }

/** Every text by its path, functions called, so that what is shown can be compared. */
function shown(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, text] of Object.entries(tree)) {
    const at = `${path}${key}`
    if (typeof text === 'string') found.set(at, text)
    else if (typeof text === 'function') found.set(at, text(...(params.slice(0, text.length) as never[])))
    else for (const [inner, words] of shown(text, `${at}.`)) found.set(inner, words)
  }
  return found
}
const placeholders = (words: string) => params.filter((param) => words.includes(String(param)))
const all = (each: Texts) => shown(each as unknown as Tree)

describe('the bot’s texts', () => {
  const english = all(texts.en)

  it.each(['de', 'ar'] as const)('say everything in %s, with the same placeholders', (language) => {
    const other = all(texts[language])
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [key, words] of other) {
      expect(words.trim(), key).not.toBe('')
      expect(placeholders(words), key).toEqual(placeholders(english.get(key) ?? ''))
      if (
        !['certification', 'Workshop', 'Mentoring', 'laurels'].some((same) => words.includes(same)) &&
        words.length > 12
      )
        expect(words, key).not.toBe(english.get(key))
    }
  })

  it('have one name for commending somebody, on every button and above its card', () => {
    for (const { chat, form } of Object.values(texts))
      expect([chat.commend, chat.verbs.commend, chat.commending.title]).toEqual(Array(3).fill(form.commend))
  })

  it('have plain words for every refusal, learning mode and outcome', () => {
    for (const { problems, learning } of Object.values(texts)) {
      expect(Object.keys(problems).sort()).toEqual(Object.keys(errorStatus).sort())
      expect(Object.values(problems).every((words) => words.length > 10)).toBe(true)
      expect(Object.keys(learning.modes)).toEqual([...learningModes])
      expect(Object.keys(learning.outcomes)).toEqual([...outcomes])
    }
  })
})
