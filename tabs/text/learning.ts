import type { LearningMode, Outcome } from '#core/contract/programs.ts'
import { catalog } from '#tabs/text/catalog.ts'

export type Texts = { modes: Record<LearningMode, string>; outcomes: Record<Outcome, string> }

const en: Texts = {
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

/** How somebody learned and what came of it, as every screen calls it. */
export const learning = catalog(en, {
  de: () => import('#tabs/text/learning.de.ts'),
  ar: () => import('#tabs/text/learning.ar.ts'),
})
