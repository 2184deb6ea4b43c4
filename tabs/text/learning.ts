import type { LearningMode, Outcome } from '#core/contract/programs.ts'
import type { Catalog } from '#tabs/text/catalog.ts'

type Learning = { modes: Record<LearningMode, string>; outcomes: Record<Outcome, string> }

/** How somebody learned and what came of it, as every screen calls it. */
export const learning: Catalog<Learning> = {
  en: {
    modes: {
      course: 'Course',
      certification: 'Certification',
      workshop: 'Workshop',
      mentoring: 'Mentoring',
      'peer-exchange': 'Peer exchange',
      'on-the-job': 'On the job',
      'self-study': 'Self-study',
      conversation: 'Conversation',
      teaching: 'Teaching',
    },
    outcomes: { achieved: 'Achieved', attempted: 'Brave attempt' },
  },
  de: {
    modes: {
      course: 'Kurs',
      certification: 'Zertifizierung',
      workshop: 'Workshop',
      mentoring: 'Mentoring',
      'peer-exchange': 'Austausch unter Gleichen',
      'on-the-job': 'Bei der Arbeit',
      'self-study': 'Selbststudium',
      conversation: 'Gespräch',
      teaching: 'Lehren',
    },
    outcomes: { achieved: 'Erreicht', attempted: 'Mutiger Versuch' },
  },
  ar: {
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
  },
}
