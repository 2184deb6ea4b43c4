import { messages } from '#tabs/ceremony/sending/messages.ts'
import { isAnswer } from '#tabs/ceremony/sending/not-arrived.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** A reason in the words of who gave it, which are in no language of the reader's. */
export function Quote({ reason }: { reason: string }) {
  const text = useText(messages)
  return (
    <>
      {isAnswer(reason) ? text.teamsSays : text.reason}: <bdi>{reason}</bdi>
    </>
  )
}
