/** Limits that tab and server share. Counts of characters are Unicode code points after trimming. */
export const limits = {
  nominees: { min: 1, max: 10 },
  helpers: 10,
  story: { min: 20, max: 2_000 },
  evidence: 5,
  evidenceTitle: 120,
  url: 2_000,
  citation: 280,
  /** What a draft may hold, in UTF-16 units: more than can be sent, so that nothing typed is refused. */
  typed: { story: 8_000, line: 2_500, name: 256 },
  /** Drafts a person may have at a time. */
  drafts: 30,
  /** After so many nominations a page of one's own ends with its cycle. */
  ownNominations: 40,
  message: { min: 3, max: 500 },
  reason: { min: 3, max: 500 },
  note: 500,
  comment: 500,
  title: 120,
  /** What a program or an award is for. */
  description: 500,
  criteria: 2_000,
  rubric: 8,
  orderedAwards: 90,
  criterionName: 80,
  guidance: 300,
  weight: 100,
  owners: 20,
  judges: 20,
  /** People whom an award lists, and values of an attribute. */
  eligible: 200,
  attributeValues: 30,
  search: 100,
  /** The longest that a busy service lets somebody wait before they ask again, in milliseconds. */
  comeAgainMs: 15_000,
  recipients: 10,
  hosts: 10,
  /** Of a chat, as Teams calls it. */
  conversationId: 1_000,
  /** Parts of a running order, what stands in one, and how long one may be planned to last, in minutes. */
  runningOrder: 80,
  interlude: 600,
  hostNotes: 1_000,
  saying: 80,
  minutes: 60,
  /** How long a live vote may be set to stay open, in seconds. */
  voteSeconds: { min: 10, max: 600 },
  /** Winners of one award, and finalists. */
  winners: 10,
  milestone: { min: 3, max: 280 },
  /** How a file names a person: a mail address, a sign-in name, a directory id. */
  personAddress: 320,
  /** Completions sent at once. */
  importBatch: 100,
  leaderWord: 40,
  leaderWords: 20,
  score: { min: 1, max: 5 },
  /** Winners on one card in a channel: more would outgrow what Teams takes. */
  newsOnCard: 8,
  /** Messages that an owner sees at a time, reasons for which some go no further, and some that are tried again. */
  messagePage: 50,
  reasons: 20,
  retried: 8,
  feedPage: { default: 20, max: 50 },
  commentPage: { default: 20, max: 50 },
  /** Bytes of an HTTP request body or a socket message. */
  body: 64 * 1024,
} as const

/** From saving a reveal to unveiling it, in milliseconds (rule C6). */
export const revealLeadMs = 1_500

/** Raised when a tab of the previous version could misread what the server sends. */
export const protocolVersion = 2

/** Where the tab finds the live channel on the service's origin. */
export const livePath = '/live'

/** Name of the tab's meta element that says where the live channel is, where it is elsewhere. */
export const liveMeta = 'laurels-live'
