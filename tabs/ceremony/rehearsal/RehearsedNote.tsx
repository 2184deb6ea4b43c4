import { Caption1 } from '@fluentui/react-components'
import { messages } from '#tabs/ceremony/rehearsal/messages.ts'
import { Notice } from '#tabs/design/Notice.tsx'
import { TextLink } from '#tabs/design/TextLink.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** For a host who looks at a rehearsal as the audience would: what is missing here, and the way back. */
export function RehearsedNote({ ceremonyId, voting }: { ceremonyId: string; voting: boolean }) {
  const text = useText(messages)
  return (
    <>
      <Caption1>
        <TextLink to={`/panel?ceremony=${ceremonyId}`}>{text.toControls}</TextLink>
      </Caption1>
      {voting ? <Notice>{text.noVote}</Notice> : null}
    </>
  )
}
