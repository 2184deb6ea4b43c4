import type { Texts } from './chat.ts'
import { plural } from './language.ts'

export default {
  hello: (name) => `Hallo ${name}, ich bin Laurels`,
  helloAll: 'Hallo, ich bin Laurels',
  about:
    'Mit mir sehen wir, was Menschen lernen. Nominiere jemanden, dessen Lernen etwas verändert hat, einen mutigen Versuch ebenso gern wie einen Erfolg. Die Jury liest jede Geschichte, und verliehen wird live und gemeinsam.',
  aboutGuest:
    'Mit mir sieht diese Organisation, was ihre Menschen lernen. Als Gast kannst du die Wand lesen und bei den Feiern zusehen.',
  openUntil: (cycle, day) => `Nominierungen für ${cycle} sind bis ${day} möglich.`,
  opensOn: (cycle, day) => `Nominierungen für ${cycle} sind ab ${day} möglich.`,
  closedNow: 'Nominierungen sind gerade nicht möglich. Danken kann man immer.',
  nominate: 'Nominieren',
  mine: 'Meine Nominierungen',
  help: 'Was kann ich sagen?',
  wall: 'Wand öffnen',
  commend: 'Jemandem danken',
  helpTitle: 'Was du mir sagen kannst',
  helpRows: {
    nominate: 'öffnet eine Karte zum Ausfüllen',
    sentence: 'füllt die Karte für dich aus',
    mine: 'was du eingereicht hast und wie es darum steht',
    announce: 'in einem Kanal, für Verantwortliche: Dort werden die Gewinne verkündet',
    stop: 'und nicht mehr',
  },
  say: {
    nominate: 'nominieren',
    sentence: 'nominiere Ana für Brave Attempt: Sie hat …',
    mine: 'meine Nominierungen',
    announce: 'hier verkünden',
    stop: 'hier nicht mehr verkünden',
  },
  unknown: 'Das habe ich nicht verstanden.',
  unknownHint: 'Hilft dir eines davon? Du kannst auch einen ganzen Satz schreiben, zum Beispiel:',
  staleCard: 'Diese Karte stammt aus einer anderen Zeit und lässt sich nicht mehr lesen. So geht es weiter:',
  elsewhere: 'Nominierungen bleiben zwischen dir und der Jury. Lass uns das in unserem eigenen Chat machen.',
  elsewhereMine: 'Deine Nominierungen gehen nur dich etwas an. Sehen wir sie uns in unserem eigenen Chat an.',
  openChat: 'Unseren Chat öffnen',
  openForm: 'Formular öffnen',
  openMine: 'Meine Nominierungen öffnen',
  addedChannel:
    'Hallo! Wenn eine Feier endet, kann ich hier verkünden, wer gewonnen hat: Dazu sagen Verantwortliche „hier verkünden“. Nominiert wird mit mir im eigenen Chat.',
  addedGroup:
    'Hallo! Wer eine Feier moderiert, kann mich in diesem Chat sagen lassen, wer gewonnen hat, sobald es enthüllt wird. Nominiert wird mit mir im eigenen Chat, damit es zwischen dir und der Jury bleibt.',
  announceChannelOnly:
    'Ich verkünde Gewinne in Kanälen. Geh in den Kanal, in dem sie erscheinen sollen, erwähne mich dort und sag „hier verkünden“.',
  announceTitle: 'Hier wird verkündet, wer gewonnen hat',
  announceText: (program) =>
    `Sobald Ergebnisse von ${program} feststehen, zeige ich in diesem Kanal, wer gewonnen hat, mit Auszeichnung und Würdigung. Vorher verrate ich nichts. Außerdem sage ich hier, wann nominiert werden kann, wann damit bald Schluss ist und wann die Feier stattfindet.`,
  announceStop: 'Um das zu beenden, sagen Verantwortliche „hier nicht mehr verkünden“.',
  alreadyTitle: 'Hier wird schon verkündet, wer gewonnen hat',
  whichProgram: 'Für welches Programm?',
  whichCycle: 'Für welches Programm?',
  announceHere: 'Hier verkünden',
  goOn: 'Weiter',
  stopped:
    'Hier wird nicht mehr verkündet, wer gewonnen hat. Verantwortliche können jederzeit „hier verkünden“ sagen.',
  notAnnouncing: 'Hier wurde nichts verkündet.',
  mineTitle: 'Meine Nominierungen',
  mineEmptyTitle: 'Du hast noch niemanden nominiert',
  mineEmpty: 'Wer hat dich zuletzt mit etwas Gelerntem überrascht?',
  edit: 'Bearbeiten',
  standings: {
    submitted: 'Eingereicht; ändern geht, bis die Nominierungen schließen',
    reading: 'Bei der Jury',
    decided: 'Bewertet; wer gewonnen hat, zeigt sich bei der Feier',
    given: 'Verliehen',
    withdrawn: 'Zurückgezogen',
    ineligible: 'Nicht zugelassen',
  },
  reason: (reason) => `Grund: ${reason}`,
  moreMine: (count) =>
    plural('de', count, { one: '# weitere steht in Laurels.', other: '# weitere stehen in Laurels.' }),
  allMine: 'Alle in Laurels ansehen',
} satisfies Texts
