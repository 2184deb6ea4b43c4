import type { Reaction } from '#core/contract/ceremony.ts'

/** What colleagues made of a sample item: `of` is how its text begins, or its award's name. */
export type Echo = {
  of: string
  reactions: Partial<Record<Reaction, string[]>>
  /** Without text: a congratulation. */
  comments?: { from: string; text?: string; daysAgo: number }[]
}

export const sampleEchoes: Echo[] = [
  {
    of: 'Thank you for the hour on window functions',
    reactions: { applause: ['ana', 'mei'], bulb: ['sofia'] },
    comments: [
      { from: 'ben', text: 'Next time we do recursive queries. Bring coffee.', daysAgo: 0.07 },
      { from: 'mei', text: 'May I join? I have been avoiding those for three years.', daysAgo: 0.05 },
    ],
  },
  { of: 'You let me run the studio tour', reactions: { heart: ['grace', 'dana', 'ana'] } },
  {
    of: 'Finished all twelve chapters',
    reactions: { applause: ['ben', 'priya', 'chloe', 'yuki'] },
    comments: [
      { from: 'priya', daysAgo: 0.6 },
      { from: 'chloe', text: 'Twelve! I stopped at four. What did you do at chapter five?', daysAgo: 0.5 },
    ],
  },
  {
    of: 'For letting me break the first sample',
    reactions: { heart: ['maria'], applause: ['youssef', 'leila'] },
  },
  { of: 'You told me kindly that my demo', reactions: { applause: ['marcus'], heart: ['kwame', 'omar'] } },
  {
    of: 'Error bars on a napkin',
    reactions: { bulb: ['ana', 'ravi', 'jonas'], applause: ['priya'] },
    comments: [{ from: 'jonas', text: 'Is the napkin framed yet?', daysAgo: 3 }],
  },
  {
    of: 'Renewed the Kubernetes security',
    reactions: { applause: ['tomasz', 'priya', 'marcus'] },
    comments: [{ from: 'tomasz', daysAgo: 3.5 }],
  },
  {
    of: 'شكرًا لأنك',
    reactions: { heart: ['maria', 'mateo', 'kwame'] },
    comments: [{ from: 'kwame', text: 'والآلة أيضًا تشكرك.', daysAgo: 7 }],
  },
  {
    of: 'Mentor of the Quarter',
    reactions: { applause: ['ana', 'ben', 'hana', 'grace', 'luca', 'amara'], heart: ['priya', 'chloe'] },
    comments: [
      { from: 'grace', daysAgo: 11.5 },
      { from: 'luca', text: 'Nobody deserves it more. And nobody asks better questions.', daysAgo: 11.2 },
    ],
  },
  {
    of: 'Brave Attempt',
    reactions: { applause: ['omar', 'sofia', 'jonas'], bulb: ['marcus', 'ines'] },
    comments: [
      { from: 'ines', text: 'I read your write-up twice. We would have made the same mistake.', daysAgo: 11 },
    ],
  },
]
