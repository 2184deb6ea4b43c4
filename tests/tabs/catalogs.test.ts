import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { errorStatus } from '#core/contract/errors.ts'
import { learningModes, outcomes } from '#core/contract/programs.ts'
import { learning } from '#tabs/text/learning.ts'
import { problems } from '#tabs/text/problems.ts'

const tabs = join(import.meta.dirname, '../../tabs')
// Numbers large enough that no language has a word of its own for them.
const params = [11, 13, 17]

type Texts = { [key: string]: string | ((...params: unknown[]) => unknown) | Texts }

async function catalogs(): Promise<[string, Record<string, Texts>][]> {
  const files = (await readdir(tabs, { recursive: true })).filter((file) => file.endsWith('messages.ts'))
  return Promise.all(
    files.map(async (file): Promise<[string, Record<string, Texts>]> => {
      const module = (await import(pathToFileURL(join(tabs, file)).href)) as Record<
        string,
        Record<string, Texts>
      >
      return [file, module.messages ?? {}]
    }),
  )
}

/** Every text by its path, functions called, so that what is shown can be compared. */
function shown(texts: Texts, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, text] of Object.entries(texts)) {
    const at = `${path}${key}`
    if (typeof text === 'string') found.set(at, text)
    else if (typeof text === 'function') found.set(at, String(text(...params.slice(0, text.length))))
    else for (const [inner, words] of shown(text, `${at}.`)) found.set(inner, words)
  }
  return found
}

describe('message catalogs', async () => {
  it.each(await catalogs())(
    '%s says everything in every language, with the same placeholders',
    (_, catalog) => {
      expect(Object.keys(catalog).sort()).toEqual(['ar', 'de', 'en'])
      const english = shown(catalog.en ?? {})
      for (const language of ['de', 'ar']) {
        const other = shown(catalog[language] ?? {})
        expect([...other.keys()].sort()).toEqual([...english.keys()].sort())
        for (const [key, words] of other) {
          expect(words.trim(), `${language}: ${key}`).not.toBe('')
          expect(placeholders(words), `${language}: ${key}`).toEqual(placeholders(english.get(key) ?? ''))
        }
      }
    },
  )

  it('has plain words for every refusal', () => {
    for (const words of Object.values(problems)) {
      expect(Object.keys(words).sort()).toEqual([...Object.keys(errorStatus), 'offline'].sort())
      expect(Object.values(words).every((text) => text.length > 10)).toBe(true)
    }
  })

  it('names every learning mode and outcome', () => {
    for (const words of Object.values(learning)) {
      expect(Object.keys(words.modes)).toEqual([...learningModes])
      expect(Object.keys(words.outcomes)).toEqual([...outcomes])
    }
  })
})

function placeholders(words: string): number[] {
  return params.filter((param) => words.includes(String(param)))
}
