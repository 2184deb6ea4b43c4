import type { Actor } from '#core/actor.ts'
import type { Person } from '#core/contract/people.ts'
import type { PersonPage } from '#core/contract/posts.ts'
import { type LearningMode, learningMode } from '#core/contract/programs.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { profileRow } from '#core/people/rows.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { feedOf, peopleOf } from '#core/rows/places.ts'
import { parseRow, readRow } from '#core/rows/row-kind.ts'
import { helpedFeed, ownFeed, publicFeed } from './feeds.ts'
import { whoIsOffWall } from './off-wall.ts'
import { copyRow } from './rows.ts'

/** So many of somebody's newest recognitions are looked at. */
const looked = 200
const mostShown = 24

/**
 * A person as the wall knows them: who they are, awards, how they learned, whom they helped. Never a count, and
 * nothing in an order of more and less (rule W6). Of somebody who doesn't appear on the wall others learn no more
 * than that (rule W3).
 * @throws Refusal `not_found`
 */
export async function showPerson(
  world: World,
  actor: Actor,
  { personId }: { personId: string },
): Promise<PersonPage> {
  const profile = await readRow(world.rows, peopleOf(actor.tenant), profileRow, personId)
  if (!profile) throw new Refusal('not_found', 'This person is not known here.')
  const { name, jobTitle, department } = profile.value
  const own = personId === actor.person
  const onWall = !(await whoIsOffWall(world, actor.tenant, [personId])).has(personId)
  const open = onWall || own
  const [received, helped] = open
    ? await Promise.all([
        newest(world, actor, own ? ownFeed(personId) : publicFeed(personId)),
        newest(world, actor, helpedFeed(personId)),
      ])
    : [[], []]
  const about = received.filter(({ to }) => to.some(({ id }) => id === personId))
  return {
    person: { id: personId, name },
    ...(jobTitle === undefined ? {} : { jobTitle }),
    ...(department === undefined ? {} : { department }),
    onWall,
    awards: about.filter(({ kind }) => kind === 'award').slice(0, mostShown),
    modes: modesOf(about),
    helped: peopleIn(helped).slice(0, mostShown),
  }
}

async function newest(world: World, actor: Actor, feed: string): Promise<Recognition[]> {
  const range = { from: `${copyRow.name}:`, below: `${copyRow.name};`, limit: looked }
  const rows = await world.rows.scan(feedOf(actor.tenant, feed), range)
  return rows.map((row) => parseRow(copyRow, row).value)
}

function modesOf(items: Recognition[]): LearningMode[] {
  const found = new Set(items.map(({ mode }) => mode))
  return learningMode.options.filter((mode) => found.has(mode))
}

function peopleIn(items: Recognition[]): Person[] {
  const people = new Map(items.flatMap(({ to }) => to).map((person) => [person.id, person]))
  return [...people.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}
