import { plural } from './language.ts'
import type { Texts } from './replies.ts'

export default {
  wallTitle: 'الجديد على الجدار',
  wallEmpty: 'ما زال الجدار فارغًا. كلمة شكر بداية جميلة.',
  wallElsewhere: 'الجدار لأفراد مؤسستك، فلن أعرضه هنا.',
  thanks: (from, to) => `شكر من ${from} إلى ${to}`,
  milestone: 'إنجاز',
  cycleTitle: 'ما هو مفتوح الآن وحتى متى',
  noCycles: 'لا شيء مخطط بعد، والشكر مرحب به دائمًا.',
  openUntil: (moment) => `الترشيحات مفتوحة حتى ${moment}.`,
  opensOn: (moment) => `تُفتح الترشيحات ${moment}.`,
  closed: 'أُغلق باب الترشيح.',
  judging: 'يقرأ المحكّمون كل قصة.',
  judgedBy: (moment) => `يقرأ المحكّمون كل قصة حتى ${moment}.`,
  decided: 'انتهى التحكيم، وما زالت أسماء الفائزين مختومة.',
  given: 'مُنحت الجوائز.',
  ceremony: (moment) => `موعد الحفل: ${moment}.`,
  ceremonies: 'عرض الحفلات',
  judgeTitle: 'ما ينتظرك في التحكيم',
  judgeDone: 'قرأتها كلها. شكرًا لك.',
  judgeNone: 'لا شيء ينتظرك: لست محكّمًا في دورة يجري تحكيمها الآن.',
  judgeOut: 'ليس بين الترشيحات ما عليك تحكيمه.',
  endorseTitle: 'ترشيحات يمكنك تأييدها',
  endorseLead: 'التأييد يقول للمحكّمين إنك رأيت ذلك أيضًا.',
  endorseEmptyTitle: 'لا شيء للتأييد الآن',
  endorseEmpty: 'تظهر هنا ترشيحات الجوائز المفتوحة للتأييد ما دامت الدورة تستقبلها.',
  endorse: 'تأييد',
  endorsedDone: (names) => `أيّدت ترشيح ${names}. شكرًا لك.`,
  endorsedByYou: 'لقد أيّدت هذا',
  endorsements: (count) =>
    count === 0
      ? 'لا تأييد بعد'
      : plural('ar', count, {
          one: 'تأييد واحد',
          two: 'تأييدان',
          few: '# تأييدات',
          other: '# تأييدًا',
        }),
  moreOpen: (count) =>
    plural('ar', count, {
      one: 'ترشيح آخر في Laurels.',
      two: 'ترشيحان آخران في Laurels.',
      few: '# ترشيحات أخرى في Laurels.',
      other: '# ترشيحًا آخر في Laurels.',
    }),
  allOpen: 'عرض الكل في Laurels',
  preferencesTitle: 'الرسائل الموجهة إليك',
  preferencesLead: 'ما أكتبه لك من تلقاء نفسي في هذه المحادثة. لا يعلم أحد غيرك بما تختاره.',
  wishes: { reminders: 'التذكيرات', wins: 'عندما تفوز', outcomes: 'ما آلت إليه ترشيحاتك' },
  on: 'نعم',
  off: 'لا',
  quiet: (from, to) => `تنتظر التذكيرات من ${from} إلى ${to} بتوقيتك.`,
  neverQuiet: 'تصل التذكيرات في أي ساعة.',
  changePreferences: 'تغيير',
  dataTitle: 'بياناتك',
  dataExport:
    'يمكنك حفظ كل ما في Laurels عنك في ملف: الترشيحات والشكر والتعليقات والإعدادات، كل شيء. تجده في سجل تعلّمك.',
  dataErase: (owners) => `عندما يغادر أحد يمحو مسؤول البرنامج كل ما يخصه. لطلب ذلك تحدّث مع ${owners}.`,
  dataEraseNobody: 'عندما يغادر أحد يمحو مسؤول البرنامج كل ما يخصه.',
  openRecord: 'فتح سجل تعلّمي',
} satisfies Texts
