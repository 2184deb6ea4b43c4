import type { ApiProblem } from '#tabs/api/problem.ts'
import { Page } from '#tabs/design/Page.tsx'
import { EmptyState, ErrorState } from '#tabs/design/States.tsx'
import { messages } from '#tabs/shell/refused/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** The server doesn't let this person in: members only, calmly; or the sign-in failed, with a way to try again. */
export default function Refused({ problem, retry }: { problem: ApiProblem; retry: () => void }) {
  const text = useText(messages)
  return (
    <Page title="Laurels">
      {problem.code === 'tenant_not_allowed' ? (
        <EmptyState title={text.membersOnly} text={text.membersOnlyWhy} />
      ) : (
        <ErrorState error={problem} retry={retry} />
      )}
    </Page>
  )
}
