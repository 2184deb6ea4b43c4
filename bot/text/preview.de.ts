import type { Texts } from './preview.ts'

export default {
  kind: { commendation: 'Dank', milestone: 'Meilenstein', award: 'Auszeichnung' },
  from: (name: string) => `Von ${name}`,
  ceremony: { ahead: 'Feier', now: 'Läuft gerade', over: 'Ist vorbei', 'called-off': 'Abgesagt' },
  over: 'Sieh, was verliehen wurde, und erlebe es noch einmal.',
  now: 'Gerade jetzt werden die Lorbeeren verliehen.',
  stranger:
    'Was Kolleginnen und Kollegen lernen, wird gewürdigt und gemeinsam gefeiert. Melde dich in Teams mit deinem Arbeitskonto an, um mehr zu sehen.',
  honors: 'Wofür es sie gibt',
} satisfies Texts
