import type { Texts } from '#tabs/ceremony/sending/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Nachrichten',
  of: (ceremony) => `Nachrichten zu ${ceremony}`,
  intro:
    'Was Laurels von selbst sagt: Kanälen, wann nominiert wird, wann die Feier ist und wer gewonnen hat, dem Chat der Besprechung jede Enthüllung, der Jury, was auf sie wartet, und allen Beteiligten ein Wort zu den Ergebnissen.',
  back: 'Alle Feiern',
  backToCycle: 'Zur Runde',
  delivery: 'Zustellung',
  needLook: (count) =>
    plural('de', count, { one: 'Eine Nachricht braucht dich.', other: '# Nachrichten brauchen dich.' }),
  onTheWay: (count) =>
    plural('de', count, { one: 'Eine Nachricht ist unterwegs.', other: '# Nachrichten sind unterwegs.' }),
  allSent: (count) =>
    plural('de', count, {
      one: 'Die eine Nachricht ist gesendet.',
      other: 'Alle # Nachrichten sind gesendet.',
    }),
  again: (name) => `Erneut versucht: ${name}.`,
  allAgain: (count) =>
    plural('de', count, { one: 'Eine Nachricht erneut versucht.', other: '# Nachrichten erneut versucht.' }),
  figures: { sent: 'Gesendet', way: 'Unterwegs', look: 'Brauchen dich' },
  noneTitle: 'Noch nichts verschickt',
  noneText:
    'Nachrichten gehen hinaus, wenn die Nominierungen beginnen und bald enden, wenn die Jury an der Reihe ist, wenn eine Feier geplant oder verlegt wird und wenn die Ergebnisse feststehen: nach einer Feier, sobald die letzte Auszeichnung auf allen Bildschirmen enthüllt ist.',
  wayTitle: 'Unterwegs',
  more: (count) => plural('de', count, { one: 'und eine weitere', other: 'und # weitere' }),
  kinds: {
    date: 'Wann die Feier ist',
    begun: 'Dass die Feier begonnen hat',
    console: 'Der Weg zum Regiepult, für die Moderation',
    recap: 'Alles, was die Feier verliehen hat',
    revealed: 'Wer gewonnen hat, bei der Enthüllung',
    winners: 'Die Ausgezeichneten, für den Kanal',
    won: 'Glückwunsch',
    'nominee-won': 'Nachricht, dass die Nominierung gewonnen hat',
    outcome: 'Nachricht, was aus der Nominierung wurde',
    nominations: 'Erinnerung ans Nominieren',
    judging: 'Erinnerung an die Jury',
    'host-soon': 'Erinnerung für die Moderation',
    correction: 'Berichtigung, für den Kanal',
    amended: 'Berichtigung, für die Betroffenen',
  },
  why: {
    uncertain: {
      title: 'Vielleicht angekommen',
      means:
        'Die Antwort ging verloren, niemand weiß also, ob diese angekommen sind. Ein zweites Mal gehen sie nur hinaus, wenn du es sagst.',
    },
    failed: { title: 'Fehlgeschlagen', means: 'Diese konnten nicht gesendet werden.' },
    'channel-not-reached': {
      title: 'Kanal nicht erreicht',
      means: 'Laurels kann dort nicht mehr schreiben. Binde den Kanal neu an und sende dann erneut.',
    },
    'meeting-not-reached': {
      title: 'Besprechung nicht erreicht',
      means:
        'Laurels ist nicht mehr im Chat dieser Besprechung. Füge es dort wieder hinzu und sende dann erneut.',
    },
    'person-not-reached': {
      title: 'Nicht erreicht',
      means: 'Mit diesen Menschen hat Laurels noch keinen Chat. Sende erneut, sobald sie es begrüßt haben.',
    },
  },
  retried: 'Teams hat sie noch nicht angenommen. Laurels versucht es von selbst weiter.',
  reason: 'Grund',
  send: 'Erneut senden',
  sendAll: 'Alle erneut senden',
  sendTo: (name, what) => `Erneut senden an ${name}: ${what}`,
  sendAsk: 'Vielleicht ist sie angekommen. Erneut senden?',
  sendWhy: (name) => `Ist die erste doch angekommen, sieht ${name} sie zweimal.`,
  channels: 'Kanäle',
  announcedIn: 'Verkündet wird in',
  willBeIn: 'Verkündet wird in',
  noChannel:
    'Kein Kanal erfährt, wann nominiert wird oder wer gewonnen hat, nur die Beteiligten. Schreib dafür in einem Kanal „@Laurels hier verkünden“.',
} satisfies Texts
