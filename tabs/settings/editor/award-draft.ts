import type { BodyOf } from '#core/contract/operations.ts'
import type { Colleague, Person } from '#core/contract/people.ts'
import type { OwnedAward } from '#core/contract/program-settings.ts'
import type { Award, Eligibility, LearningMode, Medallion, Outcome } from '#core/contract/programs.ts'
import { type CriterionDraft, weightOf } from '#tabs/settings/editor/rubric.ts'

/** An award while its owner designs it: everything may still be missing. */
export type AwardDraft = {
  name: string
  description: string
  criteria: string
  rubric: CriterionDraft[]
  modes: LearningMode[]
  outcomes: Outcome[]
  medallion: Medallion
  open: boolean
  blind: boolean
  selfNomination: boolean
  nominees: Award['nominees']
  eligibility: Eligibility['kind']
  people: Colleague[]
  attribute: 'department' | 'jobTitle'
  values: string[]
  restCycles: string
  decidedBy: Award['decidedBy']
  normalized: boolean
  judges: Colleague[]
  /** Whether only some of the judges read each nomination, and how many. */
  shared: boolean
  judgesEach: string
  quorum: string
}

/** What an award says and asks for, as it is sent. */
export type AwardContent = Omit<BodyOf<'createAward'>, 'commandId'>

export const emptyAward: AwardDraft = {
  name: '',
  description: '',
  criteria: '',
  rubric: [{ id: 'first', name: '', guidance: '', weight: '1' }],
  modes: [],
  outcomes: ['achieved', 'attempted'],
  medallion: { shape: 'circle', color: 'gold', emblem: 'laurel' },
  open: false,
  blind: false,
  selfNomination: false,
  nominees: 'either',
  eligibility: 'everyone',
  people: [],
  attribute: 'department',
  values: [],
  restCycles: '0',
  decidedBy: 'judges',
  normalized: false,
  judges: [],
  shared: false,
  judgesEach: '3',
  quorum: '2',
}

/** An award as it is saved, to be changed. `people` name those whom its list has. */
export function draftOf(award: OwnedAward, people: readonly Person[]): AwardDraft {
  const { eligibility, judgesEach } = award
  const listed = eligibility.kind === 'list' ? eligibility.people : []
  const { attribute, values } = eligibility.kind === 'attribute' ? eligibility : emptyAward
  return {
    ...sameInBoth(award),
    rubric: award.rubric.map(({ weight, ...criterion }) => ({ ...criterion, weight: String(weight) })),
    eligibility: eligibility.kind,
    people: listed.map((id) => ({ ref: id, name: people.find((person) => person.id === id)?.name ?? id })),
    attribute,
    values: [...values],
    restCycles: String(award.restCycles),
    judges: award.judges.map(({ id, name }) => ({ ref: id, name })),
    shared: judgesEach !== undefined,
    judgesEach: String(judgesEach ?? emptyAward.judgesEach),
    quorum: String(award.quorum),
  }
}

/** What is sent. Only of a draft that `checkAward` finds nothing wrong with. */
export function contentOf(draft: AwardDraft, active: boolean): AwardContent {
  return {
    ...sameInBoth(draft),
    active,
    rubric: draft.rubric.map(({ id, name, guidance, weight }) => ({
      id,
      name,
      guidance,
      weight: weightOf(weight) ?? 1,
    })),
    eligibility: eligibilityOf(draft),
    restCycles: Number(draft.restCycles),
    judges: draft.judges.map(({ ref }) => ref),
    ...(draft.shared ? { judgesEach: Number(draft.judgesEach) } : {}),
    quorum: Number(draft.quorum),
  }
}

type SameInBoth = Omit<
  AwardDraft,
  | 'rubric'
  | 'eligibility'
  | 'people'
  | 'attribute'
  | 'values'
  | 'restCycles'
  | 'judges'
  | 'shared'
  | 'judgesEach'
  | 'quorum'
>

/** What a draft has as an award has it. */
function sameInBoth(source: SameInBoth): SameInBoth {
  const { name, description, criteria, modes, outcomes, medallion, nominees } = source
  const { open, blind, selfNomination, normalized, decidedBy } = source
  return {
    name,
    description,
    criteria,
    modes,
    outcomes,
    medallion,
    nominees,
    open,
    blind,
    selfNomination,
    normalized,
    decidedBy,
  }
}

function eligibilityOf({ eligibility, people, attribute, values }: AwardDraft): AwardContent['eligibility'] {
  switch (eligibility) {
    case 'everyone':
      return { kind: 'everyone' }
    case 'list':
      return { kind: 'list', people: people.map(({ ref }) => ref) }
    case 'attribute':
      return { kind: 'attribute', attribute, values }
    default:
      return eligibility satisfies never
  }
}
