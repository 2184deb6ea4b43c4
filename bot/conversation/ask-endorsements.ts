import { z } from 'zod'
import { askedIn, askWhere } from '#bot/cards/endorse-ask.ts'
import type { Answer } from '#bot/turn.ts'
import type { Nomination } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import { id } from '#core/contract/text.ts'
import { showMyNomination } from '#core/nominations/list-nominations.ts'
import { listSharingChannels, shareNomination } from '#core/nominations/share-nomination.ts'
import { Refusal } from '#core/refusal.ts'
import type { Chat } from './chat.ts'
import { myNominations } from './my-nominations.ts'
import { findCycle } from './open-cycles.ts'

const which = z.object({ cycleId: id, nominationId: id })
const where = which.extend({ channel: id })

/** Where a nominator may ask colleagues to endorse a nomination of theirs (rule L4). Without one, they choose which. */
export async function askForEndorsements(chat: Chat, data: unknown, said?: string): Promise<Answer[]> {
  const { world, turn } = chat
  const found = which.safeParse(data).data
  if (!found) return myNominations(chat)
  const known = await nominationIn(chat, found)
  const sharing = await listSharingChannels(world, turn.actor, found)
  return [askWhere({ ...chat, ...known, ...sharing, said })]
}

/** Asks the channel that was chosen, once. What keeps it from being asked is said where another can be chosen. */
export async function askIn(chat: Chat, data: unknown): Promise<Answer[]> {
  const { world, turn, wording } = chat
  const found = where.safeParse(data).data
  if (!found) return myNominations(chat)
  const known = await nominationIn(chat, found)
  try {
    // Each time anew: whether that channel was asked counts, not whether this was pressed.
    const commandId = world.newId()
    const { name, already } = await shareNomination(world, turn.actor, { ...found, commandId })
    const more = await isAnotherLeft(chat, found)
    return [askedIn({ ...chat, ...known, channel: name, already, more })]
  } catch (error) {
    if (!(error instanceof Refusal) || !isOfChannel.has(error.code)) throw error
    return askForEndorsements(chat, found, wording.problems[error.code])
  }
}

/** Where that isn't known, there may be: the channel that was chosen has been asked, whatever comes of this. */
function isAnotherLeft(
  { world, turn }: Chat,
  { channel, ...asked }: z.infer<typeof where>,
): Promise<boolean> {
  return listSharingChannels(world, turn.actor, asked).then(
    ({ channels }) => channels.some(({ key }) => key !== channel),
    () => true,
  )
}

/** Another channel may do. */
const isOfChannel = new Set<string>(['nominee_is_here', 'unavailable', 'not_found'])

async function nominationIn(
  { world, turn }: Chat,
  asked: z.infer<typeof which>,
): Promise<{ nomination: Nomination; award: Award }> {
  const [nomination, cycle] = await Promise.all([
    showMyNomination(world, turn.actor, asked),
    findCycle(world, turn.actor, asked.cycleId),
  ])
  const award = cycle?.program.awards.find((one) => one.id === nomination.awardId)
  if (!award) throw new Refusal('not_found', 'There is no such award.')
  return { nomination, award }
}
