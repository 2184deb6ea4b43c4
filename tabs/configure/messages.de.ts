import type { Texts } from '#tabs/configure/messages.ts'

export default {
  title: 'Laurels hier einrichten',
  intro: 'Wähle, was diese Registerkarte zeigt. Weitere kannst du jederzeit hinzufügen.',
  choice: 'Was soll diese Registerkarte zeigen?',
  wall: 'Wand der Anerkennung',
  wallHint: 'Dank, Meilensteine und Auszeichnungen dieses Teams und aller',
  ceremonyHint: (when: string) => `Feier am ${when}`,
  ceremoniesFailed: 'Feiern konnten nicht geladen werden. Die Wand lässt sich trotzdem einrichten.',
  save: 'Wähle danach unten Speichern.',
} satisfies Texts
