import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { StageEntry } from '#core/contract/ceremony.ts'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { Names } from '#tabs/ceremony/stage/Names.tsx'
import { stage } from '#tabs/ceremony/stage/palette.ts'
import { Face } from '#tabs/people/Face.tsx'
import { PeopleNames } from '#tabs/people/PeopleNames.tsx'
import { useText } from '#tabs/text/TextProvider.tsx'

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
    border: `1px solid ${stage.line}`,
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
  winner: { fontSize: 'min(2.7em, 9cqi)', lineHeight: 1.12 },
  shared: { fontSize: '1.8em' },
  citation: {
    margin: 0,
    textWrap: 'balance',
    maxInlineSize: '40em',
    color: stage.soft,
    fontSize: '0.9em',
    lineHeight: 1.45,
  },
  loud: { fontSize: '1.12em', color: stage.ink },
  helpers: { margin: 0, fontSize: '0.88em', color: stage.soft },
  attempt: {
    fontSize: '0.78em',
    color: stage.gold,
    border: `1px solid ${stage.gold}`,
    borderRadius: '1em',
    paddingInline: '0.9em',
    paddingBlock: '0.15em',
  },
})

type EntryProps = {
  entry: StageEntry
  /** A winner alone, a winner among several, or a finalist. */
  as: 'winner' | 'shared' | 'finalist'
}

/** Someone, or a group, standing on the stage, with what is said of them. */
export function Entry({ entry, as }: EntryProps) {
  const styles = useStyles()
  const text = useText(messages)
  const finalist = as === 'finalist'
  const crowd = entry.nominees.length > 3 || as === 'shared'
  return (
    <article className={mergeClasses(styles.entry, finalist && styles.finalist)}>
      <div className={styles.faces} aria-hidden>
        {entry.nominees.map((person) => (
          <Face
            key={person.id}
            name={person.name}
            className={mergeClasses(styles.face, !finalist && styles.star, !finalist && crowd && styles.many)}
          />
        ))}
      </div>
      <h2
        className={mergeClasses(
          styles.names,
          !finalist && styles.winner,
          !finalist && crowd && styles.shared,
        )}
      >
        <Names people={entry.nominees} />
      </h2>
      {entry.outcome === 'attempted' ? <span className={styles.attempt}>{text.attempt}</span> : null}
      {entry.citation ? (
        <p className={mergeClasses(styles.citation, !finalist && styles.loud)} dir="auto">
          {entry.citation}
        </p>
      ) : null}
      {!finalist && entry.helpers.length > 0 ? <Helpers entry={entry} /> : null}
    </article>
  )
}

function Helpers({ entry }: { entry: StageEntry }) {
  const styles = useStyles()
  const text = useText(messages)
  const [before, after] = text.helpedBy('\u0000').split('\u0000')
  return (
    <p className={styles.helpers}>
      {before}
      <PeopleNames people={entry.helpers} />
      {after}
    </p>
  )
}
