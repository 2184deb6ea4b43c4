import type { Texts } from '#tabs/design/chart/messages.ts'

export default {
  asTable: 'Als Tabelle zeigen',
  asChart: 'Als Diagramm zeigen',
  about: (turn, title) => `${turn}: ${title}`,
} satisfies Texts
