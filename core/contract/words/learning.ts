import type { LearningMode, Outcome } from '#core/contract/programs.ts'

export type Texts = { modes: Record<LearningMode, string>; outcomes: Record<Outcome, string> }

/** How somebody learned and what came of it, as every screen and card calls it. */
export const en: Texts = {
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
}
