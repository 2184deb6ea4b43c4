/** Limits that tab and server share. Counts of characters are Unicode code points after trimming. */
export const limits = {
  nominees: { min: 1, max: 10 },
  helpers: 10,
  story: { min: 20, max: 2_000 },
  evidence: 5,
  evidenceTitle: 120,
  url: 2_000,
  citation: 280,
  message: { min: 3, max: 500 },
  reason: { min: 3, max: 500 },
  note: 500,
  title: 120,
  search: 100,
  recipients: 10,
  hosts: 10,
  leaderWord: 40,
  leaderWords: 20,
  score: { min: 1, max: 5 },
  /** Winners on one card in a channel: more would outgrow what Teams takes. */
  newsOnCard: 8,
  feedPage: { default: 20, max: 50 },
  /** Bytes of an HTTP request body or a socket message. */
  body: 64 * 1024,
} as const

/** From saving a reveal to unveiling it, in milliseconds (rule C6). */
export const revealLeadMs = 1_500

/** Raised when a tab of the previous version could misread what the server sends. */
export const protocolVersion = 1

/** Where the tab finds the live channel on the service's origin. */
export const livePath = '/live'
