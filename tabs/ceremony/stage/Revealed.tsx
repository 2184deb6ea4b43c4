import { mergeClasses } from '@fluentui/react-components'
import type { Scene, StageAward, StageResult } from '#core/contract/scene.ts'
import { Entry } from '#tabs/ceremony/stage/Entry.tsx'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { AwardLine } from '#tabs/ceremony/stage/Presenting.tsx'
import { useCrowdStyles, useSceneStyles } from '#tabs/ceremony/stage/scene-styles.ts'
import { winnerCount } from '#tabs/ceremony/stage/winner-count.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

type RevealedProps = {
  award: StageAward
  result: StageResult
  vote: Extract<Scene, { kind: 'revealed' }>['vote']
}

/** The moment itself: who it goes to, and why; or, with dignity, that nobody gets it this time. */
export function Revealed({ award, result, vote }: RevealedProps) {
  const styles = useSceneStyles()
  const crowded = useCrowdStyles()
  const text = useText(messages)
  if (result.kind === 'not-awarded') {
    return (
      <div className={styles.scene}>
        <Medallion design={award.medallion} size="7em" />
        <p className={styles.eyebrow} dir="auto">
          {award.name}
        </p>
        <h1 className={mergeClasses(styles.title, styles.award)}>{text.notAwarded}</h1>
        <hr className={styles.rule} />
        <p className={styles.text}>{text.notAwardedWhy}</p>
      </div>
    )
  }
  const alone = result.winners.length === 1
  const many = winnerCount(result.winners)
  const tied = vote?.tie ? text.tied(many) : text.shared(many)
  return (
    <div className={styles.scene}>
      <AwardLine award={award} line={alone ? text.winner : tied} />
      <ul className={mergeClasses(styles.grid, crowded.grid, crowded.apart)}>
        {result.winners.map((entry) => (
          <li
            key={entry.nominees.map((person) => person.id).join()}
            className={alone ? undefined : mergeClasses(styles.cell, styles.wide, crowded.cell)}
          >
            <Entry entry={entry} as={alone ? 'winner' : 'shared'} />
          </li>
        ))}
      </ul>
      {vote?.ballots === undefined ? null : <p className={styles.text}>{text.ballots(vote.ballots)}</p>}
    </div>
  )
}
