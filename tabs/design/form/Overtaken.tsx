import { Button } from '@fluentui/react-components'
import { messages } from '#tabs/design/form/messages.ts'
import type { Edit } from '#tabs/design/form/use-edit.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** What became of changes that were kept: they are still here, or somebody else has saved meanwhile. */
export function Overtaken<T>({ edit, onChosen }: { edit: Edit<T>; onChosen: () => void }) {
  const text = useText(messages)
  const choose = (choice: () => void) => () => {
    choice()
    onChosen()
  }
  if (edit.overtaken) {
    return (
      <Notice
        intent="warning"
        action={
          <>
            <Button onClick={choose(edit.keep)}>{text.staleKeep}</Button>
            <Button onClick={choose(edit.discard)}>{text.staleDrop}</Button>
          </>
        }
      >
        {text.staleTitle} {text.staleText}
      </Notice>
    )
  }
  return edit.restored ? <Notice>{text.restored}</Notice> : null
}
