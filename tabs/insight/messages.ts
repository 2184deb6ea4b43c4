import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'Insight',
  intro:
    'How the program reaches people. It counts people and things that everybody may see, and nominations; it never says who does more than whom.',
  notOwner: 'For owners of the program',
  notOwnerText: 'Owners see here whom the program reaches. Ask one of them.',
  period: 'Period',
  months: (count: number) => plural('en', count, { one: 'This month', other: 'The last # months' }),
  partial: 'Only the newest part of what happened could be counted: there is very much of it.',
  month: 'Month',
  tookPart: 'Took part',
  recognized: 'Were recognized',
  people: (count: number) => plural('en', count, { one: '# person', other: '# people' }),
  ofPeople: (count: string, all: string) => `${count} of ${all}`,
  time: 'People over time',
  timeText:
    'Took part: nominated, endorsed, thanked, helped, or told of what they learned. Recognized: thanked, awarded, or reached something.',
  timeLabel: (first: string, last: string, tookPart: string, recognized: string) =>
    `From ${first} to ${last}. In the last month ${tookPart} took part and ${recognized} were recognized.`,
  given: 'What was given',
  nominations: 'Nominations',
  commendations: 'Commendations',
  milestones: 'Milestones',
  awards: 'Awards',
  department: 'Department',
  departments: 'By department',
  departmentsTookPart: 'Took part, by department',
  departmentsRecognized: 'Were recognized, by department',
  otherDepartments: 'Other departments and unknown',
  departmentsText:
    'Departments of fewer than five people are counted together with others, so that nobody can be guessed.',
  modes: 'By learning mode',
  mode: 'Learning mode',
  recognitions: 'On the wall',
  outcomes: 'Attempts and achievements',
  outcomesText: 'How many nominations told of an attempt that failed, and how many of those were honored.',
  cycle: 'Cycle',
  achieved: 'Achieved',
  attempted: 'Attempted',
  achievedWon: 'Achieved, awarded',
  attemptedWon: 'Attempted, awarded',
  never: 'Not yet recognized',
  neverText: (never: string, known: string) =>
    `${never} of the ${known} people Laurels knows have never been thanked, awarded or celebrated where all can see it.`,
  neverInPart: (never: string, known: string) =>
    `Of the ${known} people Laurels knows, ${never} are not among those thanked, awarded or celebrated in what was looked at: the newest part of the wall.`,
  everybody: 'Everybody Laurels knows has been recognized at least once.',
  leaders: 'Leaders taking part',
  leadersText: 'Leaders are told by words in their job titles. Name the words that mean a leader with you.',
  leaderWords: 'Words in job titles',
  leaderHint: 'Separated by commas, such as Head, Director, Lead',
  saveWords: 'Save words',
  tooFew: (count: string) =>
    `${count} found. From five on, it is counted how many take part; with fewer one could guess who.`,
  wordTooLong: 'A word has 2 to 40 characters; at most 20 words.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/insight/messages.de.ts'),
  ar: () => import('#tabs/insight/messages.ar.ts'),
})
