import { z } from 'zod'
import { closingStep, judgingStep, nominationStep, whichStuck } from '#core/messages/rows.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** Work that follows from a change and reaches beyond its partition; saved with it, done after it. */
export const effect = z.discriminatedUnion('kind', [
  /** Cycles: takes the cycle from closing to judging once no request can still be saving (rule N1). */
  z.object({ kind: z.literal('finish-closing'), notBefore: z.int() }),
  /** Cycles: notes in the calendar when the cycle's next step is due (rule P10). */
  z.object({ kind: z.literal('note-due') }),
  /** Cycles: while judging lasts, gives every nomination its judges again after something about them changed. */
  z.object({ kind: z.literal('assign-judges') }),
  /** Cycles: puts what was decided on the wall without a ceremony, dated `at`; `done` of it is there already. */
  z.object({ kind: z.literal('publish-results'), at: z.int(), done: z.int() }),
  /** Cycles: writes the messages that tell of what was published without a ceremony; `done` of its steps are taken. */
  z.object({ kind: z.literal('announce-results'), at: z.int(), done: z.int() }),
  /** Cycles: has the wall follow what was corrected in an award (rule C14). */
  z.object({ kind: z.literal('correct-wall'), awardId: z.string() }),
  /** Cycles: writes the messages that tell of that correction (rule M14). */
  z.object({ kind: z.literal('announce-correction'), awardId: z.string() }),
  /** Cycles: writes the messages that ask for nominations, or for judging (rule M13). */
  z.object({ kind: z.literal('remind-channels'), step: nominationStep }),
  z.object({ kind: z.literal('remind-judges'), step: judgingStep }),
  /** Cycles: writes the messages that ask people for nominations in person (rule M19), from `after` on. */
  z.object({ kind: z.literal('remind-people'), step: closingStep, after: z.string().optional() }),
  /** Cycles: sends again what stood so at that moment (rule M11), from `after` on. */
  z.object({
    kind: z.literal('send-all-again'),
    which: whichStuck,
    at: z.int(),
    after: z.string().optional(),
  }),
  /** Cycles: notes with everybody whom a nomination concerns that it exists, and ends the draft it was written in. */
  z.object({
    kind: z.literal('index-nomination'),
    nominationId: z.string(),
    draftId: z.string().or(z.undefined()).optional(),
  }),
  /** Cycles: writes the message that asks a channel, since `at`, to endorse a nomination (rule L4). */
  z.object({
    kind: z.literal('share-nomination'),
    nominationId: z.string(),
    channel: z.string(),
    at: z.int(),
  }),
  /**
   * Cycles, and for one of them Programs: has the cards in which a nomination was shared say how it stands (rules L2, L5);
   * without one, those of all. One for all that asked for one moment.
   */
  z.object({
    kind: z.literal('redraw-shared'),
    cycleId: z.string().optional(),
    nominationId: z.string().optional(),
    notBefore: z.int(),
  }),
  /**
   * Ceremonies: puts what was revealed on the wall; `done` of its winners are there already (rule C8). Not before
   * every screen has unveiled the last of them (rule C6).
   */
  z.object({ kind: z.literal('publish-ceremony'), notBefore: z.int(), done: z.int() }),
  /**
   * Ceremonies: writes the messages that tell of what was revealed by `notBefore` and now is on the wall; `done` of
   * its steps are taken.
   */
  z.object({ kind: z.literal('announce-ceremony'), notBefore: z.int(), done: z.int() }),
  /** Ceremonies: writes the message that tells the meeting's chat of a reveal, once screens unveil it (rule M17). */
  z.object({ kind: z.literal('tell-meeting'), segmentId: z.string(), notBefore: z.int() }),
  /**
   * Programs, Ceremonies: writes the messages that tell when a ceremony is to be, by its plan (`seq` 0) or by what led
   * to a state of it (rule M18).
   */
  z.object({ kind: z.literal('tell-date'), ceremonyId: z.string(), seq: z.int() }),
  /** Ceremonies: writes the messages that call to a session that was started then (rule L8). */
  z.object({ kind: z.literal('tell-begun'), startedAt: z.int() }),
  /** Ceremonies: closes a live vote whose time was set, where no host has; then it is counted. */
  z.object({ kind: z.literal('end-vote'), segmentId: z.string(), round: z.int(), notBefore: z.int() }),
  /** Ceremonies: seals the ballots of a vote that is closed, counts them, and tells the ceremony (rule C7). */
  z.object({ kind: z.literal('count-vote'), segmentId: z.string(), round: z.int() }),
  /** Ceremonies: forgets who chose what, some time after the count. */
  z.object({ kind: z.literal('forget-vote'), segmentId: z.string(), round: z.int(), notBefore: z.int() }),
  /** Ceremonies: takes those out who were erased while a lobby was opening (rule W5). */
  z.object({ kind: z.literal('erase-late-names') }),
  /** Ceremonies: takes away a rehearsal that nobody ended (rule C9). One for each place. */
  z.object({ kind: z.literal('end-rehearsal'), notBefore: z.int() }),
  /** Messages: sends those whose time has come. One for each place, however often it is asked for. */
  z.object({ kind: z.literal('send-messages'), notBefore: z.int() }),
  /** Messages: has cards that were posted about something say how it stands (rule L2). One for all who ask. */
  z.object({ kind: z.literal('redraw'), about: z.string(), notBefore: z.int() }),
  /** Recognitions: copies the item into its feeds. */
  z.object({ kind: z.literal('distribute') }),
  /**
   * PersonIndex: copies those of many imported items that were saved into their feeds, in case the import that saved
   * them together did not come to it. Not before that can't be under way any more.
   */
  z.object({
    kind: z.literal('distribute-import'),
    id: z.string(),
    items: z.array(z.string()),
    notBefore: z.int(),
  }),
  /** Recognitions: counts reactions and comments into the item and its copies. One for all that asked for one moment. */
  z.object({ kind: z.literal('count'), notBefore: z.int() }),
  /** People: has a person's past items follow whether they appear on the wall (rule W3), from `after` on. */
  z.object({ kind: z.literal('follow-preference'), person: z.string(), after: z.string().optional() }),
  /** People: takes somebody erased out of everything that names them or holds their words (rule W5), from `after` on. */
  z.object({
    kind: z.literal('erase-person'),
    person: z.string(),
    after: z.string().optional(),
    notBefore: z.int().optional(),
  }),
])
export type Effect = z.infer<typeof effect>

export const outboxRow = defineRow('outbox', effect)
