import type { Texts } from '#tabs/ceremony/watch/messages.ts'

export default {
  connecting: 'جارٍ البحث عن مقعدك …',
  guest: 'أنت تشاهد ضيفًا: يُظهر هذا الرابط كل شيء دون مشاركة.',
  expired: 'انتهت صلاحية هذا الرابط',
  expiredWhy: 'كان صالحًا للحفل وليوم بعده. شكرًا على حضورك.',
  invalid: 'لم يعد هذا الرابط صالحًا',
  invalidWhy: 'ربما استُبدل به رابط آخر أو أُغلق، أو نقص جزء منه. اسأل من أرسله إليك.',
  refused: 'لا يمكن عرض هذا الحفل',
} satisfies Texts
