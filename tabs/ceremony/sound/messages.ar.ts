import type { Texts } from '#tabs/ceremony/sound/messages.ts'

export default {
  withSound: 'مع قرع الطبول والأجراس',
  withSoundWhy: 'يمكن لكل شخص إيقاف الصوت على المسرح. لتغيير هذا شارك من جديد.',
  mute: 'إيقاف الصوت',
  unmute: 'تشغيل الصوت',
} satisfies Texts
