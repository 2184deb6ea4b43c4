import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { EmptyState } from '#tabs/design/States.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { messages } from '#tabs/wall/more-messages.ts'

/** Nothing on the wall is as the filters say. */
export default function NothingFits() {
  const text = useText(messages)
  const [, go] = useLocation()
  return (
    <EmptyState
      title={text.nothingFits}
      text={text.nothingFitsText}
      action={<Button onClick={() => go('/wall')}>{text.showAll}</Button>}
    />
  )
}
