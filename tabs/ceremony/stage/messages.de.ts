import type { Texts } from '#tabs/ceremony/stage/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  soon: 'Demnächst',
  beginsIn: 'Es beginnt in',
  beginsNow: 'Gleich geht es los',
  beginsOn: (when) => `Geplant für ${when}`,
  welcome: 'Herzlich willkommen',
  awards: (count) =>
    plural('de', count, {
      one: 'Eine Auszeichnung und der Mensch dahinter',
      other: '# Auszeichnungen und die Menschen dahinter',
    }),
  turn: (number, of) => `Auszeichnung ${number} von ${of}`,
  finalists: 'In der engeren Wahl',
  drumroll: 'Und die Auszeichnung geht an',
  winner: 'Herzlichen Glückwunsch',
  helpedBy: (names) => `Mit Hilfe von ${names}`,
  attempt: 'Ein mutiger Versuch',
  notAwarded: 'Diesmal nicht vergeben',
  notAwardedWhy: 'Diese heben wir für ein anderes Mal auf. Danke an alle, deren Lernen vorgeschlagen wurde.',
  closing: 'Was wir heute gefeiert haben',
  nothingGiven: 'Schön, dass ihr da wart.',
  thanks: 'Danke an alle, die gelernt, geholfen und etwas gewagt haben.',
  paused: 'Gleich geht es weiter',
  pausedWhy: 'Wir holen kurz Luft. Bleibt dabei.',
  ended: 'Danke fürs Mitfeiern',
  endedWhy: 'Alles, was heute vergeben wurde, steht an der Wand.',
  endedEarly: 'Fortsetzung folgt',
  endedEarlyWhy: 'Was vergeben wurde, steht an der Wand. Die übrigen Auszeichnungen folgen ein andermal.',
  cancelled: 'Diese Feier wurde abgesagt',
  moved: (from) => `Verlegt, geplant war ${from}.`,
  vote: {
    waiting: 'Ihr entscheidet: gleich öffnet die Abstimmung',
    open: 'Ihr entscheidet: die Abstimmung läuft',
    closing: 'Die Abstimmung ist zu Ende. Es wird gezählt …',
  },
  voteWhere: 'Mitglieder stimmen in Laurels ab, neben der Besprechung',
  voteLeft: (clock) => `Die Abstimmung endet in ${clock}`,
  voteThanks: 'Danke. Das Ergebnis bleibt bis zur Enthüllung versiegelt.',
  ballots: (count) =>
    plural('de', count, { one: '# Person hat abgestimmt', other: '# Personen haben abgestimmt' }),
  shared: (count) =>
    plural('de', count, { one: 'Herzlichen Glückwunsch', other: 'Herzlichen Glückwunsch, gleich #-mal' }),
  tied: (count) =>
    plural('de', count, {
      one: 'Herzlichen Glückwunsch',
      other: 'Gleichstand in der Abstimmung: # gewinnen',
    }),
  voteClosed: 'Die Stimmen sind abgegeben',
  reconnecting: 'Verbindung wird wiederhergestellt …',
  applause: 'Applaus',
  heart: 'Herz',
  bulb: 'Geistesblitz',
  says: {
    lobby: (title) => `${title}. Es beginnt bald.`,
    finalists: (award, names) => `In der engeren Wahl für ${award}: ${names}`,
    drumroll: (award) => `Trommelwirbel. ${award} geht an …`,
    winner: (award, names, citation) => `${award} geht an ${names}. ${citation}`,
    notAwarded: (award) => `${award} wird diesmal nicht vergeben.`,
  },
} satisfies Texts
