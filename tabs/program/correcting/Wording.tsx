import { useState } from 'react'
import { limits } from '#core/contract/limits.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { PeoplePicker } from '#tabs/people/PeoplePicker.tsx'
import type { CorrectingProps } from '#tabs/program/correcting/CorrectAward.tsx'
import { messages } from '#tabs/program/correcting/messages.ts'
import { SendCorrection } from '#tabs/program/correcting/SendCorrection.tsx'
import { WinnerChoice } from '#tabs/program/correcting/WinnerChoice.tsx'
import { countPoints } from '#tabs/text/count-points.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** What is said of a winner, and who helped them. */
export function Wording(props: CorrectingProps) {
  const won = props.ranked.nominations.filter(({ id }) => props.winners.includes(id))
  const [chosen, setChosen] = useState(won[0]?.id ?? '')
  const winner = won.find(({ id }) => id === chosen)
  return (
    <>
      <WinnerChoice winners={won} value={chosen} onChange={setChosen} />
      {winner ? <WordsOf key={winner.id} {...props} winner={winner} /> : null}
    </>
  )
}

type WordsOfProps = CorrectingProps & { winner: CorrectingProps['ranked']['nominations'][number] }

function WordsOf({ winner, ...props }: WordsOfProps) {
  const text = useText(messages)
  const [citation, setCitation] = useState(winner.citation ?? '')
  const [helpers, setHelpers] = useState(winner.helpers.map(({ id, name }) => ({ ref: id, name })))
  const length = countPoints(citation)
  const changed =
    citation.trim() !== winner.citation ||
    helpers.map(({ ref }) => ref).join() !== winner.helpers.map(({ id }) => id).join()
  return (
    <>
      <CountedTextarea
        label={text.citation}
        value={citation}
        onChange={setCitation}
        min={1}
        max={limits.citation}
        rows={3}
        required
      />
      <PeoplePicker
        label={text.helpers}
        chosen={helpers}
        onChange={(next) => setHelpers(next.map(({ ref, name }) => ({ ref, name })))}
        max={limits.helpers}
        exclude={winner.nominees.map(({ id }) => id)}
      />
      <SendCorrection
        {...props}
        correction={
          length > 0 && length <= limits.citation && changed
            ? { kind: 'wording', nominationId: winner.id, citation, helpers: helpers.map(({ ref }) => ref) }
            : undefined
        }
      />
    </>
  )
}
