import type { UnreachedReason } from './contract/messages.ts'
import type { Person } from './contract/people.ts'
import type { Medallion, Outcome } from './contract/programs.ts'

/** What the core needs of the world. Each is small enough to be played by a map in a test. */

/** Tables as DESIGN §6 names them. */
export const tableNames = [
  'Programs',
  'People',
  'PersonIndex',
  'Cycles',
  'Ceremonies',
  'Ballots',
  'Recognitions',
  'Feeds',
  'Conversations',
  'Messages',
] as const
export type TableName = (typeof tableNames)[number]

/** What can change together: one partition of one table. */
export type Place = { table: TableName; partition: string }

/** A stored row: its key, its value (JSON) and the version that a guarded write must name. */
export type StoredRow = { row: string; value: unknown; version: string }

export type Write =
  /** Fails where the row exists. */
  | { kind: 'insert'; row: string; value: unknown }
  /** Fails unless the row is still at `version`. */
  | { kind: 'replace'; row: string; value: unknown; version: string }
  /** Writes whatever is there: for rows whose key and value are determined, so that twice is once. */
  | { kind: 'put'; row: string; value: unknown }
  /** Without `version`, deletes whatever is there, also nothing. With it, fails unless still at `version`. */
  | { kind: 'delete'; row: string; version?: string }

/** Keys in ordinal order: `from` included, `below` excluded. */
export type RowRange = { from: string; below: string; limit: number }

export interface RowStore {
  read(place: Place, row: string): Promise<StoredRow | undefined>
  /** At most `limit` rows in key order; fewer only where the range ends. One storage request up to 1,000 rows. */
  scan(place: Place, range: RowRange): Promise<StoredRow[]>
  /**
   * All writes or none; 1 to 100, each to a different row.
   * @throws RowConflict where an insert's row exists or a version has moved on
   * @throws ValueTooLarge where a value can't be stored whole
   */
  commit(place: Place, writes: Write[]): Promise<void>
}

/** Somebody else was first. Load again and decide again. */
export class RowConflict extends Error {
  override name = 'RowConflict'
}

/** The value is larger than a row can hold; nothing was stored. */
export class ValueTooLarge extends Error {
  override name = 'ValueTooLarge'
}

/**
 * Storage did not answer in time, however often it was asked. Of a write it is then not known whether it was
 * stored: the same command may be sent again, because its id makes doing it twice the same as once.
 */
export class StorageUnavailable extends Error {
  override name = 'StorageUnavailable'
}

/** A place whose outbox may hold work. */
export type Wakeup = { place: Place; receipt: string }

/** The safety net under the outbox: outlives any process. */
export interface Wakeups {
  /** Before rows are written: announces that `place` may soon hold work. Shown to receivers only after a delay longer than any request lasts. */
  announce(place: Place): Promise<void>
  /** Wake-ups due now, hidden from other receivers for a lease. A wake-up not done in time shows again. */
  receive(): Promise<Wakeup[]>
  done(wakeup: Wakeup): Promise<void>
}

/** Tells open screens what changed. May be lost: screens notice by themselves, if later. */
export interface Publisher {
  /** A ceremony has a new state. */
  ceremonyChanged(tenant: string, ceremonyId: string): Promise<void>
  /** These feeds hold something new, or something else than before. */
  wallChanged(tenant: string, feeds: string[]): Promise<void>
}

export type DirectoryPerson = {
  /** Object id in the organization's directory. */
  oid: string
  name: string
  jobTitle?: string
  department?: string
  /** Their account is disabled, as it is for some time before it is deleted. */
  left?: boolean
  /** Of another organization. */
  guest?: boolean
}

/** The organization's people, asked on behalf of the person who is asking. */
export interface Directory {
  /** Best matches first, at most 20, without those who have left. */
  search(asker: Asker, text: string): Promise<DirectoryPerson[]>
  find(asker: Asker, oid: string): Promise<DirectoryPerson | undefined>
  /** By mail address or sign-in name, in whatever case. Nobody where several answer to it. */
  findByAddress(asker: Asker, address: string): Promise<DirectoryPerson | undefined>
  isTeamMember(asker: Asker, teamId: string): Promise<boolean>
  /** A small picture of them as a data: URL, if there is one. */
  photo(asker: Asker, oid: string): Promise<string | undefined>
}

/** Whom a directory is asked for: `token` is the bearer's, to ask on their behalf. Guests may see less. */
export type Asker = { tenant: string; oid: string; token: string; guest?: boolean }

/** Where the bot can speak, as Teams names it: a personal chat, a channel or a meeting's chat. */
export type Address = {
  conversationId: string
  /** Teams' own service for this conversation, as its verified activities named it. */
  serviceUrl: string
  /** The bot's account in this conversation. */
  botId: string
}

/** An award as a message shows it. */
export type AwardNews = {
  award: { id: string; name: string; medallion: Medallion }
  cycleName: string
  /** `unnamed`: who does not want to appear before those who read it (rule W3). */
  nominees: (Person & { unnamed?: true })[]
  helpers: Person[]
  citation: string
  outcome: Outcome
}

