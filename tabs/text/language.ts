/** Languages with a full set of texts. */
export const languages = ['en', 'de', 'ar'] as const
export type Language = (typeof languages)[number]

export type Direction = 'ltr' | 'rtl'

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur'])

/** The language of texts for a locale of Teams; English where there is none. */
export function languageOf(locale: string): Language {
  const base = baseOf(locale)
  return languages.find((language) => language === base) ?? 'en'
}

/** Reading direction of a locale. */
export function directionOf(locale: string): Direction {
  return rightToLeft.has(baseOf(locale)) ? 'rtl' : 'ltr'
}

/** The locale for dates and numbers: the person's own where the texts speak its language, so that a sentence isn't mixed. */
export function formatLocaleOf(locale: string): string {
  const language = languageOf(locale)
  const own = baseOf(locale) === language && Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0
  // One set of digits in every Arabic sentence, whatever the country: counts and dates stand side by side.
  return `${own ? locale : language}${language === 'ar' ? '-u-nu-latn' : ''}`
}

function baseOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? ''
}
