import { z } from 'zod'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

const address = z.object({ conversationId: z.string(), serviceUrl: z.string(), botId: z.string() })

/** Conversations: a person's own chat with the bot; keyed by person. */
export const chatRow = defineRow(
  'chat',
  z.object({
    address,
    locale: z.string(),
    /** The bot may not write there any more, until the person speaks to it again. */
    gone: z.boolean(),
  }),
)

/** Conversations: a channel where a program's winners are announced; keyed by program and conversation. */
export const channelRow = defineRow(
  'channel',
  z.object({
    programId: z.string(),
    address,
    name: z.string(),
    locale: z.string(),
    /** Who bound it, and when. */
    by: z.string(),
    at: instant,
    /** The bot may not write there any more, until it is bound again. */
    gone: z.boolean(),
  }),
)

/** Whom a message is for: the key of a bound channel of the ceremony's program, or a person's id. */
const recipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel'), key: z.string(), name: z.string() }),
  z.object({ kind: z.literal('person'), person: z.string() }),
])

/** What it tells of, by the ids of items on the wall: what they say is read when it is sent (rule M9). */
const content = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('winners'),
    title: z.string(),
    part: z.object({ number: z.int(), of: z.int() }),
    items: z.array(z.string()),
  }),
  z.object({ kind: z.literal('won'), item: z.string() }),
  z.object({ kind: z.literal('nominee-won'), item: z.string() }),
])
export type MessageContent = z.infer<typeof content>

/** Where it stands (DESIGN §3), and why, in Teams' words. `tries` counts attempts that Teams did not take. */
const standing = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('waiting'),
    notBefore: z.int(),
    tries: z.int(),
    reason: z.string().optional(),
  }),
  /** `claim` names the one attempt that may be under way. */
  z.object({ state: z.literal('sending'), claim: z.string(), tries: z.int() }),
  z.object({ state: z.literal('sent') }),
  z.object({ state: z.literal('failed'), reason: z.string().optional() }),
  z.object({ state: z.literal('uncertain'), claim: z.string(), reason: z.string().optional() }),
  z.object({ state: z.literal('not-reached'), reason: z.string().optional() }),
])
export type Standing = z.infer<typeof standing>

/** Messages: one thing to be said to one recipient; keyed by its id. */
export const messageRow = defineRow(
  'message',
  z.object({
    id: z.string(),
    programId: z.string(),
    to: recipient,
    /** A recipient's messages are sent in this order. */
    order: z.int(),
    content,
    standing,
    /** When it came to stand there. */
    at: instant,
  }),
)
export type MessageRecord = z.infer<(typeof messageRow)['schema']>

/** Messages: items announced to a channel at one ending of the ceremony; keyed by channel and number (rule M3). */
export const announcementRow = defineRow('announcement', z.object({ items: z.array(z.string()) }))
