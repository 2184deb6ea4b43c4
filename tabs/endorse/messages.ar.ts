import type { Texts } from '#tabs/endorse/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'تأييد',
  intro: 'هل رأيت ذلك أيضًا؟ أضف صوتك إلى ترشيح زميل. يرى المحكّمون كم منكم يقف وراءه.',
  emptyTitle: 'لا شيء للتأييد الآن',
  emptyText: 'تظهر هنا ترشيحات الجوائز المفتوحة ما دامت الترشيحات مفتوحة.',
  noStory: 'القصة محفوظة للمحكّمين.',
  endorse: 'تأييد',
  endorseOf: (names: string) => `تأييد ترشيح ${names}`,
  nominationOf: (names: string) => `ترشيح ${names}`,
  endorsed: 'لقد أيّدت هذا',
  own: 'أنت طرف في هذا الترشيح',
  count: (count: number) =>
    plural('ar', count, {
      zero: 'بلا تأييد',
      one: 'تأييد واحد',
      two: 'تأييدان',
      few: '# تأييدات',
      other: '# تأييدًا',
    }),
  first: 'كن أول المؤيدين',
  guestTitle: 'التأييد للأعضاء',
} satisfies Texts
