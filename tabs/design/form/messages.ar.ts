import type { Texts } from '#tabs/design/form/messages.ts'

export default {
  save: 'حفظ التغييرات',
  saving: 'جارٍ الحفظ…',
  saved: 'حُفظ.',
  unsaved: 'تغيّر ولم يُحفظ بعد',
  fresh: 'لم يُحفظ بعد',
  unchanged: 'كل شيء محفوظ',
  discard: 'تجاهل التغييرات',
  discardAsk: 'هل تريد تجاهل تغييراتك؟',
  discardWhy: 'ما غيّرته هنا ولم تحفظه يُنسى.',
  restored: 'احتفظنا بما غيّرته، لكنه لم يُحفظ بعد.',
  leaveAsk: 'هل تغادر دون حفظ؟',
  leaveWhy: 'تبقى تغييراتك في هذه النافذة حتى تعود، ولا يراها غيرك.',
  leave: 'مغادرة',
  staleTitle: 'حفظ شخص آخر تغييرات هنا منذ أن بدأت.',
  staleText: 'تغييراتك ما زالت في النموذج. إن حفظتها حلّت محل تغييراته.',
  staleKeep: 'المتابعة بتغييراتي',
  staleDrop: 'عرض تغييراته',
  fix: 'أوشكت على الانتهاء. راجع ما يلي:',
} satisfies Texts
