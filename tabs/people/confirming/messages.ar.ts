import type { Texts } from '#tabs/people/confirming/messages.ts'

export default {
  confirm: 'تأكيد هذا الإنجاز',
  confirming: 'جارٍ التأكيد…',
  explain: 'تشهد عليه باسمك.',
  confirmedBy: (name: string) => `بتأكيد من ${name}`,
  byYou: 'لقد أكدت هذا.',
  withdraw: 'سحب التأكيد',
  withdrawAbout: 'سحب تأكيدك',
  edit: 'تعديل',
  somebody: 'زميل سابق',
} satisfies Texts
