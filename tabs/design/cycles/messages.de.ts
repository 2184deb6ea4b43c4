import type { Texts } from '#tabs/design/cycles/messages.ts'

export default {
  cycle: 'Runde',
  option: (name, status) => `${name} · ${status}`,
  status: {
    scheduled: 'noch nicht offen',
    open: 'Nominierungen offen',
    closing: 'schließt',
    judging: 'wird bewertet',
    decided: 'entschieden',
    published: 'veröffentlicht',
  },
} satisfies Texts
