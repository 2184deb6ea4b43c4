import type { Texts } from '#tabs/settings/awards/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'الجوائز',
  intro: 'ما يمكن ترشيح الناس له. الجائزة المتوقفة تحتفظ بفائزيها وسجلاتهم.',
  add: 'جائزة جديدة',
  retired: 'متوقفة',
  empty: 'لا جوائز بعد',
  emptyText: 'اختر إحدى الجوائز الجاهزة وعدّلها كما تشاء، أو صمّم واحدة من البداية.',
  criteria: (count) =>
    plural('ar', count, {
      zero: 'لا معايير',
      one: 'معيار واحد',
      two: 'معياران',
      few: '# معايير',
      many: '# معيارًا',
      other: '# معيار',
    }),
  judges: (count) =>
    plural('ar', count, {
      zero: 'لا محكّمين',
      one: 'محكّم واحد',
      two: 'محكّمان',
      few: '# محكّمين',
      many: '# محكّمًا',
      other: '# محكّم',
    }),
  noJudges: 'لا محكّمين',
  open: 'مفتوحة',
  blind: 'تحكيم دون أسماء',
  attempts: 'تقدّر المحاولات',
  edit: (name) => `تعديل ${name}`,
  created: (name) => `«${name}» جاهزة. يمكن الترشيح لها متى كانت الترشيحات مفتوحة.`,
  newTitle: 'جائزة جديدة',
  newIntro: 'ابدأ بجائزة أثبتت جدواها عند غيرك، أو بصفحة فارغة. لا يُحفظ شيء حتى تحفظه.',
  start: (name) => `البدء بجائزة ${name}`,
  blank: 'صفحة فارغة',
  blankText: 'صمّم كل جزء بنفسك.',
  starters: 'كل الجوائز الجاهزة',
  create: 'حفظ الجائزة',
  gone: 'لا توجد جائزة كهذه',
  back: 'كل الجوائز',
  fixed: (cycles) =>
    `التحكيم جارٍ على هذا الأساس، فيبقى كما هو حتى تُعلن نتائج ${cycles}. يمكن تغييره للدورة التالية.`,
  retire: 'إيقاف هذه الجائزة',
  retireAsk: 'هل تريد إيقاف هذه الجائزة؟',
  retireWhy: 'لن يُرشَّح لها أحد بعد الآن. تبقى الترشيحات الواردة والفائزون والسجلات، ويمكنك إعادتها في أي وقت.',
  revive: 'إعادتها',
  reviveText: 'هذه الجائزة متوقفة: لا يمكن ترشيح أحد لها.',
} satisfies Texts
