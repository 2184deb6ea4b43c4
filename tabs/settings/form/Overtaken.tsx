import { Button } from '@fluentui/react-components'
import { Notice } from '#tabs/design/Notice.tsx'
import type { Edit } from '#tabs/settings/form/use-edit.ts'
import { messages } from '#tabs/settings/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** What became of changes that were kept: they are still here, or somebody else has saved meanwhile. */
export function Overtaken<T>({ edit, stale }: { edit: Edit<T>; stale: boolean }) {
  const text = useText(messages)
  if (edit.changed && (edit.overtaken || stale)) {
    return (
      <Notice
        intent="warning"
        action={
          <>
            <Button onClick={edit.keep}>{text.staleKeep}</Button>
            <Button onClick={edit.discard}>{text.staleDrop}</Button>
          </>
        }
      >
        {text.staleTitle} {text.staleText}
      </Notice>
    )
  }
  return edit.restored ? <Notice>{text.restored}</Notice> : null
}
