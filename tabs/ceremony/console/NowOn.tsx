import { Body1, Body1Strong, Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components'
import type { HostView } from '#core/contract/ceremony.ts'
import type { Attendance } from '#core/contract/live.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { Sayings } from '#tabs/ceremony/console/Sayings.tsx'
import { SealedTurn } from '#tabs/ceremony/console/SealedTurn.tsx'
import { TurnName } from '#tabs/ceremony/console/TurnName.tsx'
import { openSayings, turnNow } from '#tabs/ceremony/console/turns.ts'
import { VoteLine } from '#tabs/ceremony/console/VoteLine.tsx'
import type { Moment } from '#tabs/live/unveil.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  second: { color: tokens.colorNeutralForeground2 },
  notes: { whiteSpace: 'pre-wrap', minInlineSize: 0 },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
})

type NowOnProps = {
  host: HostView
  moment: Moment
  audience: Attendance | undefined
  serverNow: () => number
}

/** The part that is on: who presents it, what hosts noted, how names are said, and who won, masked. */
export function NowOn({ host, moment, audience, serverNow }: NowOnProps) {
  const styles = useStyles()
  const text = useText(messages)
  const turn = turnNow(host.order)
  if (!turn) return null
  const { notes, presenter } = turn
  const given = turn.kind === 'award' && moment.given.some(({ award }) => award.id === turn.award.id)
  const sayings = turn.kind === 'award' && !given ? openSayings(turn, moment.scene) : []
  return (
    <section className={styles.card} aria-label={text.nowOn}>
      <div className={styles.part}>
        <Caption1 className={styles.second}>{text.nowOn}</Caption1>
        <Body1Strong as="h2" style={{ margin: 0 }}>
          <TurnName turn={turn} />
        </Body1Strong>
        {presenter ? (
          <Caption1 className={styles.second}>
            <bdi>{text.presents(presenter.name)}</bdi>
          </Caption1>
        ) : null}
      </div>
      {notes ? (
        <Body1 className={styles.notes} dir="auto" aria-label={text.notes}>
          {notes}
        </Body1>
      ) : null}
      {turn.kind === 'award' && turn.vote && !given ? (
        <VoteLine vote={turn.vote} turnout={audience?.turnout} serverNow={serverNow} />
      ) : null}
      {sayings.length > 0 ? (
        <div className={styles.part}>
          <Caption1Strong>{text.say}</Caption1Strong>
          <Sayings sayings={sayings} />
        </div>
      ) : null}
      {turn.kind === 'award' ? <SealedTurn turn={turn} given={given} inRoom={audience?.inRoom} /> : null}
    </section>
  )
}
