import type { Texts } from './learning.ts'

export default {
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
} satisfies Texts
