import everywhere from '#core/contract/words/problems.ar.ts'
import type { Texts } from '#tabs/text/problems.ts'

export default {
  ...everywhere,
  offline: 'يتعذر الوصول إلى Laurels الآن. لم يُفقد شيء: حاول مرة أخرى بعد لحظات.',
  unauthenticated: 'تعذر على Teams تسجيل دخولك. أغلق Laurels وافتحه من جديد.',
  token_expired: 'انتهت صلاحية تسجيل دخولك. أغلق Laurels وافتحه من جديد.',
  client_outdated: 'هناك إصدار أحدث من Laurels. يُرجى إعادة التحميل.',
} satisfies Texts
