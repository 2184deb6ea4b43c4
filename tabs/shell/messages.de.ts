import type { Texts } from '#tabs/shell/messages.ts'

export default {
  navigation: 'Laurels',
  wall: 'Wand',
  nominate: 'Nominieren',
  commend: 'Danken',
  mine: 'Meine Nominierungen',
  record: 'Mein Lernweg',
  endorse: 'Unterstützen',
  judge: 'Bewerten',
  program: 'Programm',
  ceremonies: 'Feiern',
  more: 'Mehr',
  moreHere: (name: string) => `Mehr: Du bist bei ${name}`,
  backToCeremony: 'Zurück zur Feier',
  opening: 'Laurels wird geöffnet …',
  outsideTitle: 'Laurels ist in Microsoft Teams zu Hause',
  outsideText: 'Öffne Teams und wähle Laurels bei deinen Apps, in einem Kanal oder in einer Besprechung.',
  crashTitle: 'Diese Ansicht ist ins Stolpern geraten',
  crashText: 'Gespeichertes ist sicher. Lade neu, um weiterzumachen.',
  reload: 'Neu laden',
  nowhereTitle: 'Unter dieser Adresse gibt es nichts',
  toWall: 'Zur Wand',
  unreachable:
    'Laurels ist gerade nicht erreichbar. Was du siehst, ist vielleicht nicht aktuell; die Verbindung kommt von selbst zurück.',
} satisfies Texts
