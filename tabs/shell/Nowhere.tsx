import { useLocation } from 'wouter'
import { Page } from '#tabs/design/Page.tsx'
import { PlainButton } from '#tabs/design/PlainButton.tsx'
import { messages } from '#tabs/shell/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** An address that leads nowhere. */
export function Nowhere() {
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <Page title={text.nowhereTitle}>
      <div>
        <PlainButton onClick={() => go('/')}>{text.toWall}</PlainButton>
      </div>
    </Page>
  )
}
