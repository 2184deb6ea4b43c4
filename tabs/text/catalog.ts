import type { Language } from '#tabs/text/language.ts'

/** A text, or a function that makes one of its parameters. */
type Message = string | ((...params: never[]) => string)
export type Messages = { readonly [key: string]: Message | Messages }

export type Catalog<M> = Readonly<Record<Language, M>>

/** A feature's texts in every language. English gives the shape; the compiler holds the others to it. */
export function catalog<M extends Messages>(texts: { en: M } & Catalog<NoInfer<M>>): Catalog<M> {
  return texts
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The form of a text that fits a count; `#` in it stands for the number. */
export function plural(language: Language, count: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other
  return form.replaceAll('#', new Intl.NumberFormat(language).format(count))
}
