import type { Texts } from '#tabs/settings/awards/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Auszeichnungen',
  intro:
    'Wofür nominiert werden kann. Eine Auszeichnung im Ruhestand behält ihre Ausgezeichneten und deren Nachweise.',
  add: 'Neue Auszeichnung',
  reorder: 'Reihenfolge ändern',
  orderIntro:
    'In dieser Reihenfolge sieht man die Auszeichnungen: beim Nominieren, an der Wand und in den Feiern. Ziehe sie, oder nimm die Pfeiltasten.',
  saveOrder: 'Reihenfolge speichern',
  keepOrder: 'So lassen, wie sie ist',
  ordered: 'Die Reihenfolge ist gespeichert.',
  retired: 'Im Ruhestand',
  empty: 'Noch keine Auszeichnungen',
  emptyText: 'Nimm eine der Vorlagen und mach sie zu deiner, oder gestalte eine von Grund auf.',
  criteria: (count) => plural('de', count, { one: '# Kriterium', other: '# Kriterien' }),
  judges: (count) => plural('de', count, { one: '# Person in der Jury', other: '# Personen in der Jury' }),
  noJudges: 'Keine Jury',
  open: 'Offen',
  blind: 'Verdeckt bewertet',
  attempts: 'Würdigt Versuche',
  created: (name) => `„${name}“ ist da. Nominiert werden kann dafür, sobald Nominierungen offen sind.`,
  newTitle: 'Neue Auszeichnung',
  newIntro:
    'Beginne mit einer Auszeichnung, die sich anderswo bewährt hat, oder mit einem leeren Blatt. Gespeichert wird erst, wenn du es tust.',
  blank: 'Ein leeres Blatt',
  blankText: 'Gestalte jeden Teil selbst.',
  starters: 'Alle Vorlagen',
  create: 'Auszeichnung speichern',
  gone: 'Diese Auszeichnung gibt es nicht',
  back: 'Alle Auszeichnungen',
  fixed: (cycles) =>
    `Danach wird gerade bewertet. Es bleibt, wie es ist, bis die Ergebnisse von ${cycles} bekannt sind. Für die nächste Runde kannst du es ändern.`,
  retire: 'In den Ruhestand schicken',
  retireAsk: 'Diese Auszeichnung in den Ruhestand schicken?',
  retireWhy:
    'Dann kann niemand mehr für sie nominiert werden. Eingegangene Nominierungen, Ausgezeichnete und Nachweise bleiben, und du kannst sie jederzeit wieder vergeben.',
  revive: 'Wieder vergeben',
  reviveText: 'Diese Auszeichnung ist im Ruhestand: Niemand kann für sie nominiert werden.',
} satisfies Texts
