import { useState } from 'react'
import { Notice } from '#tabs/design/Notice.tsx'
import type { CorrectingProps } from '#tabs/program/correcting/CorrectAward.tsx'
import { messages } from '#tabs/program/correcting/messages.ts'
import { SendCorrection } from '#tabs/program/correcting/SendCorrection.tsx'
import { WinnerChoice } from '#tabs/program/correcting/WinnerChoice.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Takes an award back from one of its winners. */
export function Revoke(props: CorrectingProps) {
  const text = useText(messages)
  const won = props.ranked.nominations.filter(({ id }) => props.winners.includes(id))
  const [chosen, setChosen] = useState(won[0]?.id ?? '')
  return (
    <>
      <WinnerChoice winners={won} value={chosen} onChange={setChosen} />
      <Notice intent="warning">{text.consequence.revoke}</Notice>
      <SendCorrection
        {...props}
        correction={chosen === '' ? undefined : { kind: 'revoke', nominationId: chosen }}
      />
    </>
  )
}
