import type { Texts } from './form.ts'
import { plural } from './language.ts'

export default {
  title: 'Nominieren',
  intro: (cycle, day) => `Für ${cycle}, bis ${day}`,
  who: 'Wer?',
  whoHint: 'Eine Person oder eine Gruppe von bis zu 10',
  names: 'Namen',
  namesHint: 'Zum Beispiel: Ana Silva, Ben',
  typeNames: 'Stattdessen Namen tippen',
  which: (name) => `Wer ist mit ${name} gemeint?`,
  choose: 'Auswählen …',
  award: 'Welche Auszeichnung?',
  whatFor: 'Wofür es die Auszeichnungen gibt',
  story: 'Was wurde gelernt, und was hat es verändert?',
  storyHint: 'Werde konkret: Wo fing es an, was geschah, wem geht es jetzt besser?',
  linkMessage: 'Einen Link zu dieser Nachricht als Beleg beifügen',
  messageTitle: (name: string) => (name === '' ? 'Nachricht in Teams' : `Nachricht von ${name} in Teams`),
  mode: 'Wie wurde gelernt?',
  outcome: 'Ergebnis',
  achieved: 'Es ist gelungen: ein Ziel erreicht, eine Fähigkeit im Einsatz.',
  attempted:
    'Ein mutiger Versuch: Schwieriges gewagt, und es ist nicht oder noch nicht gelungen. Er zählt genauso.',
  share: 'Alle dürfen die Geschichte lesen',
  shareHint:
    'Sofort, wo für die Auszeichnung Unterstützung gesammelt wird, sonst nach der Verleihung. Andernfalls lesen sie nur du, die Jury und die Verantwortlichen.',
  submit: 'Nominierung senden',
  fullForm: 'Links oder Helfende in Laurels ergänzen',
  ask: 'Bevor du sie sendest, sieh dir bitte das Markierte an:',
  fix: 'Fast geschafft. Bitte sieh dir das Markierte an:',
  flaws: {
    peopleMissing: 'Wähle mindestens eine Person.',
    peopleMany: 'Mehr als zehn Personen passen nicht in eine Nominierung.',
    peopleSelf: 'Bei dieser Auszeichnung kann man sich nicht selbst nominieren.',
    peopleUnknown: (names) => `Niemanden gefunden: ${names}. Bitte prüfe die Schreibweise.`,
    peopleAsk: (names) => `Bitte sag mir, wen du meinst: ${names}.`,
    awardMissing: 'Wähle eine Auszeichnung.',
    awardUnknown: (said) => `Eine Auszeichnung ${said} gibt es nicht. Bitte wähle eine.`,
    awardAsk: (said, awards) => `${said} könnte ${awards} sein. Welche meinst du?`,
    storyShort: (count) =>
      plural('de', count, { other: 'Erzähl etwas mehr: mindestens 20 Zeichen. Bisher: #.' }),
    storyLong: (count) => plural('de', count, { other: 'Höchstens 2.000 Zeichen, bitte. Es sind: #.' }),
    storyBroken:
      'Ein Zeichen in der Geschichte lässt sich nicht speichern. Bitte füge sie als reinen Text ein.',
    modeMissing: 'Wähle, wie gelernt wurde.',
    modeNotHonored: (award, modes) => `${award} würdigt diese Arten des Lernens: ${modes}.`,
    outcomeNotHonored: {
      achieved: (award) => `${award} ist für Gelungenes. Wenn es gelungen ist, sende es so noch einmal.`,
      attempted: (award) => `${award} ist für mutige Versuche. Wenn es einer war, sende es so noch einmal.`,
    },
  },
  exists: 'Du hast dieselben Personen bereits für diese Auszeichnung nominiert.',
  openExisting: 'Diese Nominierung öffnen',
  tooLong: (count) =>
    plural('de', count, {
      other:
        'Eine Geschichte hat höchstens 2.000 Zeichen, diese hat #. Sie steht noch in der Karte oben: Bitte kürze sie dort und sende sie erneut.',
    }),
  saidTooLong: (count) =>
    plural('de', count, {
      other:
        'Eine Geschichte hat höchstens 2.000 Zeichen, deine hat #. Sie steht noch in deiner Nachricht oben: Bitte kürze sie.',
    }),
  closedTitle: 'Die Nominierungen sind geschlossen',
  closedText: (cycle) =>
    `${cycle} nimmt keine Nominierungen mehr an. Danke, dass du eine senden wolltest: In der nächsten Runde geht es wieder los, und danken kann man immer.`,
  keptStory: 'Was du geschrieben hast, zum Kopieren:',
  commend: 'Jemandem danken',
  doneTitle: 'Danke. Deine Nominierung ist angekommen.',
  doneNext: (day) =>
    `Die Jury liest sie, sobald die Nominierungen am ${day} schließen. Bis dahin kannst du sie ändern.`,
  edit: 'In Laurels bearbeiten',
  another: 'Noch jemanden nominieren',
  doneLine: (names, award) => `Deine Nominierung von ${names} für ${award} ist angekommen.`,
  openLine: 'Sag mir, wen du nominieren möchtest',
  fixLine: 'Deine Nominierung ist noch nicht gesendet: Bitte sieh dir das Markierte an',
} satisfies Texts
