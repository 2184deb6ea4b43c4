import type { NominationDraft } from '#tabs/nominate/draft.ts'
import type { ServerDraft } from '#tabs/nominate/drafts/server-draft.ts'

/** What is kept on this device. */
export type Local = { id: string; revision: number; value: NominationDraft; dirty: boolean }

/** What became of an attempt to keep a draft on the server. */
export type Saved =
  | { kind: 'kept'; draft: ServerDraft }
  /** It was sent or given up on another device. */
  | { kind: 'ended' }
  /** Not now, but later. */
  | { kind: 'not-now'; why: 'away' | 'signed-out' }
  /** Not as it is: there are too many drafts, or this is more than the server takes. */
  | { kind: 'refused'; why: 'full' | 'refused' }
