import type { Texts } from '#tabs/insight/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Einblick',
  intro:
    'Wen das Programm erreicht. Gezählt werden Menschen und Dinge, die alle sehen dürfen, und Nominierungen; nie, wer mehr tut als andere.',
  notOwner: 'Für Verantwortliche des Programms',
  notOwnerText: 'Verantwortliche sehen hier, wen das Programm erreicht. Frag jemanden von ihnen.',
  period: 'Zeitraum',
  months: (count) => plural('de', count, { one: 'Dieser Monat', other: 'Die letzten # Monate' }),
  partial: 'Gezählt werden konnte nur der neueste Teil: Es ist sehr viel geschehen.',
  month: 'Monat',
  tookPart: 'Haben mitgemacht',
  recognized: 'Wurden gewürdigt',
  people: (count) => plural('de', count, { one: '# Person', other: '# Personen' }),
  ofPeople: (count, all) => `${count} von ${all}`,
  time: 'Menschen im Lauf der Zeit',
  timeText:
    'Mitgemacht: nominiert, unterstützt, gedankt, geholfen oder von Gelerntem erzählt. Gewürdigt: Dank oder einen Preis erhalten oder etwas erreicht.',
  timeLabel: (first, last, tookPart, recognized) =>
    `Von ${first} bis ${last}. Im letzten Monat haben ${tookPart} mitgemacht, ${recognized} wurden gewürdigt.`,
  given: 'Was gegeben wurde',
  nominations: 'Nominierungen',
  commendations: 'Dank',
  milestones: 'Meilensteine',
  awards: 'Preise',
  department: 'Abteilung',
  departments: 'Nach Abteilung',
  departmentsTookPart: 'Mitgemacht, nach Abteilung',
  departmentsRecognized: 'Gewürdigt, nach Abteilung',
  otherDepartments: 'Übrige und unbekannte Abteilungen',
  departmentsText:
    'Abteilungen mit weniger als fünf Personen werden mit anderen zusammengezählt, damit sich niemand erraten lässt.',
  modes: 'Nach Lernweg',
  mode: 'Lernweg',
  recognitions: 'An der Wand',
  outcomes: 'Versuche und Erfolge',
  outcomesText:
    'Wie viele Nominierungen von einem gescheiterten Versuch erzählten und wie viele davon geehrt wurden.',
  cycle: 'Zyklus',
  achieved: 'Gelungen',
  attempted: 'Versucht',
  achievedWon: 'Gelungen, geehrt',
  attemptedWon: 'Versucht, geehrt',
  never: 'Noch nicht gewürdigt',
  neverText: (never, known) =>
    `${never} von ${known} Menschen, die Laurels kennt, haben noch nie sichtbar für alle Dank, einen Preis oder eine Würdigung erhalten.`,
  neverInPart: (never, known) =>
    `Von ${known} Menschen, die Laurels kennt, kommen ${never} im ausgewerteten, neuesten Teil der Wand nicht vor: ohne Dank, Preis oder Würdigung.`,
  everybody: 'Alle, die Laurels kennt, wurden mindestens einmal gewürdigt.',
  leaders: 'Führungskräfte, die mitmachen',
  leadersText:
    'Führungskräfte erkennt Laurels an Wörtern in ihrer Stellenbezeichnung. Nenne die Wörter, die bei euch dafür stehen.',
  leaderWords: 'Wörter in Stellenbezeichnungen',
  leaderHint: 'Durch Kommas getrennt, etwa Leiterin, Leiter, Direktor',
  saveWords: 'Wörter speichern',
  tooFew: (count) =>
    `${count} gefunden. Ab fünf wird gezählt, wie viele mitmachen; bei weniger ließe sich erraten, wer.`,
  wordTooLong: 'Ein Wort hat 2 bis 40 Zeichen; höchstens 20 Wörter.',
} satisfies Texts
