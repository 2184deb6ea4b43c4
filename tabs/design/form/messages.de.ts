import type { Texts } from '#tabs/design/form/messages.ts'

export default {
  save: 'Änderungen speichern',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert.',
  unsaved: 'Geändert, noch nicht gespeichert',
  fresh: 'Noch nicht gespeichert',
  unchanged: 'Alles ist gespeichert',
  discard: 'Änderungen verwerfen',
  discardAsk: 'Deine Änderungen verwerfen?',
  discardWhy: 'Was du hier geändert und nicht gespeichert hast, ist dann vergessen.',
  restored: 'Wir haben deine Änderungen aufbewahrt. Gespeichert sind sie noch nicht.',
  leaveAsk: 'Ohne Speichern weggehen?',
  leaveWhy: 'Deine Änderungen bleiben in diesem Fenster, bis du wiederkommst; sonst sieht sie niemand.',
  leave: 'Weggehen',
  staleTitle: 'Seit du begonnen hast, hat hier jemand anderes gespeichert.',
  staleText:
    'Deine Änderungen stehen noch im Formular. Speicherst du sie, treten sie an die Stelle der anderen.',
  staleKeep: 'Mit meinen weitermachen',
  staleDrop: 'Die anderen zeigen',
  fix: 'Fast geschafft. Sieh dir bitte an:',
} satisfies Texts
