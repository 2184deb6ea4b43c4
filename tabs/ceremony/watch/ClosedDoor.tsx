import { Body1 } from '@fluentui/react-components'
import type { ErrorCode } from '#core/contract/errors.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { messages } from '#tabs/ceremony/watch/messages.ts'
import { SignPage } from '#tabs/design/SignPage.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'
import { useProblemText } from '#tabs/text/use-problem-text.ts'

/** Why a link shows nothing, and what can be done. */
export function ClosedDoor({ code }: { code: ErrorCode }) {
  const text = useText(messages)
  const say = useProblemText()
  const { title, why } = {
    ticket_expired: { title: text.expired, why: text.expiredWhy },
    ticket_invalid: { title: text.invalid, why: text.invalidWhy },
  }[code as string] ?? { title: text.refused, why: say(new ApiProblem(code)) }
  return (
    <SignPage title={title}>
      <output>
        <Body1 align="center">{why}</Body1>
      </output>
    </SignPage>
  )
}
