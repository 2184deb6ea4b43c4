import type { Texts } from '#tabs/shell/refused/messages.ts'

export default {
  membersOnly: 'للأعضاء فقط',
  membersOnlyWhy: 'Laurels لأعضاء المؤسسة التي تستخدمه. إذا أُرسل إليك رابط لمشاهدة حفل، فافتحه في متصفحك.',
} satisfies Texts
