import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Correction, RankedNomination } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { firstSentence } from '#tabs/program/choices.ts'
import type { CorrectingProps } from '#tabs/program/correcting/CorrectAward.tsx'
import { messages } from '#tabs/program/correcting/messages.ts'
import { SendCorrection } from '#tabs/program/correcting/SendCorrection.tsx'
import { countPoints } from '#tabs/text/count-points.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  names: { display: 'flex', flexDirection: 'column' },
  citations: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

/** Others won it: who, and what is said of those who have no citation yet. */
export function OtherWinners(props: CorrectingProps) {
  const { ranked, winners: before } = props
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  const [winners, setWinners] = useState(before)
  const [citations, setCitations] = useState<Record<string, string>>({})
  const namesOf = ({ nominees }: RankedNomination) => formats.list(nominees.map(({ name }) => name))
  const silent = ranked.nominations.filter((one) => winners.includes(one.id) && one.citation === undefined)
  const citationOf = (one: RankedNomination) => citations[one.id] ?? firstSentence(one.story)
  return (
    <>
      <Field label={text.winners}>
        <div className={styles.names}>
          {ranked.nominations.map((one) => (
            <Checkbox
              key={one.id}
              label={<bdi>{namesOf(one)}</bdi>}
              checked={winners.includes(one.id)}
              onChange={(_, { checked }) =>
                setWinners(checked === true ? [...winners, one.id] : winners.filter((id) => id !== one.id))
              }
            />
          ))}
        </div>
      </Field>
      <div className={styles.citations}>
        {silent.map((one) => (
          <CountedTextarea
            key={one.id}
            label={text.citationOf(namesOf(one))}
            value={citationOf(one)}
            onChange={(citation) => setCitations({ ...citations, [one.id]: citation })}
            min={1}
            max={limits.citation}
            rows={3}
            required
          />
        ))}
      </div>
      <SendCorrection
        {...props}
        correction={correctionOf(
          before,
          winners,
          Object.fromEntries(silent.map((one) => [one.id, citationOf(one)])),
        )}
      />
    </>
  )
}

/** Undefined while nobody else would win, nobody at all, or a citation is missing. */
function correctionOf(
  before: readonly string[],
  winners: readonly string[],
  citations: Record<string, string>,
): Correction | undefined {
  const same = winners.length === before.length && winners.every((id) => before.includes(id))
  if (same || winners.length === 0 || winners.length > limits.winners) return undefined
  const lengths = Object.values(citations).map(countPoints)
  if (lengths.some((length) => length === 0 || length > limits.citation)) return undefined
  return { kind: 'winners', winners: [...winners], citations }
}
