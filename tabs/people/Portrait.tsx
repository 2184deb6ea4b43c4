import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '#core/contract/people.ts'
import { call } from '#tabs/api/call.ts'
import { operationKey } from '#tabs/api/use-operation.ts'
import { Face } from '#tabs/people/Face.tsx'

/** A full house that sees the same face doesn't ask for it in the same instant. */
const spreadMs = 800

const useStyles = makeStyles({
  place: { position: 'relative', display: 'inline-grid', borderRadius: '50%' },
  picture: {
    position: 'absolute',
    inset: 0,
    inlineSize: '100%',
    blockSize: '100%',
    objectFit: 'cover',
    borderRadius: '50%',
    opacity: 0,
    transitionProperty: 'opacity',
    transitionDuration: '400ms',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '1ms' },
  },
  here: { opacity: 1 },
})

/**
 * A person's picture over their initials, which stay where there is none; decoration beside the name. It is asked for
 * when it is shown and not before: a picture on its way would tell who won (rule C4).
 */
export function Portrait({ person, className }: { person: Person; className?: string }) {
  const styles = useStyles()
  const [here, setHere] = useState(false)
  const { data } = usePhoto(person)
  return (
    <span className={styles.place} aria-hidden>
      <Face name={person.name} {...(className === undefined ? {} : { className })} />
      {data?.image === undefined ? null : (
        <img
          src={data.image}
          alt=""
          className={mergeClasses(styles.picture, here && styles.here)}
          onLoad={() => setHere(true)}
        />
      )}
    </span>
  )
}

function usePhoto({ id, name }: Person) {
  const args = { params: { personId: id } }
  return useQuery({
    queryKey: operationKey('photo', args),
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * spreadMs))
      return call('photo', args, signal)
    },
    // Erased people have no name.
    enabled: name !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}
