import { Body1 } from '@fluentui/react-components'
import { SignPage } from '#tabs/design/SignPage.tsx'
import { messages } from '#tabs/shell/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** What somebody sees who opens the tab's address in a plain browser. */
export default function OutsideTeams() {
  const text = useText(messages)
  return (
    <SignPage title={text.outsideTitle}>
      <Body1 align="center">{text.outsideText}</Body1>
    </SignPage>
  )
}
