import type { Texts } from '#tabs/program/nominations/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'الترشيحات',
  hiddenAward: 'الجوائز التي لك فيها مصلحة غير معروضة هنا.',
  none: 'لا ترشيحات بعد',
  noneText: 'كل ما يُرشَّح سيظهر هنا.',
  search: 'البحث في الأسماء والقصص',
  award: 'الجائزة',
  everyAward: 'كل الجوائز',
  standing: 'الحالة',
  everyStanding: 'الكل',
  status: { submitted: 'في المنافسة', withdrawn: 'مسحوب', ineligible: 'غير مؤهل' },
  count: (count) =>
    plural('ar', count, {
      zero: 'لا ترشيحات',
      one: 'ترشيح واحد',
      two: 'ترشيحان',
      few: '# ترشيحات',
      many: '# ترشيحًا',
      other: '# ترشيح',
    }),
  nothingFound: 'لا شيء يطابق هذا البحث.',
  showMore: (count) =>
    plural('ar', count, {
      one: 'عرض واحد آخر',
      two: 'عرض اثنين آخرين',
      few: 'عرض # أخرى',
      many: 'عرض # أخرى',
      other: 'عرض # أخرى',
    }),
  by: (name) => `رشّحه ${name}`,
  byHidden: 'صاحب الترشيح محجوب عنك ما دمت تحكّم',
  late: { grace: 'ضمن مهلة ما بعد الإغلاق', exception: 'متأخر باستثناء' },
  because: 'السبب',
  rule: 'الحكم بعدم الأهلية',
  ruling: (act, nominees, nominator) => `${act}: ${nominees}، رشّحه ${nominator}`,
  ruleReason: 'لماذا هو غير مؤهل؟',
  ruleHint: 'يرى صاحب الترشيح هذا السبب.',
  ruleSend: 'الحكم بعدم الأهلية',
  ruleBack: 'إعادة الأهلية',
  reasonMissing: 'اذكر سببًا في كلمات قليلة.',
} satisfies Texts
