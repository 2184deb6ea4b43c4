import type { z } from 'zod'
import { headRow } from '#core/cycles/head.ts'
import { whoNominated } from '#core/nominations/who-nominated.ts'
import type { Place, World } from '#core/ports.ts'
import { whoWantsNoReminders } from '#core/preferences/who-wants-no-reminders.ts'
import { conversationsOf, messagesOf, ownersOf } from '#core/rows/places.ts'
import { parseRow, readRow, rowKey } from '#core/rows/row-kind.ts'
import { chatRow, type closingStep } from './rows.ts'
import { isTimely } from './timely.ts'
import { messageWrite, mostWrites, saveNew } from './write-messages.ts'

/**
 * The outbox's part of a cycle's reminders in person (rule M19), some chats at a time: each of their people is told
 * once of a step, but for those who have nominated or want no reminders.
 * @param after whose chat came last in the step before
 * @returns whose came last in this one, or undefined when all are done
 */
export async function remindPeople(
  world: World,
  place: Place,
  { step, after }: { step: z.infer<typeof closingStep>; after?: string | undefined },
): Promise<string | undefined> {
  const { tenant, id: cycleId } = ownersOf(place)
  const head = await readRow(world.rows, place, headRow)
  const content = { kind: 'nominations' as const, step }
  if (!head || !isTimely(head.value, content, world.now())) return undefined
  const { people, last } = await nextChats(world, tenant, after)
  const [first, end] = [people[0], people.at(-1)]
  if (first !== undefined && end !== undefined) {
    const between = { first, last: end }
    const [nominated, unwilling] = await Promise.all([
      whoNominated(world, tenant, cycleId, between),
      whoWantsNoReminders(world, tenant, between),
    ])
    const { programId } = head.value
    const drafts = people
      .filter((person) => !nominated.has(person) && !unwilling.has(person))
      .map((person) => ({
        programId,
        to: { kind: 'person' as const, person },
        order: world.now(),
        content,
        about: step,
      }))
    const writes = drafts.map((draft) => messageWrite(world, draft))
    const messages = messagesOf(tenant, cycleId)
    // Of some that were written before, when others were there, those that are left one by one.
    if (!(await saveNew(world, messages, writes)))
      for (const write of writes) await saveNew(world, messages, [write])
  }
  return last
}

/** The next people with whom the bot has a chat in which it may speak; guests can't nominate. */
async function nextChats(
  world: World,
  tenant: string,
  after: string | undefined,
): Promise<{ people: string[]; last: string | undefined }> {
  const all = rowKey(chatRow)
  const from = after === undefined ? `${all}:` : `${rowKey(chatRow, after)}!`
  const rows = await world.rows.scan(conversationsOf(tenant), { from, below: `${all};`, limit: mostWrites })
  const chats = rows.map((row) => ({
    person: row.row.slice(all.length + 1),
    chat: parseRow(chatRow, row).value,
  }))
  return {
    people: chats.flatMap(({ person, chat }) => (chat.gone || chat.guest ? [] : [person])),
    last: rows.length === mostWrites ? chats.at(-1)?.person : undefined,
  }
}
