import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { Scene, StageAward } from '#core/contract/scene.ts'
import { Entry } from '#tabs/ceremony/stage/Entry.tsx'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { AwardLine } from '#tabs/ceremony/stage/Presenting.tsx'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { useSceneStyles } from '#tabs/ceremony/stage/scene-styles.ts'
import { useTimeLeft } from '#tabs/ceremony/stage/use-time-left.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  clock: {
    margin: 0,
    color: stage.gold,
    fontSize: '1.6em',
    fontVariantNumeric: 'tabular-nums',
    lineHeight: 1.1,
  },
  where: { color: stage.ink, fontSize: '1.25em' },
})

type VotingProps = {
  scene: Extract<Scene, { kind: 'voting' }>
  serverNow: () => number
  /** Whether to say where one votes: not where one can vote right beside it. */
  saysWhere: boolean
}

/** A live vote: who stands for election, and how long it is open. Nobody sees how it goes. */
export function Voting({ scene, serverNow, saysWhere }: VotingProps) {
  const styles = useSceneStyles()
  const own = useStyles()
  const text = useText(messages)
  const { award, state, options, closesAt } = scene
  return (
    <div className={styles.scene}>
      <AwardLine award={award} line={text.vote[state]} larger="line" />
      <ul className={styles.grid} style={{ fontSize: options.length <= 3 ? '1.18em' : '1em' }}>
        {options.map(({ option, entry }) => (
          <li key={option} className={styles.cell}>
            <Entry entry={entry} as="finalist" />
          </li>
        ))}
      </ul>
      {state === 'open' && closesAt !== undefined ? (
        <TimeLeft until={closesAt} serverNow={serverNow} />
      ) : null}
      {saysWhere && state !== 'closing' ? (
        <p className={mergeClasses(styles.text, own.where)}>{text.voteWhere}</p>
      ) : null}
    </div>
  )
}

function TimeLeft({ until, serverNow }: { until: number; serverNow: () => number }) {
  const styles = useStyles()
  const text = useText(messages)
  const clock = useTimeLeft(until, serverNow)
  if (clock === undefined) return null
  return (
    <p className={styles.clock} role="timer" aria-label={text.voteLeft(clock)}>
      <span dir="ltr">{clock}</span>
    </p>
  )
}

/** The ballots are counted; what they say stays sealed until the reveal. */
export function Counted({ award }: { award: StageAward }) {
  const styles = useSceneStyles()
  const text = useText(messages)
  return (
    <div className={styles.scene}>
      <Medallion design={award.medallion} size="8em" />
      <p className={styles.eyebrow} dir="auto">
        {award.name}
      </p>
      <h1 className={mergeClasses(styles.title, styles.award)}>{text.voteClosed}</h1>
      <hr className={styles.rule} />
      <p className={styles.text}>{text.voteThanks}</p>
    </div>
  )
}
