import type { Texts } from '#tabs/design/cycles/messages.ts'

export default {
  cycle: 'الدورة',
  option: (name, status) => `${name} · ${status}`,
  status: {
    scheduled: 'لم تُفتح بعد',
    open: 'الترشيحات مفتوحة',
    closing: 'قيد الإغلاق',
    judging: 'قيد التحكيم',
    decided: 'حُسمت',
    published: 'نُشرت',
  },
} satisfies Texts
