import type { Texts } from '#tabs/ceremony/audience/messages.ts'

export default {
  yourVote: 'صوتك',
  voteSoon: 'يُفتح التصويت بعد لحظات.',
  voteOpen: 'اختر واحدًا. يمكنك التغيير حتى نهاية التصويت.',
  voteSending: 'جارٍ إرسال صوتك …',
  voteUnknown: 'لا رد بعد. ربما لم يصل صوتك؛ نواصل إرساله.',
  voteStored: 'وصل صوتك. يمكنك تغييره حتى نهاية التصويت.',
  voteOver: 'انتهى التصويت.',
  voteOverStored: 'انتهى التصويت. صوتك وصل.',
  voteMissed: 'انتهى التصويت. ربما وصل اختيارك الأخير متأخرًا.',
  voteKept: 'انتهى التصويت قبل وصول تغييرك. يُحتسب اختيارك السابق.',
  voteOwn: 'لا يمكنك التصويت لنفسك.',
  congratulate: 'تهنئة',
  congratulated: 'تمت التهنئة',
  congratulatedWhere: 'تظهر على الجدار بجانب الجائزة بعد انتهاء الحفل.',
  larger: 'نص أكبر',
  copyLink: 'نسخ الرابط',
  copied: 'نُسخ الرابط. يمكن لكل من يحق له المشاهدة فتحه، حتى خارج الاجتماع.',
  notCopied: 'تعذّر النسخ. هذا هو الرابط:',
  membersOnly: 'للأعضاء فقط',
  membersOnlyWhy: 'هذا الحفل لأعضاء المؤسسة التي تقيمه.',
} satisfies Texts
