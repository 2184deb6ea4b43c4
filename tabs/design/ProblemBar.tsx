import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { messages } from '#tabs/design/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

/** Says beside an action why it didn't work; nothing while there is no problem. `children` offer a way on. */
export function ProblemBar({ problem, children }: { problem: unknown; children?: ReactNode }) {
  const text = useText(messages)
  const say = useProblemText()
  if (!problem) return null
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{text.notDone}</MessageBarTitle>
        {say(problem)} {children}
      </MessageBarBody>
    </MessageBar>
  )
}
