import type { NomineeHints } from '#core/contract/nominations.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import type { NominationDraft } from '#tabs/nominate/draft.ts'

const nothing: NomineeHints = { barred: [], similar: [] }

/** What is good to know of the people chosen for an award; nothing until there is somebody, or while it isn't known. */
export function useNomineeHints(
  cycleId: string,
  { awardId, nominees }: NominationDraft,
  enabled: boolean,
): NomineeHints {
  const query = { nominees: nominees.map(({ ref }) => ref), ...(awardId === '' ? {} : { awardId }) }
  const asked = useOperation(
    'nomineeHints',
    { params: { cycleId }, query },
    {
      enabled: enabled && nominees.length > 0,
    },
  )
  return (nominees.length > 0 && asked.data) || nothing
}
