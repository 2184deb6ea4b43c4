import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { limits } from '#core/contract/limits.ts'
import { CountedTextarea } from '#tabs/design/CountedTextarea.tsx'
import { type Choice, canVote, putToVote, type RankedAward, reasonNeed } from '#tabs/program/choices.ts'
import { messages } from '#tabs/program/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  foot: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap' },
})

type AwardOutcomeProps = { ranked: RankedAward; choice: Choice; onChange: (choice: Choice) => void }

/** What else may come of an award than winners, and the reason where one is needed. */
export function AwardOutcome({ ranked, choice, onChange }: AwardOutcomeProps) {
  const styles = useStyles()
  const text = useText(messages)
  const need = reasonNeed(choice, ranked)
  const vote = choice.vote === true
  return (
    <div className={styles.foot}>
      <div className={styles.row}>
        {canVote(ranked) || vote ? (
          <Checkbox
            label={ranked.award.decidedBy === 'vote' ? text.toVote : text.tieToVote}
            checked={vote}
            onChange={(_, { checked }) =>
              onChange(checked === true ? putToVote(choice, ranked) : { ...choice, vote: false })
            }
          />
        ) : null}
        <Checkbox
          label={text.notAwarded}
          checked={choice.notAwarded}
          onChange={(_, { checked }) => onChange({ ...choice, notAwarded: checked === true })}
        />
      </div>
      {need !== undefined || choice.reason !== '' ? (
        <CountedTextarea
          label={text.reason}
          hint={need ? text.reasonHints[need] : text.reasonOptional}
          value={choice.reason}
          onChange={(reason) => onChange({ ...choice, reason })}
          min={limits.reason.min}
          max={limits.reason.max}
          rows={2}
          required={need !== undefined}
        />
      ) : null}
    </div>
  )
}
