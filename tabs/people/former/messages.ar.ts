import type { Texts } from '#tabs/people/former/messages.ts'

export default {
  title: 'جوائز سابقة',
  none: 'لا شيء حتى الآن.',
  loading: 'جارٍ البحث عنها …',
  unknown: 'لا يمكن عرضها حاليًا.',
  who: 'لا يراها هنا إلا المحكّمون والمسؤولون.',
} satisfies Texts
