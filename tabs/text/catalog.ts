import type { Language } from '#tabs/text/language.ts'

/** A text, or a function that makes one of its parameters. */
type Message = string | ((...params: never[]) => string)
export type Messages = { readonly [key: string]: Message | Messages }

export type Catalog<M> = {
  readonly en: M
  /** The texts in a language, or the promise of them while they are on their way: always the same one. */
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
  const known: Partial<Record<Language, M | Promise<M>>> = { en }

  function textsIn(language: Language): M | Promise<M> {
    const found = known[language]
    if (found !== undefined || language === 'en') return found ?? en
    const coming = others[language]()
      .then(
        (module) => module.default,
        () => en,
      )
      .then((texts) => (known[language] = texts))
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
