import type { Texts } from '#tabs/mine/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Meine Nominierungen',
  intro: (cycle: string) =>
    `Was du für ${cycle} eingereicht hast. Ändern oder zurückziehen geht, bis die Nominierungen schließen.`,
  emptyTitle: 'Du hast noch niemanden nominiert',
  emptyText: 'Wer hat dich zuletzt mit etwas Gelerntem überrascht?',
  nominate: 'Nominieren',
  edit: 'Bearbeiten',
  editOf: (names: string) => `Nominierung von ${names} bearbeiten`,
  withdraw: 'Zurückziehen',
  withdrawOf: (names: string) => `Nominierung von ${names} zurückziehen`,
  withdrawAsk: (names: string) => `Nominierung von ${names} zurückziehen?`,
  nominationOf: (names: string) => `Nominierung von ${names}`,
  withdrawText:
    'Die Jury sieht sie dann nicht mehr. Solange Nominierungen möglich sind, kannst du erneut nominieren.',
  withdrawn: 'Zurückgezogen',
  submitted: 'Eingereicht',
  reading: 'Bei der Jury',
  decided: 'Bewertet',
  given: 'Verliehen',
  ineligible: 'Nicht zugelassen',
  reason: 'Grund:',
  sentOn: (date: string) => `Eingereicht ${date}`,
  changedOn: (date: string) => `geändert ${date}`,
  endorsements: (count: number) =>
    plural('de', count, { one: '# Unterstützung', other: '# Unterstützungen' }),
  noCycleTitle: 'Zurzeit läuft keine Runde',
  noCycleText: 'Deine Nominierungen erscheinen hier, sobald eine Runde beginnt.',
  guestTitle: 'Nominieren können Mitglieder',
} satisfies Texts
