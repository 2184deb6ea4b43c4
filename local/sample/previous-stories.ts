import type { JudgedStory } from '#local/sample/stories.ts'

/** The cycle whose winners are on the wall: decided by these scores, given in a ceremony. */
export const previousStories: JudgedStory[] = [
  {
    awardId: 'certified',
    by: 'priya',
    for: ['sofia'],
    daysAgo: 118,
    mode: 'certification',
    outcome: 'achieved',
    story:
      'Sofia passed the Kubernetes security exam on her second try, after six months of early mornings. The week after, she rewrote our network policies with us in the room, and explained every line until we could have done it ourselves.',
    citation:
      'Six months of early mornings, one expert exam, and network policies the whole team now understands.',
    evidence: [{ title: 'Certificate', url: 'https://learn.northwind-atelier.example/certificates/sofia' }],
    helpers: ['tomasz'],
    points: { marcus: [5, 5, 5], yuki: [5, 4, 5], leila: [4, 5, 4] },
  },
  {
    awardId: 'certified',
    by: 'grace',
    for: ['ines'],
    daysAgo: 112,
    mode: 'certification',
    outcome: 'achieved',
    story:
      'Inês earned her international reporting diploma while closing two fiscal years. Month-end takes us three days now instead of five, because she moved the checks to where the numbers are made.',
    citation:
      'An international reporting diploma between two year-ends, and a month-end that is two days shorter.',
    points: { marcus: [4, 4, 4], yuki: [4, 4, 4], leila: [5, 4, 4] },
  },
  {
    awardId: 'knowledge-sharer',
    by: 'ben',
    for: ['chloe'],
    daysAgo: 110,
    mode: 'workshop',
    outcome: 'achieved',
    shareStory: true,
    story:
      'Chloé opened her research interviews to everybody who wanted to listen, and afterwards ran ten-minute debriefs. Eleven engineers came. I have never changed my mind about a feature so quickly, or so happily.',
    citation: 'She opened the door to her interviews, and eleven engineers now design with users in mind.',
    points: { marcus: [5, 5, 4], yuki: [4, 5, 4], leila: [4, 5, 4] },
  },
  {
    awardId: 'knowledge-sharer',
    by: 'amara',
    for: ['ravi', 'jonas'],
    daysAgo: 104,
    mode: 'peer-exchange',
    outcome: 'achieved',
    story:
      'Ravi and Jonas swapped desks for two weeks, support and sales, and wrote down what surprised them. Their eight pages are the best introduction to our customers that we have: everyone who joined since has read them.',
    citation: 'They swapped desks for two weeks and wrote the eight pages every newcomer now reads first.',
    points: { marcus: [4, 5, 5], yuki: [5, 4, 5], leila: [4, 5, 4] },
  },
  {
    awardId: 'learning-explorer',
    by: 'ana',
    for: ['kwame'],
    daysAgo: 107,
    mode: 'self-study',
    outcome: 'achieved',
    shareStory: true,
    story:
      'Kwame fixes looms. This summer he taught himself enough Python to read their sensor logs, and found that one bearing announces its failure four days ahead. Three machines have been saved since.',
    citation: 'He taught himself to read what the looms were saying, and three machines are still running.',
    helpers: ['mei'],
    points: { marcus: [5, 5, 5], yuki: [5, 5, 5], leila: [5, 4, 5] },
  },
  {
    awardId: 'learning-explorer',
    by: 'sofia',
    for: ['aoife'],
    daysAgo: 101,
    mode: 'course',
    outcome: 'achieved',
    story:
      'Aoife took a course on machine learning as our lawyer, asked the questions we had stopped asking, and turned them into a one-page checklist for data sets.',
    citation: 'A lawyer who learned how models learn, and gave us one page that keeps our data honest.',
    points: { marcus: [4, 4, 4], yuki: [5, 4, 4], leila: [4, 4, 4] },
  },
  {
    awardId: 'mentor-of-the-quarter',
    by: 'luca',
    for: ['mateo'],
    daysAgo: 99,
    mode: 'mentoring',
    outcome: 'achieved',
    story:
      'When I started, I was afraid of the big press. Mateo never once took the handle from me. He asked what I heard, and waited. In May I ran my first series alone, and he was standing at the far end, reading the paper.',
    citation: 'He never took the handle from his apprentice. He asked what he heard, and waited.',
    points: { marcus: [5, 5, 5], yuki: [5, 5, 5], leila: [5, 5, 4] },
  },
  {
    awardId: 'mentor-of-the-quarter',
    by: 'mei',
    for: ['ben'],
    daysAgo: 96,
    mode: 'peer-exchange',
    outcome: 'achieved',
    story:
      'Ben sat with me every Thursday until our pipelines were mine, too. He keeps a list of the questions I asked, because the next person will ask them as well.',
    citation: 'Every Thursday, until the pipelines belonged to two people instead of one.',
    points: { marcus: [4, 4, 4], yuki: [4, 5, 4], leila: [4, 4, 4] },
  },
  {
    awardId: 'brave-attempt',
    by: 'chloe',
    for: ['youssef', 'maria'],
    daysAgo: 94,
    mode: 'on-the-job',
    outcome: 'attempted',
    shareStory: true,
    story:
      'Youssef and Maria-Magdalena tried to dye with algae instead of cobalt. It faded in nine days. They showed the faded cloth to the whole company, with every number, and two other teams stopped the same mistake in time.',
    citation:
      'Nine days of blue, then none. They showed us the faded cloth, every number, and what to try next.',
    points: { marcus: [5, 5, 5], yuki: [5, 5, 4], leila: [5, 5, 5] },
  },
  {
    awardId: 'learning-leader',
    by: 'ravi',
    for: ['amara'],
    daysAgo: 92,
    mode: 'conversation',
    outcome: 'achieved',
    story:
      'Amara blocks Friday mornings for what nobody has time for. She opens each with something she got wrong that week. We learned to say “I don’t know yet” to customers, and they thank us for it.',
    citation: 'She keeps Friday mornings free, and begins each with something she got wrong.',
    points: { marcus: [5, 5, 4], yuki: [5, 5, 5], leila: [4, 5, 5] },
  },
]
