import type { Actor } from '#core/actor.ts'
import type { Address } from '#core/ports.ts'

/** Somebody mentioned with @ in a message. */
export type Mention = {
  name: string
  /** How a request names them (`personRef` of the contract). */
  ref: string
}

/** What somebody said or did in a conversation, free of any SDK. Who they are is verified; what they sent is not. */
export type Turn = {
  actor: Actor
  /** The person's language, e.g. `de-DE`. */
  locale: string
  /** The person's time zone as their client told it, which may be anything. */
  timeZone?: string | undefined
  /** `group` is a group chat or a meeting's chat; `tenant` whose it is, which may not be the person's. */
  place: {
    kind: 'personal' | 'group' | 'channel'
    address: Address
    tenant?: string | undefined
    /** It is the chat of a meeting. */
    meeting?: true
    /** The team whose channel it is, as a conversation. */
    team?: string
    teamName?: string
    channelName?: string
  }
  did: /** Each mention of a person stands in `text` as `@0`, `@1` …, in the order of `mentions`; the bot's own is gone. */
    | { kind: 'said'; text: string; mentions: Mention[] }
    /** Pressed a button of a card: its verb, and its data together with what was typed into the card. */
    | { kind: 'pressed'; verb: string; data: unknown }
    /** The app was added here. */
    | { kind: 'added' }
}

/** People of another organization may read along, as far as is known. */
export function isAbroad({ actor, place }: Turn): boolean {
  return place.kind !== 'personal' && place.tenant !== actor.tenant
}

/** An Adaptive Card as JSON. */
export type Card = { type: 'AdaptiveCard' } & Record<string, unknown>

/** One thing the bot answers with. */
export type Answer = {
  /** One line: shown in notifications, and read where cards are not drawn. */
  summary: string
  /** Without a card, the summary is the message. */
  card?: Card
  /** The card takes the place of the one whose button was pressed. */
  replaces?: boolean
  /** A line beside that card, to who pressed the button alone: it is posted nowhere. */
  aside?: true
  /** Teams didn't take it: undoes what was noted of saying it. */
  refused?: () => Promise<void>
}

/** What the bot answers to a turn; several messages in their order, or none. */
export type Respond = (turn: Turn) => Promise<Answer[]>
