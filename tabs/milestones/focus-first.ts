import type { MilestoneFlaws } from '#tabs/milestones/milestone.ts'

/** Puts the cursor where the first thing is to be mended. @returns whether there is any */
export function focusFirst(flaws: MilestoneFlaws): boolean {
  const first = (['text', 'on', 'mode', 'link'] as const).find((field) => flaws[field])
  if (first) document.getElementById(`milestone-${first}`)?.focus()
  return first !== undefined
}
