import { makeStyles } from '@fluentui/react-components'
import { Fragment } from 'react'
import type { Person } from '#core/contract/people.ts'
import { namesInList } from '#tabs/ceremony/stage/names-in-list.ts'
import { useFormats } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  // A name stays in one piece, with its comma, where there is room for it.
  piece: { display: 'inline-block', maxInlineSize: '100%' },
})

/** "Ana, Ben and Li" in large type: lines break between people, not inside their names. */
export function Names({ people }: { people: readonly Person[] }) {
  const styles = useStyles()
  const formats = useFormats()
  return namesInList(formats.listParts(people.map((person) => person.name))).map(
    ({ name, before, after, gap }, i) => (
      <Fragment key={people[i]?.id ?? i}>
        <span className={styles.piece}>
          {before}
          <bdi>{name}</bdi>
          {after}
        </span>
        {gap}
      </Fragment>
    ),
  )
}
