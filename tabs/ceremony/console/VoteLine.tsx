import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { clockOf } from '#tabs/ceremony/console/pace.ts'
import type { AwardTurn } from '#tabs/ceremony/console/turns.ts'
import { useSeconds } from '#tabs/ceremony/console/use-seconds.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  clock: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
})

type VoteLineProps = {
  vote: NonNullable<AwardTurn['vote']>
  turnout: number | undefined
  serverNow: () => number
}

/** How the live vote stands, never how it goes (rule C7). */
export function VoteLine({ vote: { state, round, closesAt }, turnout, serverNow }: VoteLineProps) {
  const styles = useStyles()
  const text = useText(messages)
  const counts = state === 'open' && closesAt !== undefined
  useSeconds(counts)
  return (
    <div className={styles.line}>
      <output>
        <Caption1Strong>
          {state === 'waiting' && round > 1 ? text.voteAgain : text.voteIs[state]}
        </Caption1Strong>
      </output>
      {state === 'open' && turnout !== undefined ? (
        <Caption1 className={styles.clock}>{text.voted(turnout)}</Caption1>
      ) : null}
      {counts ? (
        <Caption1 className={styles.clock}>
          {/* Up to the next second, as a countdown reads. */}
          {text.closesIn(clockOf(closesAt - serverNow() + 999))}
        </Caption1>
      ) : null}
    </div>
  )
}
