import { planRow } from '#core/ceremony/state.ts'
import { rehearsalOf } from '#core/contract/rehearsal-id.ts'
import { conversationKey } from '#core/messages/known-chats.ts'
import { chatRow, welcomeRow } from '#core/messages/rows.ts'
import { draftRow } from '#core/nominations/draft-rows.ts'
import { commandRow } from '#core/once.ts'
import { concernRow } from '#core/people/rows.ts'
import type { Place, StoredRow, World } from '#core/ports.ts'
import { askToRedrawAll } from '#core/posts/ask-to-redraw.ts'
import { preferenceRow } from '#core/preferences/rows.ts'
import { calendarRow } from '#core/programs/rows.ts'
import { commentedRow } from '#core/recognition/rows.ts'
import {
  ceremonyOf,
  conversationsOf,
  cycleOf,
  indexOf,
  ownersOf,
  peopleOf,
  programsOf,
} from '#core/rows/places.ts'
import { parseRow, readRow, remove, scanRows } from '#core/rows/row-kind.ts'
import { eraseCommands } from './erase-commands.ts'
import { eraseInCeremony } from './erase-in-ceremony.ts'
import { eraseInCycle } from './erase-in-cycle.ts'
import { eraseComment, eraseFromItem, eraseFromNomination } from './erase-texts.ts'
import { firstAfter } from './first-after.ts'

/** Rows of an index in one step; each may lead to a few writes elsewhere. */
const stepSize = 20

/**
 * The outbox's part of erasing somebody (rule W5), a step at a time: each row of their index and what it leads to,
 * then cycle by cycle, then ceremony by ceremony. Every step may be done twice.
 * @param after where the step before ended
 * @returns where this one ended, or undefined when nothing is left
 */
export async function eraseNext(
  world: World,
  place: Place,
  { person, after = '' }: { person: string; after?: string | undefined },
): Promise<string | undefined> {
  const { tenant } = ownersOf(place)
  if (after.startsWith('ceremony:'))
    return eraseNextCeremony(world, tenant, person, after.slice('ceremony:'.length))
  if (after.startsWith('cycle')) return eraseNextCycle(world, tenant, person, after.slice('cycle:'.length))
  return eraseNextOfIndex(world, tenant, person, after)
}

async function eraseNextOfIndex(
  world: World,
  tenant: string,
  person: string,
  after: string,
): Promise<string> {
  const place = indexOf(tenant, person)
  const rows = await world.rows.scan(place, { from: `${after}!`, below: '~', limit: stepSize })
  for (const row of rows) await eraseBehind(world, tenant, person, row)
  const last = rows.at(-1)
  return last && rows.length === stepSize ? last.row : 'cycle:'
}

/** What a row of the index leads to. The row itself stays where it holds but ids: later work finds its way by it. */
async function eraseBehind(world: World, tenant: string, person: string, row: StoredRow): Promise<void> {
  const [kind = ''] = row.row.split(':')
  if (kind === concernRow.name) {
    const concern = parseRow(concernRow, row).value
    if (concern.kind === 'recognition') await eraseFromItem(world, tenant, person, concern.id)
    else if (concern.as.includes('nominator'))
      await eraseFromNomination(world, tenant, concern.cycleId ?? '', concern.id)
  }
  if (kind === commentedRow.name) await eraseComment(world, tenant, person, parseRow(commentedRow, row).value)
  if (kind === draftRow.name || kind === commandRow.name)
    await world.rows.commit(indexOf(tenant, person), [{ kind: 'delete', row: row.row }])
}

async function eraseNextCycle(world: World, tenant: string, person: string, after: string): Promise<string> {
  const id = firstAfter(after, await scanRows(world.rows, programsOf(tenant), calendarRow))
  if (id === undefined) return 'ceremony:'
  await eraseInCycle(world, cycleOf(tenant, id), person)
  // Cards in channels are drawn without their name.
  await askToRedrawAll(world, { tenant, cycleId: id })
  return `cycle:${id}`
}

async function eraseNextCeremony(
  world: World,
  tenant: string,
  person: string,
  after: string,
): Promise<string | undefined> {
  const id = firstAfter(after, await scanRows(world.rows, programsOf(tenant), planRow))
  if (id !== undefined) {
    for (const one of [id, rehearsalOf(id)]) await eraseInCeremony(world, ceremonyOf(tenant, one), person)
    return `ceremony:${id}`
  }
  await eraseChat(world, tenant, person)
  await world.rows.commit(peopleOf(tenant), [remove(preferenceRow, [person])])
  for (const place of [peopleOf(tenant), programsOf(tenant)]) await eraseCommands(world, place, person)
  return undefined
}

/** Their chat with the bot, and that it was welcomed. */
async function eraseChat(world: World, tenant: string, person: string): Promise<void> {
  const place = conversationsOf(tenant)
  const chat = await readRow(world.rows, place, chatRow, person)
  if (!chat) return
  const { address, tenant: whose = tenant } = chat.value
  const welcomed = remove(welcomeRow, [conversationKey(address.conversationId)])
  await world.rows.commit(conversationsOf(whose), [welcomed])
  await world.rows.commit(place, [remove(chatRow, [person])])
}
