import { z } from 'zod'
import { conversationOf, type Incoming, pressOf, tenantOf } from '#bot/teams/activity.ts'
import type { ChannelNames } from '#bot/teams/channel-names.ts'
import type { Roster } from '#bot/teams/roster.ts'
import type { Mention, Turn } from '#bot/turn.ts'

/** Where an activity was: a conversation the bot can speak in. */
export function placeOf(activity: Incoming, names: ChannelNames): Turn['place'] {
  const { serviceUrl, recipient } = activity
  const address = { conversationId: conversationOf(activity), serviceUrl, botId: recipient.id }
  const meeting = activity.channelData?.meeting?.id ? ({ meeting: true } as const) : {}
  const team = activity.channelData?.team?.id
  const inTeam = team ? { team } : {}
  return { kind: kindOf(activity), address, tenant: tenantOf(activity), ...meeting, ...inTeam, ...names }
}

function kindOf({ conversation }: Incoming): Turn['place']['kind'] {
  switch (conversation.conversationType) {
    case 'channel':
      return 'channel'
    case 'groupChat':
      return 'group'
    case 'personal':
      return 'personal'
    default:
      // As if others read along: what is private is said only where it is known to be.
      return 'group'
  }
}

/** What somebody did; undefined where it is nothing the bot answers to. */
export async function actOf(activity: Incoming, roster: Roster): Promise<Turn['did'] | undefined> {
  const pressed = pressOf(activity)
  if (pressed) return { kind: 'pressed', ...pressed }
  switch (activity.type) {
    case 'message':
      return { kind: 'said', ...(await readText(activity, roster)) }
    case 'installationUpdate':
    case 'conversationUpdate':
      return { kind: 'added' }
    default:
      return undefined
  }
}

const mentionEntity = z.looseObject({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string().min(1), name: z.string().nullish() }),
})

/** Clients say other things about themselves here, with every message. */
function isMention(entity: unknown): boolean {
  return (entity as { type?: unknown } | null)?.type === 'mention'
}

/** A message without the bot's own mention; people mentioned stand in it as `@0`, `@1` … */
async function readText(activity: Incoming, roster: Roster): Promise<{ text: string; mentions: Mention[] }> {
  const found = (activity.entities ?? [])
    .filter(isMention)
    .flatMap((one) => mentionEntity.safeParse(one).data ?? [])
  const named = await Promise.all(found.slice(0, mentionsRead).map((mention) => whoIs(mention)))
  const mentions: Mention[] = []
  let text = (activity.text ?? '').replaceAll(/&nbsp;|\u00A0/g, ' ')
  // What looks like one of our own tokens is none.
  if (named.length > 0) text = text.replaceAll(/@(?=\d)/g, '@ ')
  for (const { mark, person, instead } of named) {
    if (!text.includes(mark)) continue
    text = text.replace(mark, () => (person ? `@${mentions.length}` : instead))
    if (person) mentions.push(person)
  }
  return { text: text.replaceAll(/<\/?at(\s[^<>]*)?>/g, '').trim(), mentions }

  async function whoIs({ text: mark, mentioned }: z.infer<typeof mentionEntity>) {
    if (mentioned.id === activity.recipient.id) return { mark, person: undefined, instead: '' }
    const instead = mentioned.name ?? ''
    // A team, a channel or a tag can be mentioned, too.
    const person = await roster.find(activity, mentioned.id).catch(() => undefined)
    return { mark, instead, person: person && { name: person.name || instead, ref: `dir:${person.oid}` } }
  }
}

/** More than anybody can nominate and thank at once. */
const mentionsRead = 25
