import { plural } from './language.ts'
import type { Texts } from './news.ts'

export default {
  laurelsGoTo: 'Und die Lorbeeren gehen an …',
  part: (number, of) => `Teil ${number} von ${of}`,
  congratulations: 'Herzlichen Glückwunsch',
  won: 'Du hast gewonnen',
  wonTogether: 'Ihr habt gemeinsam gewonnen',
  yours: 'Die Auszeichnung steht jetzt an der Wand und bleibt dir erhalten. Genieß den Moment.',
  nomineeWon: 'Deine Nominierung hat gewonnen',
  youSaw: 'Du hast hingesehen und davon erzählt. Danke: Ohne dich wüsste es niemand.',
  attempt: 'Ein mutiger Versuch',
  helpedBy: (names) => `Mit Hilfe von ${names}`,
  quoted: (text) => `„${text}“`,
  medal: (award) => `Medaille: ${award}`,
  seeWall: 'An der Wand ansehen',
  seeRecord: 'Zur Urkunde',
  another: 'Jemanden nominieren',
  somebody: 'Jemand von früher',
  more: (count) => plural('de', count, { one: '# weitere', other: '# weitere' }),
  unnamed: (count) =>
    plural('de', count, {
      one: 'eine Person, die nicht genannt werden möchte',
      other: 'Personen, die nicht genannt werden möchten',
    }),
  winnersLine: (title, names) => `${title}: Die Lorbeeren gehen an ${names}`,
  wonLine: (award) => `Herzlichen Glückwunsch! Du hast gewonnen: ${award}.`,
  nomineeWonLine: (names, award) => `Deine Nominierung hat gewonnen: ${award} geht an ${names}.`,
  outcomeTitle: 'Danke fürs Nominieren',
  outcomeLine: (cycle) => `Die Ergebnisse von ${cycle} sind da. Danke fürs Nominieren.`,
  outcomeLead: (count) =>
    plural('de', count, {
      one: 'Die Ergebnisse sind da. Das wurde aus deiner Nominierung.',
      other: 'Die Ergebnisse sind da. Das wurde aus diesen Nominierungen von dir.',
    }),
  notChosen: 'Diesmal wurde eine andere Nominierung ausgewählt.',
  notAwarded: 'Diese Auszeichnung wurde diesmal nicht vergeben.',
  honored: 'Ausgezeichnet, über eine andere Nominierung. Deine sprach ebenfalls dafür.',
  outcomeMore: (count) => plural('de', count, { one: 'und eine weitere', other: 'und # weitere' }),
  outcomeClose:
    'Was gelernt wurde, zählt genauso, und du hast es bemerkt. Sag es ihnen doch: Ein Dank steht sofort an der Wand.',
  outcomeCloseOwn: 'Was du gelernt hast, zählt genauso. Danke, dass du davon erzählt hast.',
  seeMine: 'Meine Nominierungen',
  correctionTitle: 'Eine Berichtigung',
  correctedLead: 'Die Lorbeeren gehen nun an …',
  hiddenTitle: 'Nicht mehr zu sehen',
  hiddenLead: 'Die Wand zeigt nicht mehr, wer gewonnen hat.',
  takenBackLead: 'Eine Auszeichnung wurde zurückgenommen.',
  takenBack: 'Sie wird diesmal nicht vergeben.',
  correctedLine: (award, names) => `Berichtigung: ${award} geht nun an ${names}.`,
  takenFromYou: 'Diese Auszeichnung ging an dich. Durch eine Berichtigung wurde sie zurückgenommen.',
  takenFromNominee:
    'Deine Nominierung hatte diese Auszeichnung gewonnen. Durch eine Berichtigung wurde sie zurückgenommen.',
  takenClose:
    'Das tut uns leid. Was du gelernt hast, bleibt dein Verdienst. Die Verantwortlichen des Programms beantworten deine Fragen gern.',
  takenCloseNominator:
    'Das tut uns leid. Danke fürs Nominieren: Was du erzählt hast, zählt weiterhin. Die Verantwortlichen des Programms beantworten deine Fragen gern.',
  givenToYou: 'Nach einer Berichtigung geht diese Auszeichnung an dich.',
  givenToNominee: 'Nach einer Berichtigung gewinnt deine Nominierung diese Auszeichnung.',
  rewordedLead: 'Deine Würdigung wurde berichtigt. So lautet sie nun:',
  rewordedLine: (award) => `Deine Würdigung zu ${award} wurde berichtigt.`,
  takenBackLine: (award, cycle) => `Berichtigung: ${award} aus ${cycle} wurde zurückgenommen.`,
  nominationsTitle: {
    opened: 'Jetzt kann nominiert werden',
    week: 'Zeit zu nominieren',
    day: 'Letzte Gelegenheit zu nominieren',
  },
  nominationsLead: {
    opened:
      'Wer hat etwas gelernt, das sich zu erzählen lohnt? Erfolg oder mutiger Versuch: Diese Auszeichnungen warten auf deine Geschichte.',
    week: 'Wer fällt dir ein? Ein paar Sätze genügen. Diese Auszeichnungen warten auf deine Geschichte:',
    day: 'Wenn dir jemand einfällt, erzähl es jetzt. Ein paar Sätze genügen:',
  },
  revealedLine: (award, names) => `${award}: Die Lorbeeren gehen an ${names}`,
  openCeremony: 'Zur Feier',
  dateTitle: { planned: 'Termin vormerken', moved: 'Neuer Termin', 'called-off': 'Abgesagt' },
  dateLine: {
    planned: (title, moment) => `Termin vormerken: ${title}, ${moment}`,
    moved: (title, moment) => `Neuer Termin: ${title} ist jetzt am ${moment}`,
    'called-off': (title, moment) => `Abgesagt: ${title}, geplant für ${moment}`,
  },
  inDays: (count) =>
    plural('de', count, { one: 'In weniger als einem Tag', other: 'In weniger als # Tagen' }),
  saveTheDate: 'Die Lorbeeren werden live verliehen, und alle sind eingeladen. Komm dazu und applaudiere.',
  onNow: 'Jetzt live',
  overTitle: 'Die Lorbeeren sind verliehen',
  overLead: 'Danke an alle, die dabei waren. Was verliehen wurde, steht an der Wand.',
  nothingTitle: 'Die Feier ist vorbei',
  nothingLead: 'Danke an alle, die dabei waren. Diesmal wurde keine Auszeichnung verliehen.',
  begunTitle: 'Es hat begonnen',
  begunLine: (title) => `Es hat begonnen: ${title}. Komm dazu und applaudiere.`,
  begunLead:
    'Gerade jetzt werden die Lorbeeren verliehen. Komm dazu, schau zu und applaudiere, wo immer du bist.',
  join: 'Jetzt dabei sein',
  recapTitle: 'Im Rückblick',
  recapLine: (title, counted) => `${title} im Rückblick: ${counted}`,
  recapAwards: (count) =>
    plural('de', count, { one: 'eine Auszeichnung verliehen', other: '# Auszeichnungen verliehen' }),
  recapPeople: (count) => plural('de', count, { one: 'ein Mensch geehrt', other: '# Menschen geehrt' }),
  recapStories: (count) =>
    plural('de', count, {
      one: 'Eine Geschichte wurde erzählt. Danke dafür.',
      other: '# Geschichten wurden erzählt. Danke an alle, die eine erzählt haben.',
    }),
  addToCalendar: 'In den Kalender',
  updateCalendar: 'Kalender aktualisieren',
  hostTitle: { day: 'Deine Feier steht bevor', soon: 'Gleich bist du dran' },
  hostLine: {
    day: (title: string, moment: string) => `Deine Feier steht bevor: ${title}, ${moment}`,
    soon: (title: string, moment: string) => `Gleich bist du dran: ${title}, ${moment}`,
  },
  hostLead: {
    day: 'Du moderierst. Die Prüfung sagt, ob noch etwas fehlt, und eine Probe dauert zwei Minuten.',
    soon: 'Öffne die Feier im Seitenbereich der Besprechung. Die Türen gehen auf, wenn du sie öffnest.',
  },
  checkCeremony: 'Ist alles bereit?',
  wasToBe: (moment) => `Geplant war: ${moment}.`,
  why: 'Grund:',
  until: (moment) => `Bis ${moment}`,
  endorsableTitle: 'Eine Nominierung zum Unterstützen',
  endorsableClosed: 'Die Nominierungen sind abgeschlossen',
  endorsableLine: (names, award) => `Unterstützt du die Nominierung von ${names} für ${award}?`,
  endorsableLead: 'Hast du es auch gesehen? Deine Unterstützung zeigt es der Jury.',
  endorsableThanks: 'Danke an alle, die sie unterstützt haben. Jetzt liest die Jury.',
  nominatedBy: (name) => `Nominiert von ${name}`,
  notEndorsable: 'Diese Nominierung kann nicht mehr unterstützt werden.',
  otherEndorsable: 'Alle Nominierungen ansehen',
  nominationsLine: (title, cycle, until) => `${title}: ${cycle}. ${until}.`,
  moreAwards: (count) =>
    plural('de', count, { one: 'und eine weitere Auszeichnung', other: 'und # weitere Auszeichnungen' }),
  nominate: 'Nominieren',
  messagesToMe: 'Nachrichten an mich',
  judgingTitle: { begun: 'Die Bewertung hat begonnen', due: 'Die Bewertung endet bald' },
  allWait: (count) =>
    plural('de', count, {
      one: 'Eine Nominierung wartet auf dich',
      other: '# Nominierungen warten auf dich',
    }),
  someWait: (count, of) =>
    plural('de', of, {
      one: `${count} von # Nominierung wartet auf dich`,
      other: `${count} von # Nominierungen ${count === 1 ? 'wartet' : 'warten'} auf dich`,
    }),
  judgedBy: (moment) => `Bitte schließ die Bewertung bis ${moment} ab.`,
  judgingThanks: 'Danke, dass du genau hinsiehst. Jede Geschichte hat es verdient.',
  judge: 'Bewerten',
} satisfies Texts
