import { z } from 'zod'
import { announcing, whichProgram } from '#bot/cards/announcing.ts'
import { shortened } from '#bot/text/from-people.ts'
import { type Answer, isAbroad, type Turn } from '#bot/turn.ts'
import { id } from '#core/contract/text.ts'
import { announceHere } from '#core/messages/announce-here.ts'
import { stopAnnouncing } from '#core/messages/stop-announcing.ts'
import type { Chat } from './chat.ts'

const pressed = z.object({ programId: id })

/** Has winners announced in this channel; `data` of a card says for which program. */
export async function announce(chat: Chat, data?: unknown): Promise<Answer[]> {
  const { world, turn, wording } = chat
  if (turn.place.kind !== 'channel') return [{ summary: wording.chat.announceChannelOnly }]
  // Its people would be told first who won in another organization (rule W2).
  if (isAbroad(turn)) return [{ summary: wording.chat.replies.announceElsewhere }]
  const done = await announceHere(world, turn.actor, {
    address: turn.place.address,
    name: nameOf(turn.place),
    locale: turn.locale,
    programId: pressed.safeParse(data).data?.programId,
  })
  switch (done.kind) {
    case 'which':
      return [whichProgram({ ...chat, programs: done.programs })]
    case 'bound':
    case 'already':
      return [announcing({ ...chat, ...done, replaces: data !== undefined })]
    default:
      return done satisfies never
  }
}

/** Ends the announcing in this channel. */
export async function stop({ world, turn, wording }: Chat): Promise<Answer[]> {
  if (turn.place.kind !== 'channel') return [{ summary: wording.chat.announceChannelOnly }]
  const programs = await stopAnnouncing(world, turn.actor, { address: turn.place.address })
  return [{ summary: programs.length > 0 ? wording.chat.stopped : wording.chat.notAnnouncing }]
}

/** "Design / General": Teams leaves the name of a team's first channel out. */
function nameOf({ teamName, channelName }: Turn['place']): string {
  return shortened([teamName, channelName ?? 'General'].filter(Boolean).join(' / '), 120)
}
