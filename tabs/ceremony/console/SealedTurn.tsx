import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { Attendance } from '#core/contract/live.ts'
import type { StageResult } from '#core/contract/scene.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { Sayings } from '#tabs/ceremony/console/Sayings.tsx'
import { SealedWinner } from '#tabs/ceremony/console/SealedWinner.tsx'
import { type AwardTurn, winnersSayings } from '#tabs/ceremony/console/turns.ts'
import { messages as shared } from '#tabs/ceremony/messages.ts'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  told: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  second: { color: tokens.colorNeutralForeground2 },
})

type SealedTurnProps = {
  turn: AwardTurn
  /** Everybody has seen it. */
  given: boolean
  inRoom: Attendance['inRoom']
}

/** Who won, how that is said and whether they are watching: all of it masked until it has been given. */
export function SealedTurn({ turn, given, inRoom }: SealedTurnProps) {
  const styles = useStyles()
  const text = useText(messages)
  const { award, result, segmentId } = turn
  const there = inRoom?.[segmentId]
  const told = (
    <span className={styles.told}>
      <Result result={result} />
      <Sayings sayings={winnersSayings(turn)} />
      {there ? <Caption1 className={styles.second}>{text.inRoom[there]}</Caption1> : null}
    </span>
  )
  if (result === undefined || given) return told
  return <SealedWinner award={award.name}>{told}</SealedWinner>
}

function Result({ result }: { result: StageResult | undefined }) {
  const text = useText(messages)
  const said = useText(shared)
  if (!result) return text.byVote
  if (result.kind === 'not-awarded') return said.notAwarded
  return (
    <span>
      <PeopleNames people={result.winners.flatMap((winner) => winner.nominees)} />
    </span>
  )
}
