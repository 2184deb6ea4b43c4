import type { Person } from '#core/contract/people.ts'

/** Somebody as they stand after a person was erased: an id without a name, if it is them. */
export function namelessIf(one: Person, person: string): Person {
  return one.id === person ? { id: one.id, name: '' } : one
}

/** Whether something is about this person, and about nobody else who still has a name. */
export function isAlone(people: Person[], person: string): boolean {
  return (
    people.some(({ id }) => id === person) && people.every(({ id, name }) => id === person || name === '')
  )
}
