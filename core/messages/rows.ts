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
    /** Whose the conversation is, where it isn't their own organization's. */
    tenant: z.string().optional(),
    /** Where its person is, by their clocks, as Teams told last. */
    timeZone: z.string().optional(),
    /** Of another organization, as far as they said anything. */
    guest: z.literal(true).optional(),
    /** The bot may not write there any more, until the person speaks to it again. */
    gone: z.boolean(),
  }),
)

/** Conversations: a channel that hears of a program, its winners above all; keyed by program and conversation. */
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

/** Conversations: a chat of several people that the bot is in, such as a meeting's; keyed by conversation. */
export const groupRow = defineRow(
  'group',
  z.object({
    address,
    locale: z.string(),
    /** Since when; another moment after the bot was removed and added again. */
    at: instant,
  }),
)

/** Conversations: a team that the bot is in, by which its members are reached (rule R8); keyed by conversation. */
export const teamRow = defineRow('team', z.object({ address, locale: z.string(), at: instant }))

/** Conversations: one that was welcomed, so that it isn't again (rule E7); keyed by conversation. */
export const welcomeRow = defineRow('welcome', z.object({ at: instant }))

/** When a cycle asks for nominations: at its opening, and a week and a day before it closes. */
export const nominationStep = z.enum(['opened', 'week', 'day'])
/** When people are told in person. */
export const closingStep = z.enum(['week', 'day'])
/** When hosts are reminded of their ceremony: a day before, at its time on the wall, and half an hour before. */
export const hostStep = z.enum(['day', 'soon'])
export type HostStep = z.infer<typeof hostStep>
/** When judges are told what waits for them: as judging begins, and two days before it is to be done. */
export const judgingStep = z.enum(['begun', 'due'])

/**
 * Whom a message is for: the key of a bound channel of the program; that of a meeting's chat, by the name of what is held
 * there, and `since` when the bot had to be in it, unless an owner has said that it may be told all the same; or a
 * person's id.
 */
const recipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel'), key: z.string(), name: z.string() }),
  z.object({ kind: z.literal('meeting'), key: z.string(), name: z.string(), since: instant.optional() }),
  z.object({ kind: z.literal('person'), person: z.string() }),
])

/** What it tells of, by ids alone: what that comes to is read when it is sent (rule M9). */
const content = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('winners'),
    title: z.string(),
    part: z.object({ number: z.int(), of: z.int() }),
    items: z.array(z.string()),
  }),
  /** To those who watch: who won what was just revealed. Its items come to the wall when the ceremony ends. */
  z.object({
    kind: z.literal('revealed'),
    ceremonyId: z.string(),
    awardId: z.string(),
    items: z.array(z.string()),
  }),
  /** When a ceremony is to be, by what led to a state of it, or (0) by its plan; without a date, that it was called off. */
  z.object({
    kind: z.literal('date'),
    ceremonyId: z.string(),
    seq: z.int(),
    startsAt: instant.optional(),
  }),
  /** That a ceremony's session has begun, by when it was started. */
  z.object({ kind: z.literal('begun'), ceremonyId: z.string(), startedAt: instant }),
  /** To a host: that the meeting has begun in which a ceremony of that date is held. */
  z.object({ kind: z.literal('console'), ceremonyId: z.string(), startsAt: instant }),
  /** All that a ceremony gave, by how many of its awards. */
  z.object({ kind: z.literal('recap'), ceremonyId: z.string(), given: z.int() }),
  z.object({ kind: z.literal('won'), item: z.string() }),
  z.object({ kind: z.literal('nominee-won'), item: z.string() }),
  /** What became of those of a nominator's nominations that were not chosen. */
  z.object({ kind: z.literal('outcome'), nominations: z.array(z.string()) }),
  /** That an award's winners are others by a decision, or none. */
  z.object({ kind: z.literal('correction'), awardId: z.string(), decision: z.int() }),
  /** What a decision changed for who had won by a nomination. */
  z.object({
    kind: z.literal('amended'),
    awardId: z.string(),
    nominationId: z.string(),
    decision: z.int(),
  }),
  /** To a host: that their ceremony, at this date, is near. */
  z.object({ kind: z.literal('host-soon'), ceremonyId: z.string(), step: hostStep, startsAt: instant }),
  /** That one may nominate, and until when. */
  z.object({ kind: z.literal('nominations'), step: nominationStep }),
  /** That colleagues are asked to endorse a nomination (rule L4). */
  z.object({ kind: z.literal('endorsable'), nominationId: z.string() }),
  /** How many nominations wait for a judge. */
  z.object({ kind: z.literal('judging'), step: judgingStep }),
])
export type MessageContent = z.infer<typeof content>

/** Where it stands (DESIGN §3), and why, in Teams' words. `tries` counts attempts that Teams did not take. */
const standing = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('waiting'),
    notBefore: z.int(),
    tries: z.int(),
    reason: z.string().optional(),
    /** Until its recipient's quiet hours are over (rule Q4). */
    held: z.literal(true).optional(),
  }),
  /** `claim` names the one attempt that may be under way. */
  z.object({ state: z.literal('sending'), claim: z.string(), tries: z.int() }),
  z.object({ state: z.literal('sent') }),
  z.object({ state: z.literal('failed'), reason: z.string().optional() }),
  z.object({ state: z.literal('uncertain'), claim: z.string(), reason: z.string().optional() }),
  z.object({ state: z.literal('not-reached'), reason: z.string().optional() }),
  /** What it was to tell holds no more. */
  z.object({ state: z.literal('overtaken') }),
])
export type Standing = z.infer<typeof standing>

/** Messages: one thing to be said of a cycle to one recipient; keyed by its id. */
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

/** Which of the messages that go no further an owner has sent again, any unless said (rule M11). */
export const whichStuck = z.object({
  state: z.enum(['uncertain', 'failed', 'not-reached']),
  batch: z.string().optional(),
  to: z.enum(['channel', 'meeting', 'person']).optional(),
  reason: z.string().optional(),
})
export type WhichStuck = z.infer<typeof whichStuck>

/** Messages: some that were just written together, so that whoever sends others comes across them (rule S3); keyed by chance. */
export const freshRow = defineRow(
  'fresh',
  z.object({ messages: z.array(z.string()), at: instant.default(0) }),
)

/** Messages: items announced in a conversation at once; keyed by conversation and number (rules M3, M17). */
export const announcementRow = defineRow('announcement', z.object({ items: z.array(z.string()) }))

/** Messages: the awards of whose other nominations one publication tells; keyed by its number (rule M12). */
export const settlementRow = defineRow('settlement', z.object({ awards: z.array(z.string()) }))
