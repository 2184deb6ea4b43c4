import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { Page } from '#tabs/design/Page.tsx'
import { messages } from '#tabs/shell/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** An address that leads nowhere. */
export function Nowhere() {
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <Page title={text.nowhereTitle}>
      <div>
        <Button onClick={() => go('/')}>{text.toWall}</Button>
      </div>
    </Page>
  )
}
