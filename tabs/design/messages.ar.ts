import type { Texts } from '#tabs/design/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  retry: 'إعادة المحاولة',
  loading: 'جارٍ التحميل…',
  failed: 'تعذر التحميل',
  notDone: 'لم ينجح ذلك',
  characters: (count: string, max: string) => `${count} من ${max} حرف`,
  over: (count: number) =>
    plural('ar', count, {
      one: 'حرف واحد زائد',
      two: 'حرفان زائدان',
      few: '# أحرف زائدة',
      other: '# حرفًا زائدًا',
    }),
  short: (count: number) =>
    plural('ar', count, {
      one: 'ينقص حرف واحد',
      two: 'ينقص حرفان',
      few: 'تنقص # أحرف',
      other: 'ينقص # حرفًا',
    }),
  cancel: 'إلغاء',
} satisfies Texts
