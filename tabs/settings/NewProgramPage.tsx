import { useMe } from '#tabs/api/current.ts'
import { Page } from '#tabs/design/Page.tsx'
import { CardSkeletons, EmptyState } from '#tabs/design/States.tsx'
import { CreateProgram } from '#tabs/settings/CreateProgram.tsx'
import { messages } from '#tabs/settings/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** A further program of the organization. */
export function NewProgramPage() {
  const text = useText(messages)
  const me = useMe()
  return (
    <Page title={text.createTitle}>
      {me === undefined ? <CardSkeletons /> : null}
      {me?.owner === false ? <EmptyState title={text.notOwner} text={text.notOwnerText} /> : null}
      {me?.owner ? <CreateProgram /> : null}
    </Page>
  )
}
