import type { Texts } from '#tabs/configure/messages.ts'

export default {
  title: 'إعداد Laurels هنا',
  intro: 'اختر ما تعرضه علامة التبويب هذه. يمكنك إضافة أخرى في أي وقت.',
  choice: 'ماذا تعرض علامة التبويب هذه؟',
  wall: 'جدار التقدير',
  wallHint: 'شكر وإنجازات وجوائز هذا الفريق والجميع',
  ceremonyHint: (when: string) => `حفل يوم ${when}`,
  ceremoniesFailed: 'تعذر تحميل الحفلات. يمكن إعداد الجدار مع ذلك.',
  save: 'ثم اختر «حفظ» في الأسفل.',
} satisfies Texts
