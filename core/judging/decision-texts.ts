import { sealText } from '#core/cycles/audit.ts'
import type { Write } from '#core/ports.ts'
import { erasedText } from '#core/recognition/erased-text.ts'
import { insert, padded } from '#core/rows/row-kind.ts'
import { type CitedRecord, citedRow, type DecisionRecord, decisionRow, type StoredDecision } from './rows.ts'

/**
 * A new decision as it is stored: never changed, so it holds but the seals of its citations. Their texts lie beside
 * it, so that they can be erased and the decision's digest still is the one in the chain (rules J6, W5).
 * @param newSalt a new random text each time
 */
export function sealedDecision(
  decision: DecisionRecord,
  newSalt: () => string,
): { stored: StoredDecision; writes: Write[] } {
  const { number, citations } = decision
  const cited = Object.entries(citations)
  const seals = Object.fromEntries(cited.map(([id, text]) => [id, sealText(text, newSalt())]))
  const texts = Object.fromEntries(cited.filter(([, text]) => text !== erasedText))
  const stored = { ...decision, citations: seals }
  return {
    stored,
    writes: [
      insert(decisionRow, [padded(number)], stored),
      insert(citedRow, [padded(number)], { number, texts }),
    ],
  }
}

/** A decision with its citations as they read by now. */
export function readable(stored: StoredDecision, cited: CitedRecord | undefined): DecisionRecord {
  const citations = Object.entries(stored.citations).map(([id, citation]) => [
    id,
    typeof citation === 'string' ? citation : (cited?.texts[id] ?? erasedText),
  ])
  return { ...stored, citations: Object.fromEntries(citations) }
}
