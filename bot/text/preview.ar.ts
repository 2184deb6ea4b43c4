import type { Texts } from './preview.ts'

export default {
  kind: { commendation: 'شكر', milestone: 'إنجاز', award: 'جائزة' },
  from: (name: string) => `من ${name}`,
  ceremony: { ahead: 'الحفل', now: 'جارٍ الآن', over: 'انتهى الحفل', 'called-off': 'أُلغي الحفل' },
  over: 'اطّلع على الجوائز التي مُنحت وشاهد الحفل من جديد.',
  now: 'تُمنح الجوائز في هذه اللحظة.',
  stranger: 'تقدير ما يتعلمه الزملاء والاحتفاء به معًا. سجّل الدخول إلى Teams بحساب العمل لترى المزيد.',
  honors: 'لماذا تُمنح',
} satisfies Texts
