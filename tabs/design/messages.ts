import { catalog, plural } from '#tabs/text/catalog.ts'

export const messages = catalog({
  en: {
    retry: 'Try again',
    loading: 'Loading…',
    failed: 'This didn’t load',
    notDone: 'That didn’t work',
    characters: (count: string, max: string) => `${count} of ${max} characters`,
    over: (count: number) =>
      plural('en', count, { one: '# character too many', other: '# characters too many' }),
    short: (count: number) =>
      plural('en', count, { one: '# more character needed', other: '# more characters needed' }),
    cancel: 'Cancel',
  },
  de: {
    retry: 'Noch einmal versuchen',
    loading: 'Wird geladen …',
    failed: 'Das konnte nicht geladen werden',
    notDone: 'Das hat nicht geklappt',
    characters: (count: string, max: string) => `${count} von ${max} Zeichen`,
    over: (count: number) => plural('de', count, { one: '# Zeichen zu viel', other: '# Zeichen zu viel' }),
    short: (count: number) =>
      plural('de', count, { one: 'Noch # Zeichen nötig', other: 'Noch # Zeichen nötig' }),
    cancel: 'Abbrechen',
  },
  ar: {
    retry: 'حاول مرة أخرى',
    loading: 'جارٍ التحميل…',
    failed: 'تعذر التحميل',
    notDone: 'لم ينجح ذلك',
    characters: (count: string, max: string) => `${count} من ${max} حرف`,
    over: (count: number) =>
      plural('ar', count, {
        one: 'حرف واحد زائد',
        two: 'حرفان زائدان',
        few: '# أحرف زائدة',
        other: '# حرفًا زائدًا',
      }),
    short: (count: number) =>
      plural('ar', count, {
        one: 'ينقص حرف واحد',
        two: 'ينقص حرفان',
        few: 'تنقص # أحرف',
        other: 'ينقص # حرفًا',
      }),
    cancel: 'إلغاء',
  },
})
