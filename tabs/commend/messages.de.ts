import type { Texts } from '#tabs/commend/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Danken',
  intro:
    'Ein Dankeschön für etwas, das du von jemandem gelernt hast. Ohne Jury, ohne Warten: Es ist sofort da.',
  recipients: 'Wem möchtest du danken?',
  recipientsHint: (max: number) => plural('de', max, { one: 'Eine Person', other: 'Bis zu # Personen' }),
  message: 'Wofür?',
  messageHint: 'Ein, zwei Sätze von Herzen genügen.',
  mode: 'Wie habt ihr zusammen gelernt?',
  noMode: 'Keine Angabe',
  visibility: 'Wer darf es sehen?',
  tenant: 'Alle',
  tenantHint: 'Es kommt an die Wand.',
  team: 'Dieses Team',
  teamHint: 'Es kommt an die Wand des Teams.',
  private: 'Nur wir',
  privateHint: 'Ein stilles Dankeschön. Es erscheint an keiner Wand.',
  send: 'Dank senden',
  sending: 'Wird gesendet …',
  needRecipients: 'Wähle mindestens eine Person.',
  needMessage: 'Sag mit ein paar Worten, wofür.',
  longMessage: 'Das sind mehr als 500 Zeichen.',
  doneTitle: 'Gesagt, getan',
  doneWall: 'Dein Dank steht an der Wand.',
  donePrivate: 'Dein Dank ist unterwegs, ganz unter euch.',
  toWall: 'Zur Wand',
  another: 'Noch jemandem danken',
  guestTitle: 'Danken können Mitglieder',
} satisfies Texts
