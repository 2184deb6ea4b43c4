import { useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Draft } from '#core/contract/drafts.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import type { DraftKeeper } from '#tabs/nominate/drafts/keeper.ts'
import { draftsOffered, isOrphan } from '#tabs/nominate/drafts/other-drafts.ts'
import { fromServer } from '#tabs/nominate/drafts/server-draft.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

type Here = {
  program: Program
  /** The cycle one is nominating in, and whether it takes nominations no longer. */
  cycle: Cycle
  closed: boolean
  keeper: DraftKeeper
  /** Drafts that are not others: the one in the form, those sent just now. */
  except: readonly string[]
}

/** The other drafts there are, and going on with one of them here. */
export function useOtherDrafts({ program, cycle, closed, keeper, except }: Here) {
  const text = useText(messages)
  const [, go] = useLocation()
  const wanted = new URLSearchParams(useSearch()).get('draft')
  const drafts = useOperation('drafts', {})
  const programs = useOperation('programs', {}).data ?? []
  const discard = useCommand('discardDraft', ['drafts'])
  const [stays, setStays] = useState(false)
  const nameOf = (cycleId: string) => program.cycles.find(({ id }) => id === cycleId)?.name

  function actionOf({ cycleId, nominationId }: Draft): string | undefined {
    if (nominationId !== undefined && !isOrphan(cycleId, programs)) return text.drafts.continueEdit
    if (cycleId === cycle.id) return text.drafts.continue
    return closed ? undefined : text.drafts.continueFor(cycle.name)
  }

  async function take(other: Draft): Promise<void> {
    const { id: draftId, cycleId, nominationId } = other
    if (nominationId !== undefined && !isOrphan(cycleId, programs))
      return go(`/nominate/${cycleId}/${nominationId}`)
    // What stands in the form stays behind as a draft of its own; where that can't be saved, it stays in the form.
    const released = await keeper.release()
    setStays(!released)
    if (!released) return
    const draft = fromServer(other)
    if (cycleId === cycle.id) return keeper.take(draft)
    keeper.restart()
    keeper.set(draft.value)
    await keeper.save()
    if (keeper.state().standing === 'saved') await discard.run({ params: { cycleId, draftId }, body: {} })
  }

  const found = drafts.data?.find(({ id, cycleId }) => id === wanted && cycleId === cycle.id)
  useWanted(found, keeper, take)

  return {
    drafts: draftsOffered(drafts.data ?? [], program, programs, wanted).filter(
      ({ id }) => !except.includes(id),
    ),
    actionOf,
    cycleOf: ({ cycleId }: Draft) => (cycleId === cycle.id ? undefined : nameOf(cycleId)),
    onContinue: (other: Draft) => void take(other),
    // One fewer may be what the draft in the form was waiting for.
    onDiscarded: () => void keeper.save(),
    /** Whether another one can't be gone on with yet, because what stands in the form isn't saved. */
    stays,
  }
}

/** Goes on at once with the draft of this cycle that the address names; the form then stands for it. */
function useWanted(
  found: Draft | undefined,
  keeper: DraftKeeper,
  take: (draft: Draft) => Promise<void>,
): void {
  const taken = useRef<string>(null)
  useEffect(() => {
    if (!found || taken.current === found.id) return
    taken.current = found.id
    if (found.id !== keeper.state().id) void take(found)
  })
}
