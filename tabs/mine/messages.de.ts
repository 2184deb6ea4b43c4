import type { Texts } from '#tabs/mine/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Meine Nominierungen',
  intro: 'Was du eingereicht hast, was daraus geworden ist und was du begonnen hast.',
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
  standings: {
    submitted: 'Eingereicht',
    reading: 'Bei der Jury',
    decided: 'Bewertet',
    given: 'Verliehen',
    withdrawn: 'Zurückgezogen',
    ineligible: 'Nicht zugelassen',
    won: 'Gewonnen',
    'not-chosen': 'Diesmal nicht ausgewählt',
    'not-awarded': 'Diesmal nicht verliehen',
    'taken-back': 'Auszeichnung zurückgenommen',
  },
  became: {
    won: (names: string) => `Gewonnen! ${names}: ausgezeichnet, weil du die Geschichte erzählt hast.`,
    'not-chosen': (names: string) =>
      `Diesmal wurde eine andere Geschichte ausgewählt. Was ${names} gelernt hat, ist nicht weniger wert, und die Jury weiß jetzt davon. Beim nächsten Mal kannst du wieder nominieren.`,
    'not-awarded': (names: string) =>
      `Diese Auszeichnung wurde diesmal nicht verliehen. Was ${names} gelernt hat, ist nicht weniger wert; beim nächsten Mal kannst du wieder nominieren.`,
    'taken-back': () =>
      'Die Auszeichnung wurde zunächst verliehen und später von den Verantwortlichen zurückgenommen.',
  },
  next: {
    opens: (date: string) => `Die Nominierungen öffnen am ${date}.`,
    closes: (date: string) =>
      `Ändern oder zurückziehen geht, bis die Nominierungen am ${date} schließen. Dann liest die Jury.`,
    closing: 'Die Nominierungen sind geschlossen. In wenigen Minuten beginnt die Jury zu lesen.',
    judging: 'Die Jury liest. Die Ergebnisse erfährst du bei der Verleihung.',
    judgedBy: (date: string) => `Die Jury liest bis ${date}. Die Ergebnisse erfährst du bei der Verleihung.`,
    decided: 'Die Jury ist fertig. Die Ergebnisse erfährst du bei der Verleihung.',
    ceremony: (date: string) => `Die Jury ist fertig. Verliehen wird am ${date}.`,
    published: 'Die Auszeichnungen sind verliehen.',
  },
  late: {
    grace: 'kurz nach Schluss eingereicht',
    exception: 'später eingereicht, mit Erlaubnis der Verantwortlichen',
  },
  thank: 'Persönlich danken',
  thankOf: (names: string) => `Persönlich danken: ${names}`,
  reason: 'Grund:',
  evidence: 'Links',
  helpedBy: 'Geholfen haben',
  sentOn: (date: string) => `Eingereicht ${date}`,
  changedOn: (date: string) => `geändert ${date}`,
  endorsements: (count: number) =>
    plural('de', count, { one: '# Unterstützung', other: '# Unterstützungen' }),
  older: 'Ältere Runden zeigen',
  drafts: 'Entwürfe',
  draftOfChange: 'Änderung einer Nominierung',
  nobodyYet: 'Noch niemand ausgewählt',
  savedAgo: (ago: string) => `gespeichert ${ago}`,
  continue: 'Weiterschreiben',
  continueOf: (names: string) => `Weiterschreiben: ${names}`,
  discard: 'Verwerfen',
  discardAsk: 'Diesen Entwurf verwerfen?',
  discardText: 'Er ist dann auf allen deinen Geräten endgültig weg.',
  aboutTitle: 'Über dich',
  aboutText: 'Was andere über dich geschrieben haben und mit dir teilen, nachdem verliehen wurde.',
  aboutBy: (nominator: string, award: string) => `Nominierung für dich von ${nominator}: ${award}`,
  by: 'Nominiert von',
  guestTitle: 'Nominieren können Mitglieder',
} satisfies Texts
