import { catalog, plural } from '#tabs/text/catalog.ts'

export const messages = catalog({
  en: {
    search: 'Type a name',
    searching: 'Searching…',
    none: (query: string) => `Nobody found for “${query}”`,
    keepTyping: 'Start typing a colleague’s name',
    full: (max: number) =>
      plural('en', max, { one: 'One person is the most', other: '# people are the most' }),
    remove: (name: string) => `Remove ${name}`,
  },
  de: {
    search: 'Namen eingeben',
    searching: 'Suche läuft …',
    none: (query: string) => `Niemand gefunden für „${query}“`,
    keepTyping: 'Geben Sie den Namen einer Kollegin oder eines Kollegen ein',
    full: (max: number) => plural('de', max, { one: 'Höchstens eine Person', other: 'Höchstens # Personen' }),
    remove: (name: string) => `${name} entfernen`,
  },
  ar: {
    search: 'اكتب اسمًا',
    searching: 'جارٍ البحث…',
    none: (query: string) => `لم يُعثر على أحد باسم «${query}»`,
    keepTyping: 'ابدأ بكتابة اسم زميل',
    full: (max: number) =>
      plural('ar', max, {
        one: 'شخص واحد على الأكثر',
        two: 'شخصان على الأكثر',
        few: '# أشخاص على الأكثر',
        other: '# شخصًا على الأكثر',
      }),
    remove: (name: string) => `إزالة ${name}`,
  },
})
