import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  what: 'What it is',
  name: 'Name',
  nameHint: 'Short, and easy to say: it is read aloud on stage.',
  description: 'Description',
  descriptionHint: 'One sentence under the name, wherever the award is shown.',
  asked: 'What it asks for',
  criteria: 'Criteria',
  criteriaHint:
    'What it is given for. Nominators read this beside their story, judges beside each nomination.',
  rubric: 'Rubric',
  rubricIntro:
    'The questions judges answer from 1 to 5. Weights count relative to each other: a 2 counts twice as much as a 1.',
  criterion: (n: string) => `Criterion ${n}`,
  criterionName: 'Criterion',
  criterionNameMissing: 'Give it a name.',
  weight: 'Weight',
  weightMissing: 'A number above 0.',
  counts: (percent: string) => `counts ${percent} %`,
  guidance: 'Guidance',
  guidanceHint: 'Say what a 1 and what a 5 look like, so that all judges mean the same.',
  addCriterion: 'Add a criterion',
  learning: 'What learning it honors',
  modes: 'Learning modes',
  modesHint: 'Nominators choose one of these for their story. What is left out can’t be nominated here.',
  allModes: 'Choose all',
  outcomes: 'Outcomes',
  outcomesHint: 'Where attempts are honored, people learn that it is safe to try.',
  outcomeMeans: {
    achieved: 'A goal reached, a skill in use.',
    attempted:
      'Something hard was tried and did not, or not yet, work out. It counts as much as a success: judges are told so.',
  },
  who: 'Who can win it',
  nominees: 'A nomination names',
  nomineeKinds: {
    person: { name: 'One person', means: 'Exactly one. Whoever helped is credited as a helper.' },
    group: { name: 'A group', means: 'Two to ten people, who win it together.' },
    either: { name: 'Either', means: 'One person, or up to ten together, as the nominator sees fit.' },
  },
  eligibility: 'Eligible',
  eligibilities: {
    everyone: { name: 'Everyone', means: 'Any colleague of the organization.' },
    list: { name: 'People on a list', means: 'Only those you name. Others can’t be chosen as nominees.' },
    attribute: {
      name: 'By department or job title',
      means: 'Only those of whom the organization’s directory says so, at the moment they are nominated.',
    },
  },
  eligiblePeople: 'Eligible people',
  attribute: 'Which entry of the directory',
  attributes: { department: 'Department', jobTitle: 'Job title' },
  values: 'Any of these',
  valuesHint: 'As written in the directory. Add them one by one.',
  addValue: 'Add',
  removeValue: (value: string) => `Remove ${value}`,
  rest: 'Cycles a winner sits out',
  restHint: (count: number) =>
    count === 0
      ? 'Winners may win it again in the very next cycle.'
      : plural('en', count, {
          one: 'Who won it can’t be nominated for it in the next cycle.',
          other: 'Who won it can’t be nominated for it in the next # cycles.',
        }),
  self: {
    name: 'People may nominate themselves',
    means: 'Helps those whose work nobody sees. They still can’t endorse or judge themselves.',
  },
  seen: 'Who sees nominations',
  visibility: 'Before the award is given, a nomination is seen by',
  visibilities: {
    open: {
      name: 'Colleagues, too (open)',
      means:
        'They can endorse it, and similar ones are hinted at while somebody writes. More voices; no surprises.',
    },
    closed: {
      name: 'Nominator, judges and owners only (closed)',
      means: 'Nobody else learns that it exists, and nobody can endorse it. A surprise on stage.',
    },
  },
  blind: {
    name: 'Judge without names of nominators',
    means: 'Judges see neither who nominated nor who endorsed. They weigh the story, not who tells it.',
  },
  decided: 'How it is decided',
  decidedBy: 'Decided',
  deciders: {
    judges: {
      name: 'By judges',
      means:
        'They score by the rubric; an owner decides on their ranking, with a reason where they depart from it.',
    },
    vote: {
      name: 'By a live vote',
      means:
        'Judging names the finalists; everybody at the ceremony votes among them. Lively, but fame counts.',
    },
    'judges-then-vote': {
      name: 'By judges, by a live vote where they tie',
      means: 'The ceremony’s audience chooses only between those the judges hold equal.',
    },
  },
  judges: 'Judges',
  judgesHint: 'New cycles begin with these judges. A cycle’s own can be changed under Cycles.',
  reading: 'Each nomination is read by',
  readings: {
    all: { name: 'Every judge', means: 'The fairest way, as long as nobody has too much to read.' },
    some: {
      name: 'Some of them',
      means: 'Nominations are shared out evenly, and never to somebody with an interest in them.',
    },
  },
  judgesEach: 'Judges for each nomination',
  quorum: 'Scores a result needs',
  quorumHint: 'A nomination with fewer is flagged, and never silently ranked. Abstentions don’t count.',
  normalized: {
    name: 'Even out strict and generous judges',
    means:
      'Each judge’s scores are brought to one scale before they are averaged, so that nobody suffers from a strict reader. Needs three scores of a judge; both numbers are shown.',
  },
  fields: {
    name: 'Name',
    description: 'Description',
    criteria: 'Criteria',
    rubric: 'Rubric',
    modes: 'Learning modes',
    outcomes: 'Outcomes',
    people: 'Eligible people',
    values: 'Eligible by directory',
    restCycles: 'Cycles a winner sits out',
    judgesEach: 'Judges for each nomination',
    quorum: 'Scores a result needs',
  },
  flaws: {
    name: 'Give it a name.',
    criteria: 'Say what it is given for.',
    rubric: 'Every criterion needs a name and a weight above 0.',
    modes: 'Choose at least one learning mode.',
    outcomes: 'Choose at least one outcome.',
    people: 'Name at least one eligible person.',
    values: 'Add at least one entry.',
    restCycles: 'A number from 0 to 20.',
    judgesEach: 'A number from 1 on.',
    quorum: 'A number from 1 on.',
    quorumTooMany: 'More scores than judges who read it: it could never be met.',
    tooLong: 'This is too long.',
    refused: 'This wasn’t accepted. Please check it.',
  },
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/settings/editor/messages.de.ts'),
  ar: () => import('#tabs/settings/editor/messages.ar.ts'),
})
