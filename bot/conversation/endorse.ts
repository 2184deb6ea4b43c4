import { z } from 'zod'
import { endorseList } from '#bot/cards/endorse-list.ts'
import { namesOf } from '#bot/text/from-people.ts'
import type { Answer, Mention } from '#bot/turn.ts'
import { id } from '#core/contract/text.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { listOpenNominations } from '#core/nominations/list-nominations.ts'
import { askToRedraw } from '#core/posts/ask-to-redraw.ts'
import { Refusal } from '#core/refusal.ts'
import { plainWords } from './alike.ts'
import type { Chat } from './chat.ts'
import { namesIn } from './find-people.ts'
import { openCycles } from './open-cycles.ts'

/** Those of whom somebody names; all, where none of them is. */
export function endorsableOf(chat: Chat, whom: string, mentions: readonly Mention[]): Promise<Answer[]> {
  const names = namesIn(whom).map((name) => mentions[Number(/^@(\d+)$/.exec(name)?.[1] ?? -1)]?.name ?? name)
  return endorsable(chat, undefined, names)
}

/** Nominations that somebody may endorse: none of their own, none about them (rules N6, N7). */
export async function endorsable(
  chat: Chat,
  said?: string,
  names: readonly string[] = [],
): Promise<Answer[]> {
  const { world, turn } = chat
  const open = await openCycles(world, turn.actor)
  const lists = await Promise.all(
    open.map(async ({ program, cycle }) => {
      const nominations = await listOpenNominations(world, turn.actor, cycle.id)
      return nominations.map((nomination) => ({ nomination, program }))
    }),
  )
  const all = lists.flat()
  const entries = all.filter(({ nomination }) => !nomination.own)
  // What is about them is not among these.
  const mine = all.length > entries.length
  const meant = entries.filter(({ nomination }) =>
    nomination.nominees.some(({ name }) => names.some((one) => isCalled(name, one))),
  )
  const listed = meant.length > 0 ? meant : entries
  return [endorseList({ ...chat, entries: listed, mine, ...(said === undefined ? {} : { said }) })]
}

function isCalled(name: string, said: string): boolean {
  const own = plainWords(name).split(' ')
  return plainWords(said)
    .split(' ')
    .every((word) => own.some((each) => each.startsWith(word)))
}

const pressed = z.object({ cycleId: id, nominationId: id })

/**
 * Endorses the nomination of a card that others see, too (rules B11, B14): the answer is for who pressed alone, and the
 * card counts for everybody once it is drawn anew. What is refused may be so because the card is out of date.
 */
export async function endorseHere({ world, turn, wording }: Chat, data: unknown): Promise<Answer[]> {
  const { problems, chat: text } = wording
  const found = pressed.safeParse(data).data
  if (!found) return [{ summary: problems.not_found, aside: true }]
  const { tenant } = turn.actor
  try {
    const command = { ...found, commandId: `endorse-${found.nominationId}` }
    const { nominees } = await endorseNomination(world, turn.actor, command)
    const names = namesOf(nominees, wording, { names: 3, length: 40 })
    return [{ summary: text.replies.endorsedDone(names), aside: true }]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code } = error
    if (code === 'not_yourself') return [{ summary: text.replies.endorseOwn, aside: true }]
    if (code !== 'already_endorsed')
      await askToRedraw(world, { tenant, cycleId: found.cycleId }, found.nominationId)
    return [{ summary: problems[code], aside: true }]
  }
}

/** Endorses one of them; the same again changes nothing (rules B3, B11). The list comes back as it is then. */
export async function endorseOne(chat: Chat, data: unknown): Promise<Answer[]> {
  const { world, turn, wording } = chat
  const found = pressed.safeParse(data).data
  if (!found) return endorsable(chat, wording.problems.not_found)
  try {
    const command = { ...found, commandId: `endorse-${found.nominationId}` }
    const { nominees } = await endorseNomination(world, turn.actor, command)
    const names = namesOf(nominees, wording, { names: 3, length: 40 })
    return endorsable(chat, wording.chat.replies.endorsedDone(names))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return endorsable(chat, wording.problems[error.code])
  }
}
