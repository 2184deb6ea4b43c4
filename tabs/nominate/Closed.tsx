import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { EmptyState } from '#tabs/design/States.tsx'
import { messages } from '#tabs/nominate/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Nominations are not open, and nothing was written. */
export function Closed() {
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <EmptyState
      title={text.closedTitle}
      text={text.closedText}
      action={
        <Button appearance="primary" onClick={() => go('/commend')}>
          {text.commend}
        </Button>
      }
    />
  )
}
