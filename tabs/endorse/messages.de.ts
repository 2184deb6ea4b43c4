import type { Texts } from '#tabs/endorse/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Unterstützen',
  intro:
    'Hast du es auch erlebt? Gib einer Nominierung deine Stimme. Die Jury sieht, wie viele dahinterstehen.',
  emptyTitle: 'Zurzeit gibt es nichts zu unterstützen',
  emptyText: 'Nominierungen offener Auszeichnungen erscheinen hier, solange Nominierungen möglich sind.',
  noStory: 'Die Geschichte bleibt der Jury vorbehalten.',
  endorse: 'Unterstützen',
  endorseOf: (names: string) => `Nominierung von ${names} unterstützen`,
  nominationOf: (names: string) => `Nominierung von ${names}`,
  endorsed: 'Von dir unterstützt',
  own: 'Du gehörst zu dieser Nominierung',
  count: (count: number) => plural('de', count, { one: '# Unterstützung', other: '# Unterstützungen' }),
  first: 'Noch ohne Unterstützung: Mach den Anfang',
  guestTitle: 'Unterstützen können Mitglieder',
} satisfies Texts
