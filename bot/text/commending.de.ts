import type { Texts } from './commending.ts'

export default {
  title: 'Jemandem danken',
  intro:
    'Ein Dankeschön für etwas, das du von jemandem gelernt hast. Ohne Jury, ohne Warten: Es ist sofort da.',
  who: 'Wem?',
  message: 'Wofür?',
  messageHint: 'Ein, zwei Sätze von Herzen genügen.',
  mode: 'Wie habt ihr zusammen gelernt?',
  noMode: 'Keine Angabe',
  visibility: 'Wer darf es sehen?',
  tenant: 'Alle. Es kommt an die Wand.',
  private: 'Nur wir. Es erscheint an keiner Wand.',
  send: 'Dank senden',
  fullForm: 'In Laurels danken, auch nur im Team',
  openLine: 'Sag mir, wem du danken möchtest',
  fixLine: 'Dein Dank ist noch nicht gesendet: Bitte sieh dir an, was markiert ist',
  flaws: {
    people: 'Ein Dank geht an höchstens zehn Personen.',
    self: 'Dank geht an jemand anderen, nicht an dich selbst.',
    message: 'Sag mit ein paar Worten, wofür.',
    long: 'Höchstens 500 Zeichen, bitte.',
    broken: 'Ein Zeichen darin lässt sich nicht speichern. Bitte füge den Text ohne Formatierung ein.',
  },
  tooLong:
    'Ein Dank hat höchstens 500 Zeichen. Was du geschrieben hast, steht noch oben in deiner Nachricht: Bitte kürze es.',
  doneTitle: 'Gesagt, getan',
  doneWall: 'Dein Dank steht an der Wand.',
  donePrivate: 'Dein Dank ist unterwegs, ganz unter euch.',
  doneLine: (names) => `Du hast ${names} gedankt.`,
  see: 'In Laurels ansehen',
  another: 'Noch jemandem danken',
} satisfies Texts
