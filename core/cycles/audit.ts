import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { lateness } from '#core/contract/nominations.ts'
import type { World, Write } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { defineRow, insert, padded, replace, scanRows } from '#core/rows/row-kind.ts'
import { type CycleHead, emptyChain, headRow } from './head.ts'

/** Free text in the chain: only its salted hash, so that erasing the text leaves the chain verifiable (rule J7). */
export const sealedText = z.object({ salt: z.string(), sha256: z.string() })

const happening = z.discriminatedUnion('kind', [
  /** With who judges what (rule P4). */
  z.object({ kind: z.literal('opened'), judges: z.record(z.string(), z.array(z.string())) }),
  z.object({ kind: z.literal('reminded'), of: z.string() }),
  z.object({
    kind: z.literal('dates-set'),
    name: z.string(),
    opensAt: z.int(),
    closesAt: z.int(),
    judgedBy: z.int().optional(),
    ceremonyAt: z.int().optional(),
  }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('judges-set'), awardId: z.string(), judges: z.array(z.string()) }),
  z.object({ kind: z.literal('late-allowed'), person: z.string(), until: z.int(), reason: sealedText }),
  z.object({ kind: z.literal('late-ended'), person: z.string() }),
  /** With the awards given in the cycle and who judges them (rule P4). */
  z.object({
    kind: z.literal('closed'),
    awards: z.array(z.string()).optional(),
    judges: z.record(z.string(), z.array(z.string())).optional(),
  }),
  /** With the awards that people were nominated for and that were retired before closing: nobody wins them. */
  z.object({ kind: z.literal('judging-began'), retired: z.array(z.string()).optional() }),
  /** Who reads an award's nominations: the digest of that, and for how many too few judges are free. */
  z.object({
    kind: z.literal('assigned'),
    awards: z.array(z.object({ awardId: z.string(), sha256: z.string(), short: z.int() })),
  }),
  /** Sent, changed or withdrawn after closing, in the grace for drafts begun before or by an owner's exception (rule N1). */
  z.object({
    kind: z.literal('nominated-late'),
    nominationId: z.string(),
    change: z.enum(['sent', 'edited', 'withdrawn']),
    by: lateness,
  }),
  z.object({
    kind: z.literal('scored'),
    nominationId: z.string(),
    points: z.record(z.string(), z.int()).optional(),
    note: sealedText.optional(),
  }),
  z.object({
    kind: z.literal('interest-declared'),
    nominationId: z.string(),
    reason: sealedText,
    voided: z.boolean(),
  }),
  z.object({
    kind: z.literal('eligibility'),
    nominationId: z.string(),
    eligible: z.boolean(),
    reason: sealedText.optional(),
  }),
  z.object({ kind: z.literal('citation-approved'), nominationId: z.string(), citation: sealedText }),
  z.object({ kind: z.literal('decided'), number: z.int(), sha256: z.string() }),
  /** To be published: by a ceremony, or without one. */
  z.object({ kind: z.literal('pinned'), number: z.int(), ceremonyId: z.string().optional() }),
  /** A live vote decided an award, as a further decision says (rule C7); its count is sealed in that. */
  z.object({ kind: z.literal('voted'), number: z.int(), sha256: z.string(), awardId: z.string() }),
  z.object({ kind: z.literal('published') }),
  /** Published for nobody who is still here: the winner was erased, so it is not on the wall (rule W5). */
  z.object({ kind: z.literal('kept-off-wall'), awardId: z.string(), nominationId: z.string() }),
  /** A published result was corrected by a further decision (rule C14). */
  z.object({
    kind: z.literal('corrected'),
    number: z.int(),
    sha256: z.string(),
    awardId: z.string(),
    reason: sealedText,
  }),
])
export type Happening = z.infer<typeof happening>

const entry = z.object({
  seq: z.int(),
  at: z.int(),
  /** Person id, or `system`. */
  by: z.string(),
  what: happening,
  /** Hash of the entry before. */
  previous: z.string(),
})
export type AuditEntry = z.infer<typeof entry>

/** Cycles: one link of the chain, keyed by its number. */
export const auditRow = defineRow('audit', entry.extend({ hash: z.string() }))
export type AuditRecord = z.infer<(typeof auditRow)['schema']>

/** A cycle's chain from its beginning. */
export async function loadChain(world: World, tenant: string, cycleId: string): Promise<AuditRecord[]> {
  const rows = await scanRows(world.rows, cycleOf(tenant, cycleId), auditRow)
  return rows.map(({ value }) => value)
}

/** The award that something happened to. @param awardOf nomination id → award id */
export function awardConcerned(what: Happening, awardOf: ReadonlyMap<string, string>): string | undefined {
  if ('awardId' in what) return what.awardId
  // Before each award had its own entry, one could tell of several.
  if (what.kind === 'assigned') return what.awards.length === 1 ? what.awards[0]?.awardId : undefined
  return 'nominationId' in what ? awardOf.get(what.nominationId) : undefined
}

/** Appends to a cycle's chain: the head to save and the row to save with it (rule J7). */
export function appendAudit(
  head: CycleHead,
  what: Happening,
  by: string,
  now: number,
): { head: CycleHead; write: Write } {
  const next: AuditEntry = { seq: head.auditSeq + 1, at: now, by, what, previous: head.auditHash }
  const hash = digest(next)
  return {
    head: { ...head, auditSeq: next.seq, auditHash: hash },
    write: insert(auditRow, [padded(next.seq)], { ...next, hash }),
  }
}

/**
 * The writes of every audited change: the cycle's head as it will be, and an entry for each thing that happened.
 * @param version of the head as read, so that changes happen one after another
 */
export function recorded(
  { value, version }: { value: CycleHead; version: string },
  what: Happening | Happening[],
  by: string,
  now: number,
): Write[] {
  let head = value
  const entries = [what].flat().map((one) => {
    const appended = appendAudit(head, one, by, now)
    head = appended.head
    return appended.write
  })
  return [replace(headRow, [], head, version), ...entries]
}

/**
 * The first number at which a chain doesn't hold, or undefined where it holds from its beginning to the cycle's
 * head: that names the newest entry, so that one cut off the end is missed, too.
 */
export function brokenLink(
  entries: (AuditEntry & { hash: string })[],
  head: Pick<CycleHead, 'auditSeq' | 'auditHash'>,
): number | undefined {
  let previous = emptyChain
  for (const [at, { hash, ...link }] of entries.entries()) {
    if (link.seq !== at + 1 || link.previous !== previous || digest(link) !== hash) return at + 1
    previous = hash
  }
  return entries.length === head.auditSeq && previous === head.auditHash ? undefined : entries.length + 1
}

export function sealText(text: string, salt: string): z.infer<typeof sealedText> {
  return { salt, sha256: digest({ salt, text }) }
}

/** sha-256 in hex over JSON with keys in ordinal order, so that equal values have equal digests. */
export function digest(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))))
}

// An object's own order won't do: what looks like a number comes first in it, and as a number.
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined)
  const sorted = fields.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
