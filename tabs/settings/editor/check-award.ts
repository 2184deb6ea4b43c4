import { limits } from '#core/contract/limits.ts'
import { wholeNumber } from '#tabs/design/form/NumberField.tsx'
import type { AwardDraft } from '#tabs/settings/editor/award-draft.ts'
import { weightOf } from '#tabs/settings/editor/rubric.ts'
import { countPoints } from '#tabs/text/count-points.ts'

/** Parts of the form that can be wrong, in the order they stand in it. */
export const fields = [
  'name',
  'description',
  'criteria',
  'rubric',
  'modes',
  'outcomes',
  'people',
  'values',
  'restCycles',
  'judgesEach',
  'quorum',
] as const
export type AwardField = (typeof fields)[number]
export type Flaw = Exclude<AwardField, 'description'> | 'quorumTooMany' | 'tooLong' | 'refused'
export type Flaws = Partial<Record<AwardField, Flaw>>

/** What still keeps an award from being saved. */
export function checkAward(draft: AwardDraft): Flaws {
  const flaws: Flaws = {}
  for (const [field, max] of [
    ['name', limits.title],
    ['description', limits.description],
    ['criteria', limits.criteria],
  ] as const) {
    const length = countPoints(draft[field])
    if (length === 0 && field !== 'description') flaws[field] = field
    if (length > max) flaws[field] = 'tooLong'
  }
  if (!draft.rubric.every(isComplete)) flaws.rubric = 'rubric'
  if (draft.modes.length === 0) flaws.modes = 'modes'
  if (draft.outcomes.length === 0) flaws.outcomes = 'outcomes'
  if (draft.eligibility === 'list' && draft.people.length === 0) flaws.people = 'people'
  if (draft.eligibility === 'attribute' && draft.values.length === 0) flaws.values = 'values'
  if (wholeNumber(draft.restCycles, 0, 20) === undefined) flaws.restCycles = 'restCycles'
  return { ...flaws, ...checkJudging(draft) }
}

function checkJudging(draft: AwardDraft): Flaws {
  const each = draft.shared ? wholeNumber(draft.judgesEach, 1, limits.judges) : Number.POSITIVE_INFINITY
  const quorum = wholeNumber(draft.quorum, 1, limits.judges)
  if (each === undefined) return { judgesEach: 'judgesEach' }
  if (quorum === undefined) return { quorum: 'quorum' }
  return quorum > each ? { quorum: 'quorumTooMany' } : {}
}

function isComplete({ name, guidance, weight }: AwardDraft['rubric'][number]): boolean {
  const number = weightOf(weight)
  const length = countPoints(name)
  return (
    length > 0 &&
    length <= limits.criterionName &&
    countPoints(guidance) <= limits.guidance &&
    number !== undefined &&
    number <= limits.weight
  )
}

/** The fields a server found wrong, from the paths it names. */
export function refusedFields(issues: readonly { path: string }[]): Flaws {
  const flaws: Flaws = {}
  for (const { path } of issues) {
    const parts = path.replace(/^(body|\/)\.?/, '').split(/[./[]/)
    const field = fields.find((field) => parts.includes(field))
    if (field) flaws[field] = 'refused'
  }
  return flaws
}
