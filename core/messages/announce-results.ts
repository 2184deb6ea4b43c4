import type { WallItem } from '#core/ceremony/publish-ceremony.ts'
import { limits } from '#core/contract/limits.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import type { Place, World } from '#core/ports.ts'
import { askToRedraw } from '#core/posts/ask-to-redraw.ts'
import { cycleOf, messagesOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { announceRecap } from './announce-recap.ts'
import { givenByCeremony, type Publication, publishedAtOnce } from './publication.ts'
import { settle } from './settle.ts'
import { tellOnce } from './tell-once.ts'
import { channelsOf, messageWrite, saveNew } from './write-messages.ts'

/**
 * The outbox's part of telling people of a ceremony's ending (rules M2, M3, M4).
 * @param ended when the last of what it revealed was unveiled, and how many steps are taken already
 * @returns how many are taken now, or undefined when all are
 */
export async function announceCeremony(
  world: World,
  place: Place,
  ended: { notBefore: number; done: number },
): Promise<number | undefined> {
  const publication = await givenByCeremony(world, place, ended.notBefore)
  if (publication && ended.done === 0) await askToRedraw(world, publication, 'ceremony')
  const done = await announceNext(world, publication, ended.done)
  if (publication && done === undefined) await announceRecap(world, place, publication)
  return done
}

/** The same of results published `at` a moment without a ceremony. */
export async function announceResults(
  world: World,
  place: Place,
  { at, done }: { at: number; done: number },
): Promise<number | undefined> {
  return announceNext(world, await publishedAtOnce(world, place, at), done)
}

/**
 * Writes the messages of one publication, each once: first those to channels, then those about one winner after the
 * other, then to those whose nominees were not chosen.
 */
async function announceNext(
  world: World,
  publication: Publication | undefined,
  done: number,
): Promise<number | undefined> {
  if (!publication) return undefined
  const winner = publication.items[done - 1]
  if (done === 0) await tellChannels(world, publication)
  else if (winner) await tellPeople(world, publication, winner)
  else if (await settle(world, publication)) return undefined
  return done + 1
}

async function tellChannels(world: World, publication: Publication): Promise<void> {
  const { tenant, cycleId, programId, title, at } = publication
  const items = publication.items.map(({ item }) => item.id)
  for (const to of await channelsOf(world, tenant, programId))
    await tellOnce(world, messagesOf(tenant, cycleId), { to, items }, (news) => {
      const parts = partsOf(news)
      return parts.map((some, index) => {
        const part = { number: index + 1, of: parts.length }
        const content = { kind: 'winners' as const, title, part, items: some }
        return messageWrite(world, { programId, to, order: at + index, content, about: some })
      })
    })
}

/** As few parts as can be, about equally long. */
function partsOf(ids: string[]): string[][] {
  const count = Math.ceil(ids.length / limits.newsOnCard)
  return Array.from({ length: count }, (_, at) =>
    ids.slice(Math.ceil((at * ids.length) / count), Math.ceil(((at + 1) * ids.length) / count)),
  )
}

/** To everybody who won, and to who nominated them; who did both hears of winning. */
export async function tellPeople(
  world: World,
  { tenant, cycleId, programId }: Pick<Publication, 'tenant' | 'cycleId' | 'programId'>,
  { nominationId, item }: Pick<WallItem, 'nominationId' | 'item'>,
): Promise<void> {
  const nomination = await readRow(world.rows, cycleOf(tenant, cycleId), nominationRow, nominationId)
  const winners = new Set(item.to.map((person) => person.id))
  const nominator = nomination && !winners.has(nomination.value.nominator) ? [nomination.value.nominator] : []
  const told = [
    ...[...winners].map((person) => ({ person, kind: 'won' as const })),
    ...nominator.map((person) => ({ person, kind: 'nominee-won' as const })),
  ]
  const messages = told.map(({ person, kind }) => {
    const to = { kind: 'person' as const, person }
    const content = { kind, item: item.id }
    return messageWrite(world, { programId, to, order: item.at, content, about: item.id })
  })
  await saveNew(world, messagesOf(tenant, cycleId), messages)
}
