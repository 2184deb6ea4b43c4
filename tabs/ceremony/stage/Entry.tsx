import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { StageEntry } from '#core/contract/scene.ts'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { Names } from '#tabs/ceremony/stage/Names.tsx'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { useCrowdStyles } from '#tabs/ceremony/stage/scene-styles.ts'
import { Wreath } from '#tabs/ceremony/stage/Wreath.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { Portrait } from '#tabs/people/Portrait.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

const still = '@media (prefers-reduced-motion: reduce)'

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '0.5em',
    minInlineSize: 0,
  },
  finalist: {
    paddingBlock: '1em',
    paddingInline: '1em',
    borderRadius: '0.9em',
    backgroundColor: stage.panel,
    border: `max(1px, 0.05em) solid ${stage.line}`,
    boxSizing: 'border-box',
  },
  faces: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', rowGap: '0.3em', columnGap: '0.3em' },
  face: { inlineSize: '2.7em', blockSize: '2.7em', fontSize: '0.95em' },
  star: {
    inlineSize: '2.8em',
    blockSize: '2.8em',
    fontSize: '1.9em',
    boxShadow: `0 0 0 0.08em ${stage.gold}, 0 0 1.4em ${stage.light}`,
  },
  many: { fontSize: '1.2em' },
  names: {
    fontFamily: 'Georgia, "Times New Roman", serif',
    fontSize: '1.25em',
    lineHeight: 1.2,
    textWrap: 'balance',
    margin: 0,
    fontWeight: 400,
    color: stage.ink,
  },
  // In a panel small enough for “and” to stay beside the last name.
  winner: { fontSize: 'min(2.9em, 9cqi)', lineHeight: 1.12 },
  group: { fontSize: '1.8em' },
  shared: { fontSize: '1.55em' },
  citation: {
    margin: 0,
    textWrap: 'balance',
    maxInlineSize: '40em',
    color: stage.soft,
    fontSize: '0.9em',
    lineHeight: 1.45,
  },
  loud: { fontSize: '1.12em', color: stage.ink },
  helpers: { margin: 0, fontSize: '0.95em', color: stage.soft },
  attempt: {
    fontSize: '0.85em',
    color: stage.gold,
    border: `max(1px, 0.06em) solid ${stage.gold}`,
    borderRadius: '1em',
    paddingInline: '0.9em',
    paddingBlock: '0.15em',
  },
  // First the face, then the name, then what is said.
  enters: {
    animationName: {
      from: { opacity: 0, transform: 'translateY(0.5em)' },
      to: { opacity: 1, transform: 'none' },
    },
    animationDuration: '650ms',
    animationTimingFunction: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
    animationFillMode: 'both',
    [still]: { animationName: 'none' },
  },
  second: { animationDelay: '250ms' },
  third: { animationDelay: '650ms' },
})

type EntryProps = {
  entry: StageEntry
  /** A winner alone, a winner among several, or a finalist. */
  as: 'winner' | 'shared' | 'finalist'
}

/** Someone, or a group, standing on the stage, with what is said of them. */
export function Entry({ entry, as }: EntryProps) {
  const styles = useStyles()
  const crowded = useCrowdStyles()
  const text = useText(messages)
  const finalist = as === 'finalist'
  const group = entry.nominees.length > 3
  const enters = (place: string) => !finalist && mergeClasses(styles.enters, place)
  return (
    <article className={mergeClasses(styles.entry, finalist && styles.finalist, finalist && crowded.card)}>
      <Faces entry={entry} as={as} />
      <h2
        className={mergeClasses(
          styles.names,
          as === 'winner' && (group ? styles.group : styles.winner),
          as === 'shared' && styles.shared,
          enters(styles.second),
        )}
      >
        <Names people={entry.nominees} />
      </h2>
      {entry.outcome === 'attempted' ? <span className={styles.attempt}>{text.attempt}</span> : null}
      {entry.citation ? (
        <p
          className={mergeClasses(
            styles.citation,
            as === 'winner' ? styles.loud : crowded.leftOut,
            enters(styles.third),
          )}
          dir="auto"
        >
          {entry.citation}
        </p>
      ) : null}
      {!finalist && entry.helpers.length > 0 ? <Helpers entry={entry} as={as} /> : null}
    </article>
  )
}

function Faces({ entry: { nominees }, as }: EntryProps) {
  const styles = useStyles()
  const crowded = useCrowdStyles()
  const finalist = as === 'finalist'
  const several = nominees.length > 3 || as === 'shared'
  const faces = nominees.map((person) => (
    <Portrait
      key={person.id}
      person={person}
      className={mergeClasses(
        styles.face,
        !finalist && styles.star,
        !finalist && several && styles.many,
        several && crowded.face,
      )}
    />
  ))
  if (as === 'winner' && nominees.length === 1) return <Wreath>{faces}</Wreath>
  return (
    <div className={styles.faces} aria-hidden>
      {faces}
    </div>
  )
}

function Helpers({ entry, as }: EntryProps) {
  const styles = useStyles()
  const crowded = useCrowdStyles()
  const text = useText(messages)
  const [before, after] = text.helpedBy('\u0000').split('\u0000')
  return (
    <p
      className={mergeClasses(
        styles.helpers,
        styles.enters,
        styles.third,
        as === 'shared' && crowded.leftOut,
      )}
    >
      {before}
      <PeopleNames people={entry.helpers} />
      {after}
    </p>
  )
}
