import { Spinner } from '@fluentui/react-components'
import { ApiProblem } from '#tabs/api/problem.ts'
import { ConnectionNote } from '#tabs/ceremony/ConnectionNote.tsx'
import { messages } from '#tabs/ceremony/messages.ts'
import { Page } from '#tabs/design/Page.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import type { LinkState } from '#tabs/live/link-state.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

/** Before the first view is here: on the way, or why it won't come. */
export function Joining({ state }: { state: LinkState }) {
  const text = useText(messages)
  const say = useProblemText()
  return (
    <Page title={text.ceremonies}>
      {state.refusal ? (
        <EmptyState title={text.refused} text={say(new ApiProblem(state.refusal))} />
      ) : (
        <>
          <Spinner label={text.connecting} />
          <ConnectionNote connection={state.connection} />
        </>
      )}
    </Page>
  )
}
