import type { Draft, DraftContent } from '#core/contract/drafts.ts'
import type { Program } from '#core/contract/programs.ts'
import { isGone } from '#tabs/mine/draft-path.ts'

/** What nominating keeps on a device; what older versions kept does not name its cycle. */
type Kept = {
  id: string
  value: Partial<DraftContent>
  dirty: boolean
  cycleId?: string
  nominationId?: string
}

/** A draft that this device alone has. */
export type LeftHere = Pick<Draft, 'id' | 'cycleId' | 'nominationId'> & {
  /** By which it is kept. */
  about: string
  content: Pick<DraftContent, 'awardId' | 'nominees' | 'story' | 'evidence' | 'helpers'>
}

/**
 * Rule N9: nothing typed is lost, so that what never came to the server is shown, too: of the drafts on this device
 * those with words that no draft on the server has a screen for.
 * @param drafts those that the server keeps
 */
export function leftHere(
  kept: readonly { about: string; kept: unknown }[],
  drafts: readonly Draft[],
  programs: readonly Program[],
): LeftHere[] {
  return kept.flatMap(({ about, kept }) => {
    if (!isKept(kept) || !kept.dirty) return []
    const { id, cycleId = about, nominationId } = kept
    const content = { awardId: '', nominees: [], story: '', evidence: [], helpers: [], ...kept.value }
    const isOffered = drafts.some((draft) => draft.id === id) && !isGone(cycleId, programs)
    if (isOffered || isBlank(content)) return []
    return [{ about, id, cycleId, content, ...(nominationId === undefined ? {} : { nominationId }) }]
  })
}

function isKept(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'value' in kept && 'dirty' in kept
}

function isBlank({ nominees, story, evidence, helpers }: LeftHere['content']): boolean {
  const links = evidence.filter(({ title, url }) => title !== '' || url !== '')
  return story.trim() === '' && [...nominees, ...helpers, ...links].length === 0
}
