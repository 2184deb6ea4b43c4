import { catalog } from '#tabs/text/catalog.ts'

export const messages = catalog({
  en: {
    title: 'Set up Laurels here',
    intro: 'Choose what this tab shows. You can add another one at any time.',
    choice: 'What should this tab show?',
    wall: 'Recognition wall',
    wallHint: 'Thanks, milestones and awards of this team and of everyone',
    ceremonyHint: (when: string) => `Ceremony on ${when}`,
    ceremoniesFailed: 'Ceremonies couldn’t be loaded. The wall can be set up all the same.',
    save: 'Then choose Save below.',
  },
  de: {
    title: 'Laurels hier einrichten',
    intro: 'Wählen Sie, was diese Registerkarte zeigt. Weitere können Sie jederzeit hinzufügen.',
    choice: 'Was soll diese Registerkarte zeigen?',
    wall: 'Wand der Anerkennung',
    wallHint: 'Dank, Meilensteine und Auszeichnungen dieses Teams und aller',
    ceremonyHint: (when: string) => `Feier am ${when}`,
    ceremoniesFailed: 'Feiern konnten nicht geladen werden. Die Wand lässt sich trotzdem einrichten.',
    save: 'Wählen Sie danach unten Speichern.',
  },
  ar: {
    title: 'إعداد Laurels هنا',
    intro: 'اختر ما تعرضه علامة التبويب هذه. يمكنك إضافة أخرى في أي وقت.',
    choice: 'ماذا تعرض علامة التبويب هذه؟',
    wall: 'جدار التقدير',
    wallHint: 'شكر وإنجازات وجوائز هذا الفريق والجميع',
    ceremonyHint: (when: string) => `حفل يوم ${when}`,
    ceremoniesFailed: 'تعذر تحميل الحفلات. يمكن إعداد الجدار مع ذلك.',
    save: 'ثم اختر «حفظ» في الأسفل.',
  },
})
