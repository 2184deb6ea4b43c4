import { plural } from './language.ts'
import type { Texts } from './replies.ts'

export default {
  wallTitle: 'Neu an der Wand',
  wallEmpty: 'Die Wand ist noch leer. Ein Dankeschön wäre ein schöner Anfang.',
  wallElsewhere: 'Die Wand gehört den Menschen deiner Organisation, deshalb zeige ich sie hier nicht.',
  announceElsewhere:
    'Dieser Kanal gehört einer anderen Organisation, deshalb verkünde ich hier keine Gewinner von euch.',
  thanks: (from, to) => `${from} dankt ${to}`,
  milestone: 'Meilenstein',
  cycleTitle: 'Was gerade läuft, und bis wann',
  noCycles: 'Noch ist nichts geplant. Danken kann man immer.',
  openUntil: (moment) => `Nominierungen sind möglich bis ${moment}.`,
  opensOn: (moment) => `Nominierungen sind möglich ab ${moment}.`,
  closed: 'Die Nominierungen sind geschlossen.',
  judging: 'Die Jury liest jede Geschichte.',
  judgedBy: (moment) => `Die Jury liest jede Geschichte, bis ${moment}.`,
  decided: 'Die Jury ist fertig. Wer gewonnen hat, ist noch versiegelt.',
  given: 'Die Auszeichnungen sind verliehen.',
  ceremony: (moment) => `Die Feier: ${moment}.`,
  ceremonies: 'Feiern ansehen',
  judgeTitle: 'Was in der Jury auf dich wartet',
  judgeDone: 'Du hast alle gelesen. Danke.',
  judgeNone: 'Auf dich wartet nichts: Du gehörst zu keiner Jury, die gerade bewertet.',
  judgeOut: 'Keine der Nominierungen ist von dir zu bewerten.',
  endorseTitle: 'Nominierungen, die du unterstützen kannst',
  endorseLead: 'Eine Unterstützung sagt der Jury, dass du es auch gesehen hast.',
  endorseEmptyTitle: 'Gerade gibt es nichts zu unterstützen',
  endorseEmpty:
    'Solange eine Runde läuft, stehen hier Nominierungen für Auszeichnungen, die man unterstützen kann.',
  endorse: 'Unterstützen',
  endorsedDone: (names) => `Du unterstützt die Nominierung von ${names}. Danke.`,
  endorsedByYou: 'Von dir unterstützt',
  endorsements: (count) =>
    count === 0
      ? 'Noch keine Unterstützung'
      : plural('de', count, { one: '# Unterstützung', other: '# Unterstützungen' }),
  moreOpen: (count) =>
    plural('de', count, { one: '# weitere steht in Laurels.', other: '# weitere stehen in Laurels.' }),
  allOpen: 'Alle in Laurels ansehen',
  endorseOwn: 'Diese stammt von dir oder gilt dir; unterstützen können sie andere.',
  ask: 'Um Unterstützung bitten',
  askMine: 'Um Unterstützung für meine bitten',
  askTitle: 'Andere um Unterstützung bitten',
  askWhere: 'Wo?',
  askShows: 'Alle dort sehen, wen du wofür nominiert hast, dass du es warst und wie viele es unterstützen.',
  askShowsBlind:
    'Alle dort sehen, wer wofür nominiert ist und wie viele es unterstützen, aber nicht, von wem.',
  askStory: 'Auch die Geschichte können sie lesen.',
  askNoStory: 'Die Geschichte bleibt bei dir und der Jury.',
  askNominees: 'Wer nominiert ist, darf nicht in diesem Kanal sein.',
  askPost: 'Dort bitten',
  askNowhere:
    'Ich kenne keinen Kanal, in dem du bist und der von diesem Programm hört. Verantwortliche des Programms können das ändern: Sie schreiben mir in einem Kanal „hier verkünden“.',
  askNone: {
    'all-asked': 'In allen Kanälen, in denen ich bitten könnte, wurde schon gebeten.',
    'nominee-there':
      'In jedem Kanal, in dem ich bitten könnte, ist jemand, um den es geht, und würde es dort lesen. Verantwortliche des Programms können einen anderen hinzufügen: Sie schreiben mir dort „hier verkünden“.',
  },
  askedIn: (channel) => `In ${channel} kann die Nominierung jetzt unterstützt werden.`,
  askedBefore: (channel) => `In ${channel} wurde schon um Unterstützung gebeten.`,
  askedNext: 'Die Karte dort zählt mit. Auszeichnung und Personen stehen von nun an fest.',
  askElsewhere: 'In einem anderen Kanal bitten',
  preferencesTitle: 'Nachrichten an dich',
  preferencesLead:
    'Was ich dir von mir aus schreibe, hier in unserem Chat. Niemand sonst erfährt, was du wählst.',
  wishes: {
    reminders: 'Erinnerungen',
    wins: 'Wenn du gewinnst',
    outcomes: 'Was aus deinen Nominierungen wurde',
  },
  on: 'ja',
  off: 'nein',
  quiet: (from, to) => `Erinnerungen warten von ${from} bis ${to}, nach deiner Ortszeit.`,
  neverQuiet: 'Erinnerungen kommen zu jeder Zeit.',
  changePreferences: 'Ändern',
  dataTitle: 'Deine Daten',
  dataExport:
    'Alles, was Laurels über dich enthält, kannst du als Datei sichern: Nominierungen, Dank, Kommentare, Einstellungen, einfach alles. Du findest es in deinem Lernweg.',
  dataErase: (owners) =>
    `Wenn jemand geht, löschen Verantwortliche des Programms alles über diese Person. Sprich dafür mit ${owners}.`,
  dataEraseNobody: 'Wenn jemand geht, löschen Verantwortliche des Programms alles über diese Person.',
  openRecord: 'Meinen Lernweg öffnen',
} satisfies Texts
