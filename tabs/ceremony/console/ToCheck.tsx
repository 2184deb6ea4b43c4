import { Caption1 } from '@fluentui/react-components'
import { planOf } from '#core/contract/rehearsal-id.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { TextLink } from '#tabs/design/TextLink.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Where the doors don't open: the way to what stands there, and to where each of it is put right (rule C17). */
export function ToCheck({ ceremonyId }: { ceremonyId: string }) {
  const text = useText(messages)
  return (
    <Caption1>
      <TextLink to={`/ceremonies/${planOf(ceremonyId)}/plan/check`}>{text.toCheck}</TextLink>
    </Caption1>
  )
}
