import { useLocation } from 'wouter'
import type { Draft } from '#core/contract/drafts.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import type { DraftKeeper } from '#tabs/nominate/drafts/keeper.ts'
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

/** The other drafts of this program, and going on with one of them here. */
export function useOtherDrafts({ program, cycle, closed, keeper, except }: Here) {
  const text = useText(messages)
  const [, go] = useLocation()
  const drafts = useOperation('drafts', {})
  const discard = useCommand('discardDraft', ['drafts'])
  const nameOf = (cycleId: string) => program.cycles.find(({ id }) => id === cycleId)?.name

  function actionOf({ cycleId, nominationId }: Draft): string | undefined {
    if (nominationId !== undefined) return text.drafts.continueEdit
    if (cycleId === cycle.id) return text.drafts.continue
    return closed ? undefined : text.drafts.continueFor(cycle.name)
  }

  async function take(other: Draft): Promise<void> {
    const { id: draftId, cycleId, nominationId } = other
    if (nominationId !== undefined) return go(`/nominate/${cycleId}/${nominationId}`)
    // What stands in the form stays behind as a draft of its own.
    await keeper.save()
    const draft = fromServer(other)
    if (cycleId === cycle.id) return keeper.take(draft)
    keeper.restart()
    keeper.set(draft.value)
    await keeper.save()
    if (keeper.state().standing === 'saved') await discard.run({ params: { cycleId, draftId }, body: {} })
  }

  return {
    drafts: (drafts.data ?? []).filter(
      ({ id, cycleId }) => !except.includes(id) && nameOf(cycleId) !== undefined,
    ),
    actionOf,
    cycleOf: ({ cycleId }: Draft) => (cycleId === cycle.id ? undefined : nameOf(cycleId)),
    onContinue: (other: Draft) => void take(other),
  }
}
