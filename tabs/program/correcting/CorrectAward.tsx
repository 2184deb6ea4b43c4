import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Decision } from '#core/contract/judging.ts'
import type { RankedAward } from '#tabs/program/choices.ts'
import { messages } from '#tabs/program/correcting/messages.ts'
import { OtherWinners } from '#tabs/program/correcting/OtherWinners.tsx'
import { Revoke } from '#tabs/program/correcting/Revoke.tsx'
import { Wording } from '#tabs/program/correcting/Wording.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type Published = Decision['awards'][number]

/** What each way of putting a result right is given. */
export type CorrectingProps = {
  cycleId: string
  ranked: RankedAward
  /** Who won it as it was published: nobody, where it wasn't awarded. */
  winners: readonly string[]
  onDone: () => void
}

type CorrectAwardProps = Pick<CorrectingProps, 'cycleId' | 'ranked'> & { decided: Published }

const ways = ['wording', 'winners', 'revoke'] as const

/** Puts a published result right (rule C14): its words, its winners, or that it was given at all. */
export function CorrectAward({ decided, ...award }: CorrectAwardProps) {
  const styles = useStyles()
  const text = useText(messages)
  const [open, setOpen] = useState(false)
  const winners = decided.kind === 'winners' ? decided.winners : []
  const [chosen, setWay] = useState<(typeof ways)[number]>('wording')
  // Of an award that was not given, only that can be put right.
  const possible = ways.filter((one) => one === 'winners' || winners.length > 0)
  const way = possible.find((one) => one === chosen) ?? 'winners'
  const Way = { wording: Wording, winners: OtherWinners, revoke: Revoke }[way]
  return (
    <>
      <div className={styles.row}>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={text.about(text.correct, award.ranked.award.name)}
          onClick={() => setOpen(!open)}
        >
          {text.correct}
        </Button>
      </div>
      {open ? (
        <div className={styles.panel}>
          <Field label={text.what}>
            <RadioGroup
              value={way}
              onChange={(_, { value }) => setWay(ways.find((one) => one === value) ?? 'wording')}
            >
              {possible.map((one) => (
                <Radio key={one} value={one} label={text.way[one]} />
              ))}
            </RadioGroup>
          </Field>
          <Way {...award} winners={winners} onDone={() => setOpen(false)} />
        </div>
      ) : null}
    </>
  )
}