/**
 * What became of a nomination that did not win. `honored`: its nominees won all the same, by another nomination;
 * `own`: its nominator is all its nominees.
 */
export type OutcomeNews = Pick<AwardNews, 'award' | 'nominees'> & {
  result: 'not-chosen' | 'not-awarded' | 'honored'
  own: boolean
}

/** What the bot is to say of its own accord. It writes the words and draws the card. */
export type OutgoingMessage = { locale: string } & Saying
export type Saying =
  | {
      /** To a channel: who won what. At most `limits.newsOnCard` entries; none where all was taken back since. */
      kind: 'winners'
      title: string
      /** Which of how many such messages, when one can't hold them all. */
      part: { number: number; of: number }
      news: AwardNews[]
      /** Nothing is left to tell, and at least some of it because an owner hid it (rule W4). */
      hidden?: true
    }
  | {
      /** To a meeting's chat: who won what was just revealed; at most `limits.winners` entries. */
      kind: 'revealed'
      ceremony: { id: string; title: string }
      news: AwardNews[]
    }
  | {
      /** To a channel, a meeting's chat or a host: when a ceremony is to be, or that it was called off. */
      kind: 'date'
      change: 'planned' | 'moved' | 'called-off'
      ceremony: { id: string; title: string }
      program: string
      /** Of one called off: when it was to be. */
      startsAt: number
      /** Of one moved: when it was to be, as far as the reader has heard. */
      from?: number
      /** Why, of one moved or called off. */
      reason?: string
      /** By what its calendar entry is asked for (rule L7). */
      calendar?: string
      /** It is under way, or has been held. */
      now?: 'on' | 'over'
      /** Over, without an award that anybody won. */
      gaveNothing?: true
      /** Near enough to be counted: in less than how many days it is (rule L10). */
      inDays?: number
      timeZone: string
    }
  /** To a channel or a meeting's chat: a ceremony has begun. */
  | {
      kind: 'begun'
      ceremony: { id: string; title: string }
      program: string
      /** It has been held since. */
      over?: true
      gaveNothing?: true
    }
  | {
      /** To the chat of the meeting where a ceremony was held: all it gave, and of how many stories, if that is told. */
      kind: 'recap'
      ceremony: { id: string; title: string }
      news: AwardNews[]
      stories?: number
      /** As of `winners`. */
      hidden?: true
    }
  | {
      /** To a host: their meeting has begun, and where the console is. */
      kind: 'console'
      ceremony: { id: string; title: string }
    }
  | {
      /** To a host: their ceremony is a day ahead, or about to begin. */
      kind: 'host-soon'
      step: 'day' | 'soon'
      ceremony: { id: string; title: string }
      program: string
      startsAt: number
      timeZone: string
    }
  /** To somebody who won; `item` is the award's on the wall, by which its record is found. */
  | { kind: 'won'; item: string; news: AwardNews }
  /** To somebody whose nominee won. */
  | { kind: 'nominee-won'; item: string; news: AwardNews }
  | {
      /** To a nominator: what became of those not chosen. At most `limits.newsOnCard` of them, and how many more. */
      kind: 'outcome'
      cycleName: string
      outcomes: OutcomeNews[]
      more: number
    }
  /** To a channel that heard who won: who holds an award by now, or nobody. */
  | { kind: 'correction'; award: AwardNews['award']; cycleName: string; winners: AwardNews[] }
  /** To somebody who won, or (`own` false) who nominated them: what a correction did to it. */
  | {
      kind: 'amended'
      as: 'taken-back' | 'given-back' | 'reworded'
      own: boolean
      item: string
      news: AwardNews
    }
  | {
      /** To a channel, or in person to somebody who has not nominated: that one may. */
      kind: 'nominations'
      inPerson?: true
      step: 'opened' | 'week' | 'day'
      program: string
      cycle: { id: string; name: string }
      closesAt: number
      timeZone: string
      awards: (AwardNews['award'] & { description: string })[]
    }
  | {
      /** To a channel: a nomination that its nominator asks colleagues to endorse. */
      kind: 'endorsable'
      nomination: { id: string; cycleId: string }
      /** Absent where nothing of it is told any more, as it was withdrawn, say. */
      asked?: {
        /** It can be endorsed: nominations have not closed. */
        open: boolean
        /** Its results are out: nobody reads it any more to decide. */
        over?: true
        award: AwardNews['award']
        nominees: Person[]
        /** Absent where judges are not to learn it. */
        nominator?: Person
        /** Where its nominator shows it. */
        story?: string
        endorsements: number
        closesAt: number
        timeZone: string
      }
    }
  | {
      /** To a judge: how many of their nominations wait for them. */
      kind: 'judging'
      step: 'begun' | 'due'
      cycle: { id: string; name: string }
      waiting: number
      assigned: number
      /** When judges are to be done, if that was said. */
      judgedBy: number | undefined
      timeZone: string
    }

