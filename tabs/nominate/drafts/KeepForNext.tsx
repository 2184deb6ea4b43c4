import { Button } from '@fluentui/react-components'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { useCommand } from '#tabs/api/use-command.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import type { DraftKeeper, DraftState } from '#tabs/nominate/drafts/keeper.ts'
import { idKeptFor } from '#tabs/nominate/drafts/other-drafts.ts'
import { toServer } from '#tabs/nominate/drafts/server-draft.ts'
import { messages } from '#tabs/nominate/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

type KeepForNextProps = {
  program: Program
  cycle: Cycle
  draft: DraftState
  keeper: DraftKeeper
  /** Called with the name of the cycle it is kept for. */
  onKept: (cycle: string) => void
}

/** Takes a draft that came too late along to the cycle after; nothing where none is known yet. */
export function KeepForNext({ program, cycle, draft, keeper, onKept }: KeepForNextProps) {
  const text = useText(messages)
  const save = useCommand('saveDraft', ['drafts'])
  const discard = useCommand('discardDraft', ['drafts'])
  const next = program.cycles.findLast(
    ({ opensAt, status }) => opensAt > cycle.opensAt && (status === 'scheduled' || status === 'open'),
  )
  if (!next) return null

  async function keep({ id: cycleId, name }: Cycle) {
    const body = { revision: 0, content: toServer(draft.value), settled: false }
    const kept = await save.run({ params: { cycleId, draftId: await idKeptFor(cycleId, draft.id) }, body })
    if (!kept) return
    if (keeper.revision > 0) await discard.run({ params: { cycleId: cycle.id, draftId: draft.id }, body: {} })
    keeper.restart()
    onKept(name)
  }

  return (
    <>
      <Button disabledFocusable={save.pending || discard.pending} onClick={() => void keep(next)}>
        {text.time.keepForNext(next.name)}
      </Button>
      <ProblemBar problem={save.problem} />
    </>
  )
}
