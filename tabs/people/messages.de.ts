import type { Texts } from '#tabs/people/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  search: 'Namen eingeben',
  searching: 'Suche läuft …',
  none: (query: string) => `Niemand gefunden für „${query}“`,
  keepTyping: 'Gib den Namen einer Kollegin oder eines Kollegen ein',
  full: (max: number) => plural('de', max, { one: 'Höchstens eine Person', other: 'Höchstens # Personen' }),
  remove: (name: string) => `${name} entfernen`,
} satisfies Texts
