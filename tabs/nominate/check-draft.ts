import { limits } from '#core/contract/limits.ts'
import type { Award } from '#core/contract/programs.ts'
import type { NominationDraft } from '#tabs/nominate/draft.ts'
import { countPoints } from '#tabs/text/count-points.ts'

/** Parts of the form, in the order they stand in it. */
export const fields = ['award', 'nominees', 'story', 'mode', 'helpers', 'evidence'] as const
export type FormField = (typeof fields)[number]

export type Flaw =
  | 'award-missing'
  | 'nominees-missing'
  | 'nominees-self'
  | 'nominees-one'
  | 'nominees-group'
  | 'nominees-barred'
  | 'story-short'
  | 'story-long'
  | 'mode-missing'
  | 'evidence-title'
  | 'evidence-url'
  | 'refused'

export type Flaws = Partial<Record<FormField, Flaw>>

/**
 * What still keeps a draft from being sent. `ownRefs` are the writer's own: allowed only where the award says so;
 * `barred` are those who can't be nominated for it.
 */
export function checkDraft(
  draft: NominationDraft,
  award: Award | undefined,
  ownRefs: readonly string[],
  barred: readonly { ref: string }[] = [],
): Flaws {
  const flaws: Flaws = {}
  if (!award) flaws.award = 'award-missing'
  if (draft.nominees.length < limits.nominees.min) flaws.nominees = 'nominees-missing'
  else if (!award?.selfNomination && draft.nominees.some((person) => ownRefs.includes(person.ref)))
    flaws.nominees = 'nominees-self'
  else if (award?.nominees === 'person' && draft.nominees.length > 1) flaws.nominees = 'nominees-one'
  else if (award?.nominees === 'group' && draft.nominees.length < 2) flaws.nominees = 'nominees-group'
  else if (draft.nominees.some(({ ref }) => barred.some((one) => one.ref === ref)))
    flaws.nominees = 'nominees-barred'
  const length = countPoints(draft.story)
  if (length < limits.story.min) flaws.story = 'story-short'
  if (length > limits.story.max) flaws.story = 'story-long'
  if (draft.mode === '') flaws.mode = 'mode-missing'
  const flaw = draft.evidence.map(checkLink).find((found) => found !== undefined)
  if (flaw) flaws.evidence = flaw
  return flaws
}

/** What is wrong with a link; a wholly blank one is fine, since it isn't sent. */
export function checkLink({ title, url }: { title: string; url: string }): Flaw | undefined {
  if (title.trim() === '' && url.trim() === '') return undefined
  if (!isHttps(url.trim())) return 'evidence-url'
  const length = countPoints(title)
  return length === 0 || length > limits.evidenceTitle ? 'evidence-title' : undefined
}

/** The fields a server found wrong, from the paths it names. */
export function refusedFields(issues: readonly { path: string }[]): Flaws {
  const flaws: Flaws = {}
  for (const { path } of issues) {
    const name = path.replace(/^(body|\/)\.?/, '').split(/[./[]/)[0] ?? ''
    const field = name === 'awardId' ? 'award' : fields.find((field) => field === name)
    if (field) flaws[field] = 'refused'
  }
  return flaws
}

function isHttps(url: string): boolean {
  if (url.length > limits.url || !URL.canParse(url)) return false
  const { protocol, username, password } = new URL(url)
  return protocol === 'https:' && username === '' && password === ''
}
