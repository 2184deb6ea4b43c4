import { Fragment } from 'react'
import type { Person } from '#core/contract/people.ts'
import { useFormats } from '#tabs/text/TextProvider.tsx'

/** "Ana, Ben and Li": each name isolated, so that scripts of different directions don't mix up. */
export function PeopleNames({ people }: { people: readonly Pick<Person, 'name'>[] }) {
  const formats = useFormats()
  const parts = formats.listParts(people.map((person) => person.name))
  return parts.map((part, i) =>
    part.type === 'element' ? <bdi key={i}>{part.value}</bdi> : <Fragment key={i}>{part.value}</Fragment>,
  )
}
