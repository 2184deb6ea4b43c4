import type { Texts } from '#tabs/ceremony/sending/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Nachrichten',
  of: (ceremony) => `Nachrichten zu ${ceremony}`,
  intro:
    'Was Laurels nach dem Ende der Feier verschickt hat: die Ausgezeichneten in Kanäle, und ein Wort an alle Beteiligten.',
  back: 'Alle Feiern',
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
  again: (name) => `Wieder unterwegs an ${name}.`,
  figures: { sent: 'Gesendet', way: 'Unterwegs', look: 'Brauchen dich' },
  noneTitle: 'Noch nichts verschickt',
  noneText:
    'Nachrichten gehen hinaus, wenn die Feier beendet und die letzte Auszeichnung auf allen Bildschirmen enthüllt ist.',
  lookTitle: 'Brauchen dich',
  wayTitle: 'Unterwegs',
  more: (count) => plural('de', count, { one: 'und eine weitere', other: 'und # weitere' }),
  kinds: {
    winners: 'Die Ausgezeichneten, für den Kanal',
    won: 'Glückwunsch',
    'nominee-won': 'Nachricht, dass die Nominierung gewonnen hat',
  },
  states: {
    waiting: 'Wartet',
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    failed: 'Fehlgeschlagen',
    uncertain: 'Vielleicht angekommen',
    'not-reached': 'Nicht erreicht',
  },
  why: {
    failed: 'Sie konnte nicht gesendet werden.',
    uncertain:
      'Die Antwort ging verloren, niemand weiß also, ob sie angekommen ist. Ein zweites Mal geht sie nur hinaus, wenn du es sagst.',
    person:
      'Laurels hat mit dieser Person noch keinen Chat. Sende sie erneut, sobald sie Laurels begrüßt hat.',
    channel:
      'Laurels kann in diesem Kanal nicht mehr schreiben. Binde ihn dort neu an und sende dies dann erneut.',
    retried: 'Teams hat sie noch nicht angenommen. Laurels versucht es von selbst weiter.',
  },
  reason: 'Grund',
  send: 'Erneut senden',
  sendTo: (name, what) => `Erneut senden an ${name}: ${what}`,
  sendAsk: 'Vielleicht ist sie angekommen. Erneut senden?',
  sendWhy: (name) => `Ist die erste doch angekommen, sieht ${name} sie zweimal.`,
  channels: 'Kanäle',
  announcedIn: 'Verkündet wird in',
  willBeIn: 'Verkündet wird in',
  noChannel:
    'Kein Kanal erfährt, wer gewonnen hat, nur die Beteiligten. Um es in einem Kanal zu verkünden, schreib dort „@Laurels hier verkünden“.',
} satisfies Texts
