import type { Actor } from '#core/actor.ts'
import { planRow } from '#core/ceremony/state.ts'
import type { DataPage } from '#core/contract/records.ts'
import { conversationKey } from '#core/messages/known-chats.ts'
import { chatRow, welcomeRow } from '#core/messages/rows.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { concernRow, profileRow } from '#core/people/rows.ts'
import type { Place, StoredRow, World } from '#core/ports.ts'
import { preferenceRow } from '#core/preferences/rows.ts'
import { calendarRow } from '#core/programs/rows.ts'
import { wallPreferenceRow } from '#core/recognition/off-wall.ts'
import { commentedRow } from '#core/recognition/rows.ts'
import { conversationsOf, indexOf, peopleOf, programsOf } from '#core/rows/places.ts'
import { parseRow, type RowKind, readRow, scanRows } from '#core/rows/row-kind.ts'
import { commandsIn, type Held, heldInCycle, heldOfComment, heldOfConcern } from './held.ts'
import { heldInCeremony } from './held-in-ceremony.ts'

/** Rows of one's index looked at for one page; each may lead to a row elsewhere. */
const pageSize = 50

/**
 * A page of everything held about a person (rule W5), for themselves: first what is known of them as such, then what
 * their index leads to, then cycle by cycle and ceremony by ceremony what they did there. What is sealed is left out
 * without a word, since to count it would tell of it (rule N6).
 * @param cursor where the page before ended
 */
export async function exportPerson(
  world: World,
  actor: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<DataPage> {
  const [stage = '', ...rest] = (cursor ?? '').split(':')
  const position = rest.join(':')
  if (stage === 'index') return indexPage(world, actor, position)
  if (stage === 'cycle') return cyclePage(world, actor, position)
  if (stage === 'ceremony') return ceremonyPage(world, actor, position)
  return { held: await ownRows(world, actor), next: 'index' }
}

async function ownRows(world: World, actor: Actor): Promise<Held[]> {
  const { tenant, person } = actor
  const one = async <T extends object>(place: Place, kind: RowKind<T>): Promise<Held[]> => {
    const row = await readRow(world.rows, place, kind, person)
    return row ? [{ kind: kind.name, data: Object.fromEntries(Object.entries(row.value)) }] : []
  }
  const found = await Promise.all([
    one(peopleOf(tenant), profileRow),
    one(peopleOf(tenant), wallPreferenceRow),
    one(peopleOf(tenant), preferenceRow),
    one(conversationsOf(tenant), chatRow),
    welcomed(world, actor),
    commandsIn(world, peopleOf(tenant), person),
    commandsIn(world, programsOf(tenant), person),
  ])
  return found.flat()
}

/** That their chat with the bot was welcomed. */
async function welcomed({ rows }: World, { tenant, person }: Actor): Promise<Held[]> {
  const chat = await readRow(rows, conversationsOf(tenant), chatRow, person)
  if (!chat) return []
  const { address, tenant: whose = tenant } = chat.value
  const key = conversationKey(address.conversationId)
  const row = await readRow(rows, conversationsOf(whose), welcomeRow, key)
  return row ? [{ kind: welcomeRow.name, data: row.value }] : []
}

async function indexPage(world: World, actor: Actor, after: string): Promise<DataPage> {
  const place = indexOf(actor.tenant, actor.person)
  const from = after === '' ? '!' : `${after}!`
  const rows = await world.rows.scan(place, { from, below: '~', limit: pageSize })
  const held = await Promise.all(rows.map((row) => heldBehind(world, actor, row)))
  const last = rows.at(-1)
  const more = last && rows.length === pageSize
  return { held: held.flat(), next: more ? `index:${last.row}` : 'cycle' }
}

/** What a row of one's index stands for; what says nothing by itself is read where it lies. */
async function heldBehind(world: World, actor: Actor, row: StoredRow): Promise<Held[]> {
  const [kind = ''] = row.row.split(':')
  switch (kind) {
    case outboxRow.name:
      return []
    case concernRow.name:
      return heldOfConcern(world, actor, parseRow(concernRow, row).value)
    case commentedRow.name:
      return heldOfComment(world, actor, parseRow(commentedRow, row).value)
    default:
      return [{ kind, data: { ...(row.value as { data: object }).data } }]
  }
}

async function cyclePage(world: World, actor: Actor, after: string): Promise<DataPage> {
  const calendar = await scanRows(world.rows, programsOf(actor.tenant), calendarRow)
  const ids = calendar.map(({ value }) => value.id).sort()
  const [id, another] = ids.filter((one) => one > after)
  if (id === undefined) return { held: [], next: 'ceremony' }
  const held = await heldInCycle(world, actor, id)
  return { held, next: another === undefined ? 'ceremony' : `cycle:${id}` }
}

async function ceremonyPage(world: World, actor: Actor, after: string): Promise<DataPage> {
  const plans = await scanRows(world.rows, programsOf(actor.tenant), planRow)
  const ids = plans.map(({ value }) => value.id).sort()
  const [id, another] = ids.filter((one) => one > after)
  if (id === undefined) return { held: [] }
  const held = await heldInCeremony(world, actor, id)
  return { held, ...(another === undefined ? {} : { next: `ceremony:${id}` }) }
}
