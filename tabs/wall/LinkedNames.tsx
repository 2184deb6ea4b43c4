import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import { Link } from 'wouter'
import type { Person } from '#core/contract/people.ts'
import { useFormats, useText } from '#tabs/text/TextProvider.tsx'
import { messages } from '#tabs/wall/messages.ts'

const useStyles = makeStyles({
  name: {
    color: 'inherit',
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
})

/** "Ana, Ben and Li", each leading to their page. Who isn't named is a colleague (rule W3). */
export function LinkedNames({ people }: { people: readonly Person[] }) {
  const styles = useStyles()
  const text = useText(messages)
  const formats = useFormats()
  let at = 0
  return formats.listParts(people.map(({ name }) => name || text.colleague)).map(({ type, value }, i) => {
    const person = type === 'element' ? people[at++] : undefined
    if (!person?.name) return <Fragment key={i}>{value}</Fragment>
    return (
      <Link key={i} href={`/people/${person.id}`} className={styles.name}>
        <bdi>{value}</bdi>
      </Link>
    )
  })
}
