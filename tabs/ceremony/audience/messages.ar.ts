import type { Texts } from '#tabs/ceremony/audience/messages.ts'

export default {
  larger: 'نص أكبر',
  copyLink: 'نسخ الرابط',
  copied: 'نُسخ الرابط. يمكن لكل من يحق له المشاهدة فتحه، حتى خارج الاجتماع.',
  notCopied: 'تعذّر النسخ. هذا هو الرابط:',
  membersOnly: 'للأعضاء فقط',
  membersOnlyWhy: 'هذا الحفل لأعضاء المؤسسة التي تقيمه.',
} satisfies Texts
