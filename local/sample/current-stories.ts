import type { Story } from '#local/sample/stories.ts'

/** What has been nominated so far in the cycle that is open now. */
export const currentStories: Story[] = [
  {
    awardId: 'certified',
    by: 'ana',
    for: ['tomasz'],
    daysAgo: 38,
    mode: 'certification',
    outcome: 'achieved',
    shareStory: true,
    story:
      'Tomasz earned his offensive security certificate after failing it in spring. Instead of a party he gave us a tour of everything he could have broken in our own shop, and stayed until it was fixed.',
    evidence: [{ title: 'Certificate', url: 'https://learn.northwind-atelier.example/certificates/tomasz' }],
  },
  {
    awardId: 'certified',
    by: 'jonas',
    for: ['amara'],
    daysAgo: 29,
    mode: 'certification',
    outcome: 'achieved',
    story:
      'Amara finished her coaching certification with forty recorded sessions. Customers notice: two of them asked whether she could coach their teams as well.',
  },
  {
    awardId: 'certified',
    by: 'leila',
    for: ['ines'],
    daysAgo: 12,
    mode: 'course',
    outcome: 'achieved',
    story:
      'Inês completed the sustainability accounting course and built our first honest carbon ledger from it. For once finance and the dye house speak of the same numbers.',
    helpers: ['youssef'],
  },
  {
    awardId: 'knowledge-sharer',
    by: 'priya',
    for: ['mei'],
    daysAgo: 34,
    mode: 'workshop',
    outcome: 'achieved',
    shareStory: true,
    story:
      'Mei-Ling’s “Statistics for people who were told they can’t” filled the canteen four times. She draws, she waits, she never says “obviously”. Our weekly report has had error bars ever since.',
    endorsedBy: ['chloe', 'sofia', 'grace'],
  },
  {
    awardId: 'knowledge-sharer',
    by: 'kwame',
    for: ['ravi'],
    daysAgo: 21,
    mode: 'teaching',
    outcome: 'achieved',
    shareStory: true,
    story:
      'Ravi films every odd repair on his phone and puts it where we find it by the sound the machine makes. I have fixed three things this month that I had never seen before.',
    endorsedBy: ['mateo', 'luca'],
  },
  {
    awardId: 'learning-explorer',
    by: 'ben',
    for: ['ana'],
    daysAgo: 31,
    mode: 'self-study',
    outcome: 'achieved',
    shareStory: true,
    story:
      'Ana spent her evenings learning SQL so that she could look at usage herself instead of asking us. Her first dashboard showed that half of our customers never reach the page she had been polishing.',
    endorsedBy: ['mei', 'priya'],
  },
  {
    awardId: 'learning-explorer',
    by: 'mateo',
    for: ['luca', 'maria'],
    daysAgo: 17,
    mode: 'on-the-job',
    outcome: 'attempted',
    shareStory: true,
    story:
      'Luca and Maria-Magdalena asked to spend a month in each other’s shops. The joint fixture they designed is not there yet, but for the first time research and the press room argue about the same drawing.',
  },
  {
    awardId: 'mentor-of-the-quarter',
    by: 'chloe',
    for: ['grace'],
    daysAgo: 26,
    mode: 'conversation',
    outcome: 'achieved',
    story:
      'Grace met me every other week when I was thinking of leaving research. She never gave advice. She asked what I would miss. I stayed, and I lead the panel now.',
  },
  {
    awardId: 'mentor-of-the-quarter',
    by: 'sofia',
    for: ['priya'],
    daysAgo: 9,
    mode: 'mentoring',
    outcome: 'achieved',
    story:
      'Priya reviews code as if she had all day. Since spring I write down why before I write what, and my changes pass in one round instead of four.',
  },
  {
    awardId: 'brave-attempt',
    by: 'amara',
    for: ['jonas'],
    daysAgo: 23,
    mode: 'on-the-job',
    outcome: 'attempted',
    shareStory: true,
    story:
      'Jonas held our biggest pitch in Portuguese after eight months of lessons. We lost it, politely. He posted the recording with his own notes, and three colleagues have signed up for the next course.',
    helpers: ['ines'],
  },
  {
    awardId: 'brave-attempt',
    by: 'tomasz',
    for: ['ben', 'sofia', 'mei'],
    daysAgo: 14,
    mode: 'peer-exchange',
    outcome: 'attempted',
    story:
      'The three of them tried to move our forecasts to a new engine in one sprint. It did not hold under load, and they rolled it back within the hour, calmly. Their write-up is the clearest text about our data I know.',
  },
  {
    awardId: 'learning-leader',
    by: 'luca',
    for: ['mateo'],
    daysAgo: 19,
    mode: 'workshop',
    outcome: 'achieved',
    story:
      'Mateo stops the line every Wednesday for twenty minutes, and somebody shows what they found out that week. In September it was me, the apprentice. He took notes.',
  },
  {
    awardId: 'learning-leader',
    by: 'ravi',
    for: ['amara'],
    daysAgo: 6,
    mode: 'conversation',
    outcome: 'achieved',
    story:
      'Amara asked all of us to teach her one thing this quarter. She kept all nine appointments. I have never prepared anything as carefully as those thirty minutes.',
  },
]
