import type { Language } from '#tabs/text/language.ts'

/** A text, or a function that makes one of its parameters. */
type Message = string | ((...params: never[]) => string)
export type Messages = { readonly [key: string]: Message | Messages }

export type Catalog<M> = {
  readonly en: M
  /**
   * The texts in a language: of English themselves, of others a promise that stays the same once they are here. A
   * render that waited for it is repeated hook by hook, and must find what it waited for.
   */
  readonly in: (language: Language) => M | Promise<M>
}

type Others<M> = Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: M }>>>

let spoken: Language = 'en'
const catalogs: ((language: Language) => unknown)[] = []

/**
 * A feature's texts in every language. English gives the shape, comes with the feature and stands in where
 * another language can't be loaded; of the others only the person's own is fetched.
 */
export function catalog<M extends Messages>(en: M, others: Others<NoInfer<M>>): Catalog<M> {
  const known: Partial<Record<Language, Promise<M>>> = {}

  function textsIn(language: Language): M | Promise<M> {
    if (language === 'en') return en
    const found = known[language]
    if (found) return found
    const coming: Promise<M> = others[language]()
      .then(
        (module) => module.default,
        () => en,
      )
      .then((texts) => {
        // By these React reads what has arrived at once, without waiting for it.
        Object.assign(coming, { status: 'fulfilled', value: texts })
        return texts
      })
    known[language] = coming
    return coming
  }

  catalogs.push(textsIn)
  textsIn(spoken)
  return { en, in: textsIn }
}

/** The language from now on: its texts start on their way with the features that will show them. */
export function speak(language: Language): void {
  spoken = language
  for (const textsIn of catalogs) textsIn(language)
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The form of a text that fits a count; `#` in it stands for the number. */
export function plural(language: Language, count: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other
  return form.replaceAll('#', new Intl.NumberFormat(language).format(count))
}
