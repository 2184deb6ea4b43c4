import { Spinner } from '@fluentui/react-components'
import type { ErrorCode } from '#core/contract/errors.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { messages as audienceMessages } from '#tabs/ceremony/audience/messages.ts'
import { ConnectionNote } from '#tabs/ceremony/ConnectionNote.tsx'
import { messages } from '#tabs/ceremony/messages.ts'
import { useRehearsalRefusal } from '#tabs/ceremony/rehearsal/use-refusal.ts'
import { Page } from '#tabs/design/Page.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import type { LinkState } from '#tabs/live/link-state.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

/** Before the first view is here: on the way, or why it won't come. */
export function Joining({ state, ceremonyId }: { state: LinkState; ceremonyId?: string }) {
  const text = useText(messages)
  return (
    <Page title={text.ceremonies}>
      {state.refusal ? <RefusedEntry code={state.refusal} ceremonyId={ceremonyId} /> : null}
      {state.refusal ? null : (
        <>
          <Spinner label={text.connecting} />
          <ConnectionNote connection={state.connection} />
        </>
      )}
    </Page>
  )
}

/** People of other organizations are told calmly whom it is for; everybody else, what is in the way. */
function RefusedEntry({ code, ceremonyId }: { code: ErrorCode; ceremonyId: string | undefined }) {
  const text = useText(messages)
  const words = useText(audienceMessages)
  const say = useProblemText()
  const rehearsal = useRehearsalRefusal(ceremonyId, code)
  if (rehearsal) return <EmptyState title={rehearsal.title} text={rehearsal.why} />
  return code === 'tenant_not_allowed' ? (
    <EmptyState title={words.membersOnly} text={words.membersOnlyWhy} />
  ) : (
    <EmptyState title={text.refused} text={say(new ApiProblem(code))} />
  )
}
