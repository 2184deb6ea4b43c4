import type { Texts } from '#tabs/design/chart/messages.ts'

export default {
  asTable: 'عرض كجدول',
  asChart: 'عرض كرسم بياني',
  about: (turn, title) => `${turn}: ${title}`,
} satisfies Texts
