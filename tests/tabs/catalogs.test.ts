import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { errorStatus } from '#core/contract/errors.ts'
import { learningModes, outcomes } from '#core/contract/programs.ts'
import { type Catalog, catalog } from '#tabs/text/catalog.ts'
import { learning } from '#tabs/text/learning.ts'
import { problems } from '#tabs/text/problems.ts'

const tabs = join(import.meta.dirname, '../../tabs')
// Numbers large enough that no language has a word of its own for them.
const params = [11, 13, 17]

type Texts = { [key: string]: string | ((...params: unknown[]) => unknown) | Texts }

const languages = ['de', 'ar'] as const

async function catalogs(): Promise<[string, Catalog<Texts>][]> {
  const files = (await readdir(tabs, { recursive: true })).filter(
    // Routes of messages are no texts.
    (file) => file.endsWith('messages.ts') && !file.startsWith('api'),
  )
  return Promise.all(
    files.map(async (file): Promise<[string, Catalog<Texts>]> => {
      const { messages } = (await import(pathToFileURL(join(tabs, file)).href)) as {
        messages: Catalog<Texts>
      }
      return [file, messages]
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
    async (_, catalog) => {
      const english = shown(catalog.en)
      expect(english.size).toBeGreaterThan(0)
      for (const language of languages) {
        const texts = await catalog.in(language)
        expect(texts, language).not.toBe(catalog.en)
        const other = shown(texts)
        expect([...other.keys()].sort()).toEqual([...english.keys()].sort())
        for (const [key, words] of other) {
          expect(words.trim(), `${language}: ${key}`).not.toBe('')
          expect(placeholders(words), `${language}: ${key}`).toEqual(placeholders(english.get(key) ?? ''))
        }
      }
    },
  )

  it('has plain words for every refusal', async () => {
    for (const words of [problems.en, await problems.in('de'), await problems.in('ar')]) {
      expect(Object.keys(words).sort()).toEqual([...Object.keys(errorStatus), 'offline'].sort())
      expect(Object.values(words).every((text) => text.length > 10)).toBe(true)
    }
  })

  it('names every learning mode and outcome', async () => {
    for (const words of [learning.en, await learning.in('de'), await learning.in('ar')]) {
      expect(Object.keys(words.modes)).toEqual([...learningModes])
      expect(Object.keys(words.outcomes)).toEqual([...outcomes])
    }
  })

  it('fetches a language once, and gives the same promise of it also when it is here', async () => {
    let fetched = 0
    const de = { hello: 'Hallo' }
    const greeting = catalog(
      { hello: 'Hello' },
      { de: async () => ({ default: (fetched++, de) }), ar: () => Promise.reject(new Error('gone')) },
    )
    const coming = greeting.in('de')
    expect(greeting.in('de')).toBe(coming)
    expect(await coming).toBe(de)
    expect(greeting.in('de')).toBe(coming)
    // What React looks for before it waits.
    expect(coming).toMatchObject({ status: 'fulfilled', value: de })
    expect(fetched).toBe(1)
  })

  it('falls back to English where a language can’t be fetched', async () => {
    const gone = () => Promise.reject(new Error('gone'))
    const greeting = catalog({ hello: 'Hello' }, { de: gone, ar: gone })
    expect(await greeting.in('ar')).toBe(greeting.en)
  })
})

function placeholders(words: string): number[] {
  return params.filter((param) => words.includes(String(param)))
}
