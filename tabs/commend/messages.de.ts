import type { Texts } from '#tabs/commend/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'Danken',
  intro:
    'Ein Dankeschön für etwas, das Sie von jemandem gelernt haben. Ohne Jury, ohne Warten: Es ist sofort da.',
  recipients: 'Wem möchten Sie danken?',
  recipientsHint: (max: number) => plural('de', max, { one: 'Eine Person', other: 'Bis zu # Personen' }),
  message: 'Wofür?',
  messageHint: 'Ein, zwei Sätze von Herzen genügen.',
  mode: 'Wie haben Sie zusammen gelernt?',
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
  needRecipients: 'Wählen Sie mindestens eine Person.',
  needMessage: 'Sagen Sie mit ein paar Worten, wofür.',
  longMessage: 'Das sind mehr als 500 Zeichen.',
  doneTitle: 'Gesagt, getan',
  doneWall: 'Ihr Dank steht an der Wand.',
  donePrivate: 'Ihr Dank ist unterwegs, ganz unter Ihnen.',
  toWall: 'Zur Wand',
  another: 'Noch jemandem danken',
  guestTitle: 'Danken können Mitglieder',
} satisfies Texts
