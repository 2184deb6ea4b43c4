import { segmentsOf } from '#core/ceremony/prepare-ceremony.ts'
import { itemsOf, publishItem, type WallItem } from '#core/ceremony/publish-ceremony.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import { save } from '#core/outbox/save.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { type ItemRecord, itemRow, withItem } from '#core/recognition/rows.ts'
import { ownersOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { loadDecision, loadDecisions } from './load-judging.ts'
import { madeIn } from './view-decisions.ts'

/**
 * The outbox's part of a correction (rule C14): an award's items on the wall come to say what the newest decision
 * says. Who wins by now is shown as cited now, who did before is taken back. Doing it twice changes nothing.
 */
export async function correctWall(
  world: World,
  place: Place,
  { awardId }: { awardId: string },
): Promise<void> {
  const head = await readRow(world.rows, place, headRow)
  if (head?.value.status !== 'published') return
  await follow(world, place, head.value, awardId)
  // What was corrected meanwhile may have been followed already, and undone just now.
  const after = await readRow(world.rows, place, headRow)
  if (after?.value.decision !== head.value.decision) await correctWall(world, place, { awardId })
}

async function follow(world: World, place: Place, head: CycleHead, awardId: string): Promise<void> {
  const { tenant, id: cycleId } = ownersOf(place)
  const { programId, name, decision: number } = head
  const decision = await loadDecision(world, tenant, cycleId, number)
  if (!decision) return
  const { by, at } = madeIn(decision, awardId)
  const segments = await segmentsOf(world, tenant, { programId, cycleId }, decision)
  const wanted = segments
    .filter(({ id }) => id === awardId)
    .flatMap((segment) => itemsOf(tenant, { cycleId, cycleName: name }, segment, at))
  for (const item of wanted) await show(world, item)
  const reason = decision.corrects?.reason ?? ''
  for (const nominationId of await everWon(world, tenant, cycleId, awardId))
    if (!wanted.some((item) => item.nominationId === nominationId)) {
      const itemId = awardItemId(tenant, cycleId, awardId, nominationId)
      await takeBack(world, recognitionOf(tenant, itemId), { kind: 'revoked', by, reason, at })
    }
}

async function everWon(world: World, tenant: string, cycleId: string, awardId: string): Promise<Set<string>> {
  const decisions = await loadDecisions(world, tenant, cycleId)
  const ofAward = decisions.flatMap(({ awards }) => awards.filter((award) => award.awardId === awardId))
  return new Set(ofAward.flatMap((award) => (award.kind === 'winners' ? award.winners : [])))
}

/** Shows a winner as decided now, in place of what was shown. What an owner has hidden stays hidden, what is erased without words (rule W5). */
async function show(world: World, wanted: WallItem): Promise<void> {
  const row = await readRow(world.rows, wanted.place, itemRow)
  if (!row) return publishItem(world, wanted)
  // It may not be noted yet that it is kept off the wall.
  if (row.value.standing.kind === 'withheld') await publishItem(world, wanted)
  const { item, standing } = row.value
  const { helpers, at: changedAt } = wanted.item
  const text = row.value.erased ? item.text : wanted.item.text
  if (standing.kind !== 'revoked' && item.text === text && idsOf(item.helpers) === idsOf(helpers)) return
  await change(world, wanted.place, row.version, () => show(world, wanted), {
    ...withItem(row.value, { ...item, text, helpers, changedAt }),
    ...(wanted.erased ? { erased: true } : {}),
    standing: standing.kind === 'revoked' ? (standing.before ?? { kind: 'shown' }) : standing,
  })
}

/** Takes an award back from who won it before; who was never published has nothing to lose. */
async function takeBack(
  world: World,
  place: Place,
  revoked: Extract<ItemRecord['standing'], { kind: 'revoked' }>,
): Promise<void> {
  const row = await readRow(world.rows, place, itemRow)
  if (!row) return
  const before = row.value.standing
  if (before.kind === 'revoked') return
  await change(world, place, row.version, () => takeBack(world, place, revoked), {
    ...row.value,
    standing: { ...revoked, before },
  })
}

async function change(
  world: World,
  place: Place,
  version: string,
  again: () => Promise<void>,
  record: ItemRecord,
): Promise<void> {
  try {
    await save(world, place, [replace(itemRow, [], record, version)], [{ kind: 'distribute' }])
  } catch (error) {
    // Somebody reacted or hid it meanwhile: on the newer item.
    if (!(error instanceof RowConflict)) throw error
    await again()
  }
}

const idsOf = (people: { id: string }[]) => people.map(({ id }) => id).join()
