import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Given } from '#core/contract/scene.ts'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { useCrowdStyles, useSceneStyles } from '#tabs/ceremony/stage/scene-styles.ts'
import { Medallion } from '#tabs/design/Medallion.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

/** More at once could not be read from the back of a room. */
const onOnePage = 9
const pageMs = 8_000

const useRecapStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '0.8em',
    textAlign: 'start',
    padding: '0.7em 0.9em',
    borderRadius: '0.8em',
    backgroundColor: stage.panel,
    border: `max(1px, 0.05em) solid ${stage.line}`,
  },
  medal: { inlineSize: '3.2em', blockSize: '3.2em', flexShrink: 0 },
  award: { margin: 0, color: stage.gold, fontSize: '0.8em', fontWeight: 400, lineHeight: 1.3 },
  names: {
    margin: 0,
    color: stage.ink,
    fontSize: '1.1em',
    fontFamily: 'Georgia, "Times New Roman", serif',
    lineHeight: 1.25,
  },
})

type RecapProps = {
  given: readonly Given[]
  words: string | undefined
  /** Where there is no scrolling, many awards take turns. */
  paged: boolean
}

/** The closing picture: everything that was given. */
export function Recap({ given, words, paged }: RecapProps) {
  const styles = useSceneStyles()
  const crowded = useCrowdStyles()
  const recap = useRecapStyles()
  const text = useText(messages)
  const shown = usePage(given, paged)
  return (
    <div className={styles.scene}>
      <h1 className={mergeClasses(styles.title, styles.award)}>{text.closing}</h1>
      <hr className={styles.rule} />
      <ul className={mergeClasses(styles.grid, crowded.grid)}>
        {shown.map(({ award, result }) => (
          <li key={award.id} className={mergeClasses(styles.cell, recap.card, crowded.card, crowded.cell)}>
            <div className={mergeClasses(recap.medal, crowded.medal)}>
              <Medallion design={award.medallion} size="100%" />
            </div>
            <div>
              <h2 className={recap.award}>
                <bdi>{award.name}</bdi>
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
      <p className={styles.text} dir="auto">
        {words ?? (given.length > 0 ? text.thanks : text.nothingGiven)}
      </p>
    </div>
  )
}

/** The whole, or one page of it after the other: pages of the same length, so that the last isn't a leftover. */
function usePage(given: readonly Given[], paged: boolean): readonly Given[] {
  const [turned, turn] = useState(0)
  const pages = paged ? Math.max(1, Math.ceil(given.length / onOnePage)) : 1
  useEffect(() => {
    if (pages === 1) return undefined
    const timer = setInterval(() => turn((times) => times + 1), pageMs)
    return () => clearInterval(timer)
  }, [pages])
  const length = Math.ceil(given.length / pages)
  const at = turned % pages
  return given.slice(at * length, (at + 1) * length)
}
