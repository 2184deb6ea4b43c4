import { z } from 'zod'

const account = z.object({ id: z.string().min(1).max(500), name: z.string().nullish() })
const named = z.object({ id: z.string().nullish(), name: z.string().nullish() })

/** What is read of every activity; Teams sends much more, which ends here. */
const envelope = z.object({
  type: z.string().min(1).max(100),
  id: z.string().max(500).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1_000),
  /** Teams names the person, too, by their id in the directory. */
  from: account.extend({ aadObjectId: z.string().max(100).nullish() }),
  recipient: account,
  conversation: z.object({
    id: z.string().min(1).max(1_000),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  locale: z.string().max(100).nullish(),
  /** The sender's, as an IANA name. */
  localTimezone: z.string().max(100).nullish(),
  channelData: z
    .object({
      team: named.nullish(),
      channel: named.nullish(),
      tenant: named.nullish(),
      meeting: named.nullish(),
    })
    .nullish(),
})

/** An activity of a kind the bot does something about, once it is known to be Teams'. */
export const incoming = envelope.extend({
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z
    .array(z.object({ contentType: z.string().nullish() }))
    .nullish()
    .catch(undefined),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  replyToId: z.string().nullish(),
})
export type Incoming = z.infer<typeof incoming>

/** What a card's button sends: `Action.Execute`. */
const execute = z.looseObject({
  action: z.looseObject({ verb: z.string().max(200), data: z.unknown().optional() }),
})

/** What `Action.Submit` sends where a client doesn't know `Action.Execute`: the verb is part of the data. */
const submit = z.looseObject({ verb: z.string().max(200) })

/**
 * The button that was pressed and its data; undefined where this is no press the bot could have asked for.
 * `verb` stands beside the data, also where a client sent it within.
 */
export function pressOf({ type, value }: Incoming): { verb: string; data: unknown } | undefined {
  // Most messages are no press: a refusal of the schema would cost more than the rest of reading them.
  if (value === undefined || value === null) return undefined
  if (type === 'message') {
    const found = submit.safeParse(value)
    return found.success ? { verb: found.data.verb, data: withoutVerb(found.data) } : undefined
  }
  const found = execute.safeParse(value)
  return found.success
    ? { verb: found.data.action.verb, data: withoutVerb(found.data.action.data) }
    : undefined
}

function withoutVerb(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'verb' && key !== 'msteams'))
}

/** A message of what the message extension put into it, with no word beside it: nothing is asked of the bot. */
export function isCardAlone({ text, attachments }: Incoming): boolean {
  if (!attachments?.some(({ contentType }) => contentType?.startsWith('application/vnd.microsoft.card.')))
    return false
  return (text ?? '').replaceAll(/<[^<>]*>|&nbsp;|\s/g, '') === ''
}

/** How Teams writes ids of tenants and of people. */
export const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whose tenant the conversation is in. Of who speaks in it, this says nothing. */
export function tenantOf({ channelData, conversation }: Incoming): string | undefined {
  const told = (channelData?.tenant?.id ?? conversation.tenantId ?? '').toLowerCase()
  return guid.test(told) ? told : undefined
}

/** The conversation itself, where a channel's activity names one thread of it. */
export function conversationOf({ conversation }: Incoming): string {
  return conversation.id.split(';messageid=')[0] ?? conversation.id
}
