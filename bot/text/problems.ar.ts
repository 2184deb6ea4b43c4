import everywhere from '#core/contract/words/problems.ar.ts'
import type { Texts } from './problems.ts'

export default {
  ...everywhere,
  unauthenticated: 'تعذر على Teams تسجيل دخولك. يُرجى إعادة الطلب.',
  token_expired: 'انتهت صلاحية تسجيل دخولك. يُرجى إعادة الطلب.',
  client_outdated: 'هناك إصدار أحدث من Laurels. يُرجى إعادة الطلب.',
} satisfies Texts
