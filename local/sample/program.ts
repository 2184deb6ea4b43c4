import type { Award, LearningMode } from '#core/contract/programs.ts'

export const programId = 'learning-laurels'

export const sampleProgram = {
  id: programId,
  name: 'Learning Laurels',
  description: 'Every quarter we celebrate what colleagues learned, what they tried, and who helped them.',
  timeZone: 'Europe/Berlin',
}

const anyMode: LearningMode[] = [
  'course',
  'certification',
  'workshop',
  'mentoring',
  'peer-exchange',
  'on-the-job',
  'self-study',
  'conversation',
  'teaching',
]

type Criterion = [id: string, name: string, guidance: string, weight: number]

const rubric = (...criteria: Criterion[]) =>
  criteria.map(([id, name, guidance, weight]) => ({ id, name, guidance, weight }))

const usual = {
  programId,
  active: true,
  open: false,
  blind: false,
  selfNomination: false,
  nominees: 'either' as const,
  eligibility: { kind: 'everyone' as const },
  restCycles: 0,
  decidedBy: 'judges' as const,
  normalized: false,
  quorum: 2,
  outcomes: ['achieved', 'attempted'] as Award['outcomes'],
}

/** The sample program's awards, in the order in which a ceremony gives them. */
export const sampleAwards: Award[] = [
  {
    ...usual,
    id: 'certified',
    name: 'Certified',
    description: 'For a certification that was earned the hard way and put to work.',
    criteria:
      'The certification is recognized in its field, was earned in this cycle, and the work already shows it.',
    rubric: rubric(
      ['effort', 'Effort', '1: as part of the job · 5: months beside a full workload', 1],
      ['depth', 'Depth', '1: an introduction · 5: expert level, with an exam that many fail', 1],
      ['use', 'Put to work', '1: not used yet · 5: a team works differently because of it', 2],
    ),
    modes: ['certification', 'course', 'self-study'],
    outcomes: ['achieved'],
    medallion: { shape: 'shield', color: 'indigo', emblem: 'scroll' },
  },
  {
    ...usual,
    id: 'knowledge-sharer',
    name: 'Knowledge Sharer',
    description: 'For making others wiser: a workshop, a guide, an answer that traveled.',
    criteria: 'Something was taught or written down for others, and people beyond the own team use it.',
    rubric: rubric(
      ['reach', 'Reach', '1: a few people once · 5: used across the company, again and again', 1],
      ['clarity', 'Clarity', '1: hard to follow · 5: a newcomer gets it at once', 2],
      ['lasting', 'Lasting', '1: gone after the meeting · 5: kept up to date and easy to find', 1],
    ),
    modes: ['teaching', 'workshop', 'peer-exchange', 'conversation'],
    medallion: { shape: 'circle', color: 'gold', emblem: 'lamp' },
    open: true,
    normalized: true,
  },
  {
    ...usual,
    id: 'learning-explorer',
    name: 'Learning Explorer',
    description: 'For curiosity that left the own field and came back with something.',
    criteria: 'Somebody learned well outside of their role, and brought back what others can use.',
    rubric: rubric(
      ['distance', 'Distance', '1: next door to the own role · 5: a field entirely new', 1],
      ['persistence', 'Persistence', '1: a single afternoon · 5: kept at it over the whole cycle', 1],
      ['return', 'Brought back', '1: an impression · 5: something colleagues use now', 2],
    ),
    modes: anyMode.filter((mode) => mode !== 'teaching'),
    medallion: { shape: 'hexagon', color: 'forest', emblem: 'compass' },
    open: true,
    selfNomination: true,
  },
  {
    ...usual,
    id: 'mentor-of-the-quarter',
    name: 'Mentor of the Quarter',
    description: 'For the one whose time and questions made somebody else grow.',
    criteria: 'A colleague can do today what they could not before, and says who helped them there.',
    rubric: rubric(
      ['growth', 'Growth', '1: hard to tell · 5: the mentee works on a new level', 2],
      ['generosity', 'Generosity', '1: when asked · 5: reliably, over months, unasked', 1],
      ['craft', 'Craft', '1: gives answers · 5: asks the questions that lead to them', 1],
    ),
    modes: ['mentoring', 'conversation', 'on-the-job', 'teaching', 'peer-exchange'],
    medallion: { shape: 'rosette', color: 'teal', emblem: 'handshake' },
    blind: true,
  },
  {
    ...usual,
    id: 'brave-attempt',
    name: 'Brave Attempt',
    description: 'For trying something difficult that did not work out, and saying openly what it taught.',
    criteria: 'The goal was worth it, the risk was real, and what was learned has been shared.',
    rubric: rubric(
      ['courage', 'Courage', '1: safe ground · 5: a real chance to fail in front of others', 2],
      ['honesty', 'Honesty', '1: explained away · 5: told plainly, with what they would do differently', 1],
      ['lesson', 'Lesson', '1: private · 5: others have already avoided the same mistake', 1],
    ),
    modes: anyMode,
    outcomes: ['attempted'],
    medallion: { shape: 'star', color: 'coral', emblem: 'mountain' },
    selfNomination: true,
  },
  {
    ...usual,
    id: 'learning-leader',
    name: 'Learning Leader',
    description: 'For making room: leading so that a whole team learns.',
    criteria: 'A team learned something together because one person made time, safety and a reason for it.',
    rubric: rubric(
      ['room', 'Room made', '1: encouraged it · 5: protected time for it every week', 1],
      ['example', 'Example', '1: for others to do · 5: learns in front of the team, mistakes included', 1],
      ['effect', 'Effect', '1: too early to say · 5: the team delivers what it could not before', 2],
    ),
    modes: anyMode,
    outcomes: ['achieved'],
    medallion: { shape: 'scallop', color: 'plum', emblem: 'laurel' },
    judgesEach: 3,
  },
]
