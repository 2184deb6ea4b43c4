import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useOperation } from '#tabs/api/use-operation.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { Page } from '#tabs/design/Page.tsx'
import { EmptyState } from '#tabs/design/States.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** For whoever was a host until now: says so, and leads to what everybody sees. */
export function Dismissed() {
  const text = useText(messages)
  // Whoever is no host by that has the audience's panel before them.
  const { refetch, isFetching } = useOperation('me', {})
  // What had the focus went away by itself: this is what there is now.
  useEffect(() => document.getElementById('page-title')?.focus(), [])
  return (
    <Page title={text.noHost}>
      <EmptyState
        title={text.noHostWhy}
        text={text.mayWatch}
        action={
          <Button appearance="primary" disabledFocusable={isFetching} onClick={() => void refetch()}>
            {text.watch}
          </Button>
        }
      />
    </Page>
  )
}
