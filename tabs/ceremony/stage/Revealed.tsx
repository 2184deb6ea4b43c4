import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { Given, StageAward, StageResult } from '#core/contract/ceremony.ts'
import { Entry } from '#tabs/ceremony/stage/Entry.tsx'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { AwardLine } from '#tabs/ceremony/stage/Presenting.tsx'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { useSceneStyles } from '#tabs/ceremony/stage/scene-styles.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** The moment itself: who it goes to, and why; or, with dignity, that nobody gets it this time. */
export function Revealed({ award, result }: { award: StageAward; result: StageResult }) {
  const styles = useSceneStyles()
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
  return (
    <div className={styles.scene}>
      <AwardLine award={award} line={text.winner} />
      <ul className={styles.grid}>
        {result.winners.map((entry) => (
          <li
            key={entry.nominees.map((person) => person.id).join()}
            className={alone ? undefined : mergeClasses(styles.cell, styles.wide)}
          >
            <Entry entry={entry} as={alone ? 'winner' : 'shared'} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const useRecapStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '0.8em',
    textAlign: 'start',
    padding: '0.7em 0.9em',
    borderRadius: '0.8em',
    backgroundColor: stage.panel,
    border: `1px solid ${stage.line}`,
  },
  award: { margin: 0, color: stage.gold, fontSize: '0.8em', fontWeight: 400, lineHeight: 1.3 },
  names: {
    margin: 0,
    color: stage.ink,
    fontSize: '1.1em',
    fontFamily: 'Georgia, "Times New Roman", serif',
    lineHeight: 1.25,
  },
})

/** The closing picture: everything that was given. */
export function Recap({ given }: { given: readonly Given[] }) {
  const styles = useSceneStyles()
  const recap = useRecapStyles()
  const text = useText(messages)
  return (
    <div className={styles.scene}>
      <h1 className={mergeClasses(styles.title, styles.award)}>{text.closing}</h1>
      <hr className={styles.rule} />
      <ul className={styles.grid}>
        {given.map(({ award, result }) => (
          <li key={award.id} className={mergeClasses(styles.cell, recap.card)}>
            <Medallion design={award.medallion} size="3.2em" />
            <div>
              <h2 className={recap.award} dir="auto">
                {award.name}
              </h2>
              <p className={recap.names}>
                {result.kind === 'winners' ? (
                  <PeopleNames people={result.winners.flatMap((winner) => winner.nominees)} />
                ) : (
                  text.notAwarded
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{given.length > 0 ? text.thanks : text.nothingGiven}</p>
    </div>
  )
}