/** What became of one attempt at sending. */
export type Delivery =
  /** `activityId`: what Teams calls it, where it said so. */
  | { kind: 'sent'; activityId?: string }
  /** Not taken for now, and nothing posted: try again, not before `afterMs` milliseconds where Teams named a wait; `here`: it says nothing of others. */
  | { kind: 'later'; reason: string; afterMs?: number; here?: true }
  /** The bot may not speak there any more: it was removed or blocked. */
  | { kind: 'gone'; reason: string }
  /** Not taken, and never will be. */
  | { kind: 'failed'; reason: string }
  /** Perhaps posted, perhaps not. */
  | { kind: 'uncertain'; reason: string }

/** Teams takes no such question for now: ask again, not before it `told`. */
export class NotForNow extends Error {
  override name = 'NotForNow'
  readonly told: Extract<Delivery, { kind: 'later' }>
  constructor(told: Extract<Delivery, { kind: 'later' }>, cause: unknown) {
    super(told.reason, { cause })
    this.told = told
  }
}

/** Somebody's chat with the bot; `guest` where they are of another organization, by Teams' word. */
export type Reached = { address: Address; guest?: true }

/** Posts messages to Teams. */
export interface Messenger {
  /** One attempt. Returns within `sendMs` of `World`. Never throws: what went wrong is part of the answer. */
  send(to: Address, message: OutgoingMessage): Promise<Delivery>
  /** The same for a card that was posted, which then says this to everybody. `gone`: it isn't there any more. */
  update(where: Address, activityId: string, message: OutgoingMessage): Promise<Delivery>
  /**
   * Whether somebody was in a conversation by its list, which is read whole and remembered for some minutes: to ask it
   * of thousands costs no more than of one. Answers within seconds.
   * @throws Error where Teams does not say for now, NotForNow where it said so
   */
  isListed(where: Address, person: { tenant: string; oid: string }): Promise<boolean>
  /**
   * The personal chat with somebody who is listed in the conversation `via`; undefined where they are not, or where the
   * bot may not write to them. Asking twice gives the same chat.
   * @throws Error where Teams does not say for now, NotForNow where it said so
   */
  reach(via: Address, person: { tenant: string; oid: string }): Promise<Reached | undefined>
  /**
   * The personal chat with somebody for whom the app is installed, opened by the Teams that `near` is in; undefined where
   * it isn't installed. Asking twice gives the same chat.
   * @throws Error where Teams does not say for now, NotForNow where it said so
   */
  open(near: Address, person: { tenant: string; oid: string }): Promise<Address | undefined>
  /**
   * Whether somebody is in a conversation, by Teams' own word.
   * @throws Error where Teams does not say, also as the bot may not ask
   */
  isThere(where: Address, person: { tenant: string; oid: string }): Promise<boolean>
}

/** What came of installing the app for somebody. */
export type Installed =
  /** It is there, maybe since before, and that is the bot's chat with them. */
  | { kind: 'installed'; address: Address }
  | { kind: 'refused'; why: UnreachedReason }
  /** Not for now: ask again, not before `afterMs` milliseconds where a wait was named. */
  | { kind: 'later'; reason: string; afterMs?: number }

/** Installs the app for people, in its own name (rule R6). */
export interface Installer {
  /** Changes nothing where it is installed. Never throws. */
  install(person: { tenant: string; oid: string }): Promise<Installed>
}

export type Postponement = { notBefore: number; all: boolean }

/** Keeps what the bot says of its own accord within what Teams takes (rules S1, S3, S4). */
export interface Pace {
  /** Which process this is, among several; '' where it is the only one. */
  process: string
  /** So many at most, in one organization. */
  perSecond: number
  /** Until when nothing may be posted there, where others have all the room: nobody need look what there would be. */
  crowdedUntil(tenant: string): number | undefined
  /**
   * Waits, a moment at most, until something may be posted in a conversation, the most urgent (0) first.
   * @returns undefined when it may, which then counts as posted; or when to ask again, there or (`all`) anywhere
   */
  turn(tenant: string, conversationId: string, urgency: number): Promise<Postponement | undefined>
  /** Had a turn there and posts nothing: another process did, say. The next may go instead. */
  passes(tenant: string, conversationId: string): void
  /**
   * Right before it is posted, once it is claimed: waits, a moment at most, until nothing is in its way.
   * @returns false where something still is: then it is not to be posted now
   */
  goes(tenant: string, conversationId: string): Promise<boolean>
  /** Something was posted there that nothing holds back, as it answers somebody. */
  posted(tenant: string, conversationId: string): void
  /** What came of it: who was told to wait does. */
  answered(tenant: string, conversationId: string, delivery: Delivery): void
}

export interface World {
  rows: RowStore
  wakeups: Wakeups
  directory: Directory
  publisher: Publisher
  messenger: Messenger
  /** Only where an administrator lets the app install itself. */
  installer?: Installer
  pace: Pace
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** A new random id: 16 or more characters of a–z and 0–9. */
  newId(): string
  /** From closing nominations to judging: longer than any request, its last write included, can last (rule N1). */
  closingMs: number
  /** After closing, a draft begun before may still be sent for this long (rule N1). */
  graceMs: number
  /** Longer than one attempt at sending a message can last: what was claimed before that is not under way any more. */
  sendMs: number
  /** Start on a place's outbox now, in this process, without waiting for it. */
  startOn(place: Place): void
}
