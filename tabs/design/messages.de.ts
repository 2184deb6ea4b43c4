import type { Texts } from '#tabs/design/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  retry: 'Noch einmal versuchen',
  loading: 'Wird geladen …',
  failed: 'Das konnte nicht geladen werden',
  notDone: 'Das hat nicht geklappt',
  characters: (count: string, max: string) => `${count} von ${max} Zeichen`,
  over: (count: number) => plural('de', count, { one: '# Zeichen zu viel', other: '# Zeichen zu viel' }),
  short: (count: number) =>
    plural('de', count, { one: 'Noch # Zeichen nötig', other: 'Noch # Zeichen nötig' }),
  cancel: 'Abbrechen',
} satisfies Texts
