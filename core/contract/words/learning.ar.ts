import type { Texts } from './learning.ts'

export default {
  modes: {
    course: 'دورة',
    certification: 'شهادة',
    workshop: 'ورشة عمل',
    mentoring: 'إرشاد',
    'peer-exchange': 'تبادل بين الزملاء',
    'on-the-job': 'أثناء العمل',
    'self-study': 'تعلّم ذاتي',
    conversation: 'محادثة',
    teaching: 'تدريس',
  },
  outcomes: { achieved: 'تحقق', attempted: 'محاولة شجاعة' },
} satisfies Texts
