import type { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { type AuditRecord, awardConcerned, digest, loadChain } from '#core/cycles/audit.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import type { World } from '#core/ports.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { cycleOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { hiddenFrom } from './blind.ts'
import type { JudgedCycle } from './load-judged-cycle.ts'
import { judgedOf } from './load-judged-cycle.ts'
import { loadStoredDecisions } from './load-judging.ts'
import { rankAward } from './ranking.ts'
import { citationRow, interestRow, type ScoreRecord, type StoredDecision, voteCountRow } from './rows.ts'

/**
 * A cycle's books: everything needed to recount it without this service (rule J6), as `docs/verify-results.md` tells.
 * Judges' notes and why somebody declared an interest are theirs: of those there are only the seals in the chain.
 * What is kept from the owner who asks is left out, and its entries in the chain are there by their hashes alone.
 */
export async function openBooks(world: World, actor: Actor, cycleId: string, cycle: JudgedCycle) {
  const { tenant } = actor
  const place = cycleOf(tenant, cycleId)
  const [{ decisions, cited }, chain, interests, citations, votes] = await Promise.all([
    loadStoredDecisions(world, tenant, cycleId),
    loadChain(world, tenant, cycleId),
    scanRows(world.rows, place, interestRow),
    scanRows(world.rows, place, citationRow),
    scanRows(world.rows, place, voteCountRow),
  ])
  const withheld = new Set([...cycle.interested, ...hiddenFrom(actor.person, cycle.head, cycle.awards)])
  const awardOf = new Map(cycle.nominations.map(({ id, awardId }) => [id, awardId]))
  const isOpen = (awardId: string | undefined) => awardId === undefined || !withheld.has(awardId)
  const isTold = ({ nominationId }: { nominationId: string }) => isOpen(awardOf.get(nominationId))
  const { head } = cycle
  return {
    format: booksFormat,
    exportedAt: world.now(),
    tenant,
    cycle: { id: cycleId, ...withoutChain(head) },
    withheld: [...withheld].sort(),
    awards: cycle.awards.filter(({ id }) => isOpen(id)),
    nominations: cycle.nominations
      .filter(({ awardId }) => isOpen(awardId))
      .map((nomination) => withEndorsers(nomination, cycle)),
    assignments: [...cycle.assignments.values()].filter(({ awardId }) => isOpen(awardId)),
    scores: cycle.scores.filter(isTold).map(withoutNote),
    interests: interests.map(({ value }) => withoutReason(value)).filter(isTold),
    citations: citations.map(({ value }) => value).filter(isTold),
    ranking: cycle.awards.filter(({ id }) => isOpen(id)).map(({ id }) => rankingOf(cycle, id)),
    decisions: decisions.map((decision) => tellable(decision, withheld, awardOf)),
    cited: cited.map(({ number, texts }) => ({ number, texts: told(texts, withheld, awardOf) })),
    // Rule C7: nobody reads a count before it is published.
    votes: votes
      .map(({ value }) => value)
      .filter(({ awardId }) => head.status === 'published' && isOpen(awardId)),
    wall: await wallOf(world, tenant, cycleId, decisions, isOpen),
    chain: {
      seq: head.auditSeq,
      hash: head.auditHash,
      entries: chain.map((entry) => (isOpen(awardConcerned(entry.what, awardOf)) ? entry : covered(entry))),
    },
  }
}

export type Books = Awaited<ReturnType<typeof openBooks>>

const booksFormat = 'laurels-cycle-1'

/** The books with the names of everybody in them and a digest over it all, as JSON. */
export function sealBooks(books: Books, people: Record<string, string>): string {
  const content = { ...books, people }
  return `${JSON.stringify({ ...content, seal: digest(content) }, null, 2)}\n`
}

function withoutChain(head: JudgedCycle['head']) {
  const { auditSeq: _, auditHash: __, exceptions: ___, revealedBy: ____, ...stated } = head
  return stated
}

function withoutNote({ score, ...record }: ScoreRecord) {
  const { note: _, ...answer } = score
  return { ...record, ...answer }
}

function withoutReason(interest: z.infer<(typeof interestRow)['schema']>) {
  const { reason: _, ...declared } = interest
  return declared
}

function withEndorsers(nomination: NominationRecord, { ties }: JudgedCycle) {
  return { ...nomination, endorsers: [...(ties.endorsers.get(nomination.id) ?? [])].sort() }
}

function rankingOf(cycle: JudgedCycle, awardId: string) {
  const standings = rankAward(judgedOf(cycle, awardId))
  return {
    awardId,
    standings: standings.map(({ nomination, ...standing }) => ({ nominationId: nomination.id, ...standing })),
  }
}

/** A decision without what it says of awards that are kept from whoever asks. */
function tellable(
  decision: StoredDecision,
  withheld: ReadonlySet<string>,
  awardOf: ReadonlyMap<string, string>,
): StoredDecision {
  if (withheld.size === 0) return decision
  const { corrects, helpers, voted, ...rest } = decision
  const isTold = ([awardId]: [string, unknown]) => !withheld.has(awardId)
  return {
    ...rest,
    awards: decision.awards.filter(({ awardId }) => !withheld.has(awardId)),
    citations: told(decision.citations, withheld, awardOf),
    ...(helpers ? { helpers: told(helpers, withheld, awardOf) } : {}),
    ...(voted ? { voted: Object.fromEntries(Object.entries(voted).filter(isTold)) } : {}),
    ...(corrects && !withheld.has(corrects.awardId) ? { corrects } : {}),
  }
}

/** Of what is said by nomination, what is not kept from whoever asks. */
function told<T>(
  byNomination: Record<string, T>,
  withheld: ReadonlySet<string>,
  awardOf: ReadonlyMap<string, string>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(byNomination).filter(([id]) => !withheld.has(awardOf.get(id) ?? '')),
  )
}

/** What the wall shows of everybody who won by any of the decisions. */
async function wallOf(
  world: World,
  tenant: string,
  cycleId: string,
  decisions: StoredDecision[],
  isOpen: (awardId: string) => boolean,
) {
  const won = decisions.flatMap(({ awards }) =>
    awards.flatMap((award) =>
      award.kind === 'winners' && isOpen(award.awardId)
        ? award.winners.map((nominationId) => `${award.awardId} ${nominationId}`)
        : [],
    ),
  )
  const items = await Promise.all(
    [...new Set(won)].map(async (key) => {
      const [awardId = '', nominationId = ''] = key.split(' ')
      const id = awardItemId(tenant, cycleId, awardId, nominationId)
      const row = await readRow(world.rows, recognitionOf(tenant, id), itemRow)
      if (!row) return []
      const { item, standing, erased } = row.value
      const helpers = item.helpers.map((helper) => helper.id)
      const shown = { id, awardId, nominationId, standing: standing.kind, text: item.text, helpers }
      return [erased ? { ...shown, erased } : shown]
    }),
  )
  return items.flat()
}

/** An entry that is kept from whoever asks: that it is there, and that the chain goes through it. */
function covered({ seq, at, previous, hash }: AuditRecord) {
  return { seq, at, previous, hash, withheld: true as const }
}
