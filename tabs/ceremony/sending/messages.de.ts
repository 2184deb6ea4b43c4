import type { Texts } from '#tabs/ceremony/sending/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Nachrichten',
  of: (ceremony) => `Nachrichten zu ${ceremony}`,
  intro:
    'Was Laurels von selbst sendet: Kanäle erfahren, wann nominiert wird, wann die Feier ist und wer gewonnen hat, der Chat der Besprechung jede Enthüllung, die Jury, was noch zu bewerten ist, und alle Beteiligten die Ergebnisse.',
  ceremonies: 'Alle Feiern',
  backToCycle: 'Zur Runde',
  delivery: 'Zustellung',
  needLook: (count) =>
    plural('de', count, { one: 'Eine Nachricht ist zu prüfen.', other: '# Nachrichten sind zu prüfen.' }),
  onTheWay: (count) =>
    plural('de', count, { one: 'Eine Nachricht ist unterwegs.', other: '# Nachrichten sind unterwegs.' }),
  onHold: (count) =>
    plural('de', count, {
      one: 'Eine Nachricht wartet, bis du das Senden fortsetzt.',
      other: '# Nachrichten warten, bis du das Senden fortsetzt.',
    }),
  allSent: (count) =>
    plural('de', count, {
      one: 'Die eine Nachricht ist gesendet.',
      other: 'Alle # Nachrichten sind gesendet.',
    }),
  again: (name) => `Erneut versucht: ${name}.`,
  allAgain: (count) =>
    plural('de', count, { one: 'Eine Nachricht erneut versucht.', other: '# Nachrichten erneut versucht.' }),
  figures: { sent: 'Gesendet', way: 'Unterwegs', stopped: 'Angehalten', look: 'Zu prüfen' },
  asOf: (time) => `Neueres weiß Laurels gerade nicht. So stand es um ${time}.`,
  noneTitle: 'Noch nichts verschickt',
  noneText:
    'Nachrichten gehen hinaus, wenn die Nominierungen beginnen und bald enden, wenn die Jury an der Reihe ist, wenn eine Feier geplant oder verlegt wird und wenn die Ergebnisse feststehen: nach einer Feier, sobald die letzte Auszeichnung auf allen Bildschirmen enthüllt ist.',
  said: 'Was Laurels sagt',
  doneOnes: (count) => `Erledigt: ${count}`,
  batchStates: {
    writing: 'Wird geschrieben',
    sending: 'Wird gesendet',
    held: 'Wartet auf Ruhezeiten',
    stopped: 'Angehalten',
    done: 'Erledigt',
  },
  progress: (sent, total) => `${sent} von ${total} gesendet`,
  writingProgress: (sent, total) => `${sent} gesendet, ${total} bisher geschrieben`,
  left: (time) => `noch etwa ${time}`,
  almost: 'noch weniger als eine Minute',
  heldWhy: 'Der Rest folgt, sobald die Ruhezeiten vorbei sind.',
  stoppedBy: (name, time) => `Angehalten von \u2068${name}\u2069, \u2068${time}\u2069`,
  parts: {
    uncertain: (count) => `${count} vielleicht angekommen`,
    failed: (count) => `${count} fehlgeschlagen`,
    'not-reached': (count) => `${count} nicht erreicht`,
    overtaken: (count) => `${count} nicht mehr nötig`,
  },
  stop: 'Anhalten',
  stopIt: (what) => `Anhalten: ${what}`,
  stopAsk: 'Nichts mehr davon senden?',
  stopWhy: (left) =>
    `Was gesendet ist, bleibt, und was gerade unterwegs ist, kann noch ankommen. Der Rest (${left}) wartet, bis du das Senden fortsetzt, es sei denn, seine Zeit ist bis dahin vorbei.`,
  stopYes: 'Senden anhalten',
  goOn: 'Fortsetzen',
  goOnWith: (what) => `Fortsetzen: ${what}`,
  nowStopped: (what) => `Angehalten: ${what}.`,
  nowGoingOn: (what) => `Wird fortgesetzt: ${what}.`,
  retriedTitle: 'Wird von selbst erneut versucht',
  showWho: 'Wer das ist',
  showMore: 'Mehr anzeigen',
  otherReasons: 'Andere Gründe',
  noReason: 'Ein Grund ist nicht bekannt.',
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
    endorsable: 'Nominierung zum Unterstützen, für einen Kanal',
    judging: 'Erinnerung an die Jury',
    'host-soon': 'Erinnerung für die Moderation',
    correction: 'Berichtigung, für den Kanal',
    amended: 'Berichtigung, für die Betroffenen',
  },
  reminders: {
    'nominations opened': 'Es kann nominiert werden',
    'nominations week': 'Erinnerung, eine Woche vor Ende der Nominierungen',
    'nominations day': 'Erinnerung, einen Tag vor Ende der Nominierungen',
    'judging begun': 'Die Jury ist an der Reihe',
    'judging due': 'Erinnerung an die Jury, zwei Tage vor Schluss',
    'host-soon day': 'Erinnerung für die Moderation, einen Tag vorher',
    'host-soon soon': 'Erinnerung für die Moderation, eine halbe Stunde vorher',
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
      means: 'Mit diesen Menschen hat Laurels keinen Chat, darum konnte es ihnen nichts sagen.',
    },
  },
  meanings: {
    blocked:
      'Sie haben Laurels blockiert oder entfernt. Sende erneut, sobald sie es in Teams wieder hinzugefügt haben.',
    switchedOff:
      'Die Teams-Administration hat Laurels für sie abgeschaltet. Sende erneut, sobald es wieder erlaubt ist.',
    removed: 'Laurels wurde dort blockiert oder entfernt. Sende erneut, sobald es wieder hinzugefügt ist.',
    'no-account': 'Ein Konto von ihnen kennt eure Organisation nicht mehr.',
    'not-installed':
      'Sie haben Laurels in Teams nicht geöffnet, und keines ihrer Teams hat es. Sende erneut, sobald sie es öffnen oder eure Administration es für sie installiert.',
    'no-consent':
      'Laurels darf sich für sie installieren, sobald eure Administration dem zugestimmt hat. Sende dann erneut.',
    'not-published':
      'Laurels kann sich für sie installieren, sobald es im App Store eurer Organisation steht. Sende dann erneut.',
    'not-allowed':
      'Teams lässt nicht zu, dass Laurels für sie installiert wird. Eure Administration kann es erlauben; sende dann erneut.',
    'too-large': 'Die Nachricht ist zu groß für Teams. Erneut zu senden hilft nicht.',
    late: 'Teams hat nicht rechtzeitig geantwortet.',
    unreachable: 'Teams war nicht erreichbar.',
    unwritten: 'Laurels konnte diese Nachricht nicht verfassen.',
    slow: 'Der Speicher von Laurels war zu langsam.',
    'no-chat-yet': 'Teams hat Laurels für sie installiert, zeigt den Chat aber noch nicht.',
  },
  retried: 'Teams hat diese noch nicht angenommen. Laurels versucht es etwa eine Stunde lang weiter.',
  teamsSays: 'Teams meldet',
  reason: 'Grund',
  send: 'Erneut senden',
  sendAll: (count) => plural('de', count, { one: 'Erneut senden', other: 'Alle # erneut senden' }),
  sendAllAsk: (count) =>
    plural('de', count, { one: 'Eine Nachricht erneut senden?', other: '# Nachrichten erneut senden?' }),
  sendAllWhy: 'Nur diese: Wer seine sicher hat, hört sie nicht noch einmal.',
  sendAllUnsure: 'Einige sind vielleicht doch angekommen: Wer seine schon hat, sieht sie zweimal.',
  sendTo: (name, what) => `Erneut senden an ${name}: ${what}`,
  sendAsk: 'Vielleicht ist sie angekommen. Erneut senden?',
  sendWhy: (name) => `Ist die erste doch angekommen, sieht ${name} sie zweimal.`,
  channels: 'Kanäle',
  announcedIn: 'Verkündet wird in',
  willBeIn: 'Verkündet wird in',
  noChannel:
    'Kein Kanal erfährt, wann nominiert wird oder wer gewonnen hat, nur die Beteiligten. Schreib dafür in einem Kanal „@Laurels hier verkünden“.',
} satisfies Texts
