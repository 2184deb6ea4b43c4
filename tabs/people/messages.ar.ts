import type { Texts } from '#tabs/people/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  search: 'اكتب اسمًا',
  searching: 'جارٍ البحث…',
  none: (query: string) => `لم يُعثر على أحد باسم «${query}»`,
  keepTyping: 'ابدأ بكتابة اسم زميل',
  full: (max: number) =>
    plural('ar', max, {
      one: 'شخص واحد على الأكثر',
      two: 'شخصان على الأكثر',
      few: '# أشخاص على الأكثر',
      other: '# شخصًا على الأكثر',
    }),
  remove: (name: string) => `إزالة ${name}`,
} satisfies Texts
