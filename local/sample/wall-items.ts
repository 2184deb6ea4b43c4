import type { LearningMode } from '#core/contract/programs.ts'

/** A sample commendation: who, to whom, when (days before the sample is loaded), for what. */
export type Thanks = {
  from: string
  to: string[]
  daysAgo: number
  message: string
  mode?: LearningMode
  /** For this team's eyes; otherwise for everybody's. */
  teamId?: string
}

export type Milestone = {
  of: string
  daysAgo: number
  text: string
  mode: LearningMode
  /** A colleague who vouches for it. */
  confirmedBy?: string
  /** Known from another system. */
  imported?: boolean
}

const guild = '7de063ca-40cd-4088-bc82-8ab117bb6608'
const studio = '2dd538c8-8535-4116-afa0-fe66a9099b7c'

export const sampleThanks: Thanks[] = [
  {
    from: 'priya',
    to: ['ben'],
    daysAgo: 0.1,
    mode: 'peer-exchange',
    message: 'Thank you for the hour on window functions. I had been avoiding them for two years.',
  },
  {
    from: 'hana',
    to: ['omar'],
    daysAgo: 0.4,
    mode: 'on-the-job',
    message: 'You let me run the studio tour on my own today and only smiled when I forgot the fire exits.',
  },
  {
    from: 'luca',
    to: ['maria', 'mateo'],
    daysAgo: 1.2,
    mode: 'mentoring',
    message: 'For letting me break the first sample. The second one held.',
  },
  {
    from: 'amara',
    to: ['ravi'],
    daysAgo: 1.9,
    mode: 'conversation',
    message: 'You told me kindly that my demo was too long. It is half as long now, and twice as good.',
  },
  {
    from: 'chloe',
    to: ['ana'],
    daysAgo: 2.6,
    mode: 'peer-exchange',
    message: 'Your interview guide for shy participants worked on the very first one.',
    teamId: studio,
  },
  {
    from: 'ben',
    to: ['mei'],
    daysAgo: 3.3,
    mode: 'teaching',
    message: 'Error bars on a napkin, over lunch. Nobody has explained it to me better.',
  },
  {
    from: 'grace',
    to: ['ines'],
    daysAgo: 4.2,
    mode: 'self-study',
    message: 'You read the new travel rules so that none of us has to. The summary is a gem.',
  },
  {
    from: 'sofia',
    to: ['tomasz'],
    daysAgo: 5.1,
    mode: 'on-the-job',
    message: 'For pairing with me through the incident, and for asking what I thought first.',
  },
  {
    from: 'dana',
    to: ['hana', 'grace'],
    daysAgo: 6,
    mode: 'workshop',
    message: 'The onboarding day was the first that I would have liked to join again myself.',
    teamId: guild,
  },
  {
    from: 'youssef',
    to: ['kwame'],
    daysAgo: 7.2,
    mode: 'on-the-job',
    message: 'شكرًا لأنك علّمتني أن أستمع إلى الآلة قبل أن أفتحها.',
  },
  { from: 'ravi', to: ['amara'], daysAgo: 8.5, mode: 'conversation', message: 'For Friday mornings.' },
  {
    from: 'jonas',
    to: ['ines'],
    daysAgo: 10,
    mode: 'course',
    message: 'Obrigado for eight months of patience with my vowels.',
  },
  {
    from: 'ana',
    to: ['chloe'],
    daysAgo: 11.3,
    mode: 'workshop',
    message: 'I came to your debrief to be polite and left with three pages of notes.',
  },
  {
    from: 'marcus',
    to: ['priya'],
    daysAgo: 13,
    mode: 'teaching',
    message: 'Your talk on saying “I was wrong” in code reviews should be required listening.',
  },
  {
    from: 'mei',
    to: ['ben'],
    daysAgo: 15.1,
    mode: 'mentoring',
    message: 'The question list works: I answered three of my own today.',
  },
  {
    from: 'mateo',
    to: ['luca'],
    daysAgo: 18,
    mode: 'on-the-job',
    message: 'First series alone. Clean edges, clean floor.',
  },
  {
    from: 'yuki',
    to: ['ana', 'chloe'],
    daysAgo: 20.4,
    mode: 'peer-exchange',
    message: 'For critique that was exact and never unkind.',
    teamId: studio,
  },
  {
    from: 'aoife',
    to: ['tomasz'],
    daysAgo: 22.2,
    mode: 'conversation',
    message: 'You explained encryption with two lunch boxes. The contract is better for it.',
  },
  {
    from: 'leila',
    to: ['ines'],
    daysAgo: 25,
    mode: 'on-the-job',
    message: 'A carbon ledger I can defend in front of auditors. I learned from every page.',
  },
  {
    from: 'kwame',
    to: ['mei', 'ravi'],
    daysAgo: 27.5,
    mode: 'self-study',
    message: 'For answering beginner questions about Python at six in the morning.',
  },
  {
    from: 'omar',
    to: ['grace'],
    daysAgo: 33,
    mode: 'conversation',
    message: 'For the walk around the block when the plan had fallen apart.',
  },
  {
    from: 'tomasz',
    to: ['sofia'],
    daysAgo: 41,
    mode: 'certification',
    message: 'I lent you my notes for the exam; you gave them back corrected.',
  },
  {
    from: 'maria',
    to: ['youssef'],
    daysAgo: 48,
    mode: 'on-the-job',
    message: 'Nine days of blue. I would do it again tomorrow.',
  },
  {
    from: 'priya',
    to: ['marcus'],
    daysAgo: 55,
    mode: 'mentoring',
    message: 'For never finishing my sentences, even when I was slow.',
  },
]

export const sampleMilestones: Milestone[] = [
  {
    of: 'ana',
    daysAgo: 0.8,
    mode: 'self-study',
    text: 'Finished all twelve chapters of “SQL for the curious”.',
  },
  {
    of: 'sofia',
    daysAgo: 3.9,
    mode: 'certification',
    text: 'Renewed the Kubernetes security certification.',
    confirmedBy: 'tomasz',
  },
  {
    of: 'luca',
    daysAgo: 9.2,
    mode: 'on-the-job',
    text: 'Passed the first-year apprentice exam in textile technology.',
  },
  { of: 'jonas', daysAgo: 16.3, mode: 'course', text: 'Completed Portuguese, level B1.', imported: true },
  {
    of: 'ines',
    daysAgo: 23.7,
    mode: 'course',
    text: 'Completed the course in sustainability accounting.',
    imported: true,
  },
  {
    of: 'tomasz',
    daysAgo: 36,
    mode: 'certification',
    text: 'Earned the offensive security certification.',
    confirmedBy: 'marcus',
  },
]
