import type { Texts } from '#tabs/ceremony/sending/messages.ts'
import { plural } from '#tabs/text/catalog.ts'

export default {
  title: 'الرسائل',
  of: (ceremony) => `رسائل ${ceremony}`,
  intro: 'ما أرسله Laurels عند انتهاء الحفل: الفائزون إلى القنوات، وكلمة إلى كل من له صلة.',
  back: 'كل الحفلات',
  delivery: 'التسليم',
  needLook: (count) =>
    plural('ar', count, {
      one: 'رسالة واحدة تحتاج إلى نظرك.',
      two: 'رسالتان تحتاجان إلى نظرك.',
      few: '# رسائل تحتاج إلى نظرك.',
      many: '# رسالة تحتاج إلى نظرك.',
      other: '# رسالة تحتاج إلى نظرك.',
    }),
  onTheWay: (count) =>
    plural('ar', count, {
      one: 'رسالة واحدة في الطريق.',
      two: 'رسالتان في الطريق.',
      few: '# رسائل في الطريق.',
      many: '# رسالة في الطريق.',
      other: '# رسالة في الطريق.',
    }),
  allSent: (count) =>
    plural('ar', count, {
      one: 'أُرسلت الرسالة الوحيدة.',
      two: 'أُرسلت الرسالتان.',
      few: 'أُرسلت كل الرسائل وعددها #.',
      many: 'أُرسلت كل الرسائل وعددها #.',
      other: 'أُرسلت كل الرسائل وعددها #.',
    }),
  again: (name) => `أُعيدت المحاولة: ${name}.`,
  allAgain: (count) =>
    plural('ar', count, {
      one: 'أُعيدت محاولة رسالة واحدة.',
      two: 'أُعيدت محاولة رسالتين.',
      few: 'أُعيدت محاولة # رسائل.',
      many: 'أُعيدت محاولة # رسالة.',
      other: 'أُعيدت محاولة # رسالة.',
    }),
  figures: { sent: 'أُرسلت', way: 'في الطريق', look: 'تحتاج إلى نظرك' },
  noneTitle: 'لم يُرسل شيء بعد',
  noneText: 'تُرسل الرسائل بعد انتهاء الحفل والكشف عن آخر فائز على كل الشاشات.',
  wayTitle: 'في الطريق',
  more: (count) =>
    plural('ar', count, {
      one: 'وواحدة أخرى',
      two: 'واثنتان أخريان',
      few: 'و# أخرى',
      many: 'و# أخرى',
      other: 'و# أخرى',
    }),
  kinds: {
    winners: 'الفائزون، للقناة',
    won: 'تهنئة',
    'nominee-won': 'خبر فوز من رشّحه',
  },
  why: {
    uncertain: {
      title: 'ربما وصلت',
      means: 'ضاع الرد، فلا أحد يعلم هل وصلت هذه الرسائل. لن تُرسل مرة ثانية إلا إذا طلبت ذلك.',
    },
    failed: { title: 'تعذّر إرسالها', means: 'تعذّر إرسال هذه الرسائل.' },
    'channel-not-reached': {
      title: 'قناة لم تصلها',
      means: 'لم يعد بإمكان Laurels الكتابة هناك. اربط القناة من جديد ثم أعد الإرسال.',
    },
    'person-not-reached': {
      title: 'لم تصل',
      means: 'لا محادثة بعد بين Laurels وهؤلاء. أعد الإرسال بعد أن يلقوا التحية عليه.',
    },
  },
  retried: 'لم يقبلها Teams بعد. يواصل Laurels المحاولة تلقائيًا.',
  reason: 'السبب',
  send: 'إعادة الإرسال',
  sendAll: 'إعادة إرسال الكل',
  sendTo: (name, what) => `إعادة الإرسال إلى ${name}: ${what}`,
  sendAsk: 'ربما وصلت. هل تريد إعادة إرسالها؟',
  sendWhy: (name) => `إن كانت الأولى قد وصلت، فسيراها ${name} مرتين.`,
  channels: 'القنوات',
  announcedIn: 'يُعلن الفائزون في',
  willBeIn: 'سيُعلن الفائزون في',
  noChannel:
    'لن تُخبَر أي قناة بالفائزين، بل أصحاب الشأن فقط. لإعلانهم في قناة اكتب فيها «\u2067\u200f@Laurels أعلن هنا\u2069».',
} satisfies Texts
