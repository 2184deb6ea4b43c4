import { Button } from '@fluentui/react-components'
import { messages } from '#tabs/ceremony/rehearsal/messages.ts'
import { useListed, useRehearse } from '#tabs/ceremony/rehearsal/use-rehearsal.ts'
import { ProblemBar } from '#tabs/design/ProblemBar.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

type RehearseButtonProps = { ceremonyId: string; primary?: boolean; begin?: string }

/** Begins a rehearsal, or joins the one that another host has begun (rule C9). */
export function RehearseButton({ ceremonyId, primary = false, begin }: RehearseButtonProps) {
  const text = useText(messages)
  const on = useListed(ceremonyId)?.rehearsal
  const { rehearse, pending, problem } = useRehearse(ceremonyId)
  return (
    <>
      <ProblemBar problem={problem} />
      <div>
        <Button
          appearance={primary ? 'primary' : 'secondary'}
          disabledFocusable={pending}
          onClick={() => void rehearse()}
        >
          {on ? text.join : (begin ?? text.begin)}
        </Button>
      </div>
    </>
  )
}
