import type { Texts } from '#tabs/mine/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'ترشيحاتي',
  intro: (cycle: string) => `ما قدمته في ${cycle}. يمكنك تعديله أو سحبه حتى إغلاق الترشيحات.`,
  emptyTitle: 'لم ترشّح أحدًا بعد',
  emptyText: 'من فاجأك مؤخرًا بما تعلّمه؟',
  nominate: 'ترشيح',
  edit: 'تعديل',
  editOf: (names: string) => `تعديل ترشيح ${names}`,
  withdraw: 'سحب',
  withdrawOf: (names: string) => `سحب ترشيح ${names}`,
  withdrawAsk: (names: string) => `هل تريد سحب ترشيح ${names}؟`,
  nominationOf: (names: string) => `ترشيح ${names}`,
  withdrawText: 'لن يراه المحكّمون بعد ذلك. يمكنك الترشيح من جديد ما دامت الترشيحات مفتوحة.',
  withdrawn: 'مسحوب',
  submitted: 'مُرسل',
  reading: 'لدى المحكّمين',
  decided: 'حُكّم',
  given: 'مُنحت الجوائز',
  ineligible: 'مستبعد',
  reason: 'السبب:',
  sentOn: (date: string) => `أُرسل ${date}`,
  changedOn: (date: string) => `عُدّل ${date}`,
  endorsements: (count: number) =>
    plural('ar', count, {
      zero: 'بلا تأييد',
      one: 'تأييد واحد',
      two: 'تأييدان',
      few: '# تأييدات',
      other: '# تأييدًا',
    }),
  noCycleTitle: 'لا توجد جوائز جارية',
  noCycleText: 'تظهر ترشيحاتك هنا حين تُفتح دورة.',
  guestTitle: 'الترشيح للأعضاء',
} satisfies Texts
