/** Languages with a full set of texts. */
export const languages = ['en', 'de', 'ar'] as const
export type Language = (typeof languages)[number]

/** The language of texts for a locale of Teams; English where there is none. */
export function languageOf(locale: string): Language {
  const base = baseOf(locale)
  return languages.find((language) => language === base) ?? 'en'
}

/** The locale for dates and lists: the person's own where the texts speak its language, so that a sentence isn't mixed. */
export function formatLocaleOf(locale: string): string {
  const language = languageOf(locale)
  const own = baseOf(locale) === language && isKnown(locale)
  // One set of digits in every Arabic sentence, whatever the country.
  return `${own ? locale : language}${language === 'ar' ? '-u-nu-latn' : ''}`
}

/** A client may send anything as its locale. */
function isKnown(locale: string): boolean {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(locale)) return false
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0
  } catch {
    return false
  }
}

function baseOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? ''
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The form of a text that fits a count; `#` in it stands for the number. */
export function plural(language: Language, count: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other
  return form.replaceAll('#', new Intl.NumberFormat(formatLocaleOf(language)).format(count))
}
