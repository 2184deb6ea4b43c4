/** A criterion while its owner writes it: everything may still be missing. */
export type CriterionDraft = { id: string; name: string; guidance: string; weight: string }

/** The weight somebody typed: positive, with a point or a comma; undefined where it is none. */
export function weightOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.')
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined
  const weight = Number(text)
  return weight > 0 ? weight : undefined
}

/** What each criterion counts of the whole, from 0 to 1; one without a weight counts nothing yet. */
export function shares(rubric: readonly Pick<CriterionDraft, 'weight'>[]): number[] {
  const weights = rubric.map(({ weight }) => weightOf(weight) ?? 0)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => (sum === 0 ? 0 : weight / sum))
}
