import type { Texts } from '#tabs/commend/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'شكر',
  intro: 'شكر على شيء تعلمته من أحدهم. بلا تحكيم ولا انتظار: يصل في الحال.',
  recipients: 'من تريد أن تشكر؟',
  recipientsHint: (max: number) =>
    plural('ar', max, {
      one: 'شخص واحد',
      two: 'شخصان على الأكثر',
      few: 'حتى # أشخاص',
      other: 'حتى # شخصًا',
    }),
  message: 'على ماذا؟',
  messageHint: 'تكفي جملة أو جملتان من القلب.',
  mode: 'كيف تعلمتما معًا؟',
  noMode: 'أفضّل ألا أذكر',
  visibility: 'من يمكنه رؤيته؟',
  tenant: 'الجميع',
  tenantHint: 'يظهر على الجدار.',
  team: 'هذا الفريق',
  teamHint: 'يظهر على جدار الفريق.',
  private: 'بيننا فقط',
  privateHint: 'شكر هادئ لا يظهر على أي جدار.',
  send: 'إرسال الشكر',
  sending: 'جارٍ الإرسال…',
  needRecipients: 'اختر شخصًا واحدًا على الأقل.',
  needMessage: 'اذكر السبب في بضع كلمات.',
  longMessage: 'هذا أكثر من 500 حرف.',
  doneTitle: 'تم',
  doneWall: 'شكرك الآن على الجدار.',
  donePrivate: 'شكرك في طريقه، بينكما فقط.',
  toWall: 'إلى الجدار',
  another: 'شكر شخص آخر',
  guestTitle: 'الشكر للأعضاء',
} satisfies Texts
