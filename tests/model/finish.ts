import { headRow } from '#core/cycles/head.ts'
import type { RowStore } from '#core/ports.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { cycleOf, recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { viewers } from '#tests/model/evening.ts'
import type { Stage } from '#tests/model/stage.ts'
import type { Truth } from '#tests/model/truth.ts'
import { faultsIn } from '#tests/support/exported-cycle.ts'
import { tenant } from '#tests/support/test-world.ts'
import { isJust, type Voter } from '#tests/support/voters.ts'

type Voted = { name: string; round: string; voter: Voter }

/** Rule C7: of each voter the last acknowledged choice counts, or a later one that was stored; nothing is invented. */
export function checkVoters(truth: Truth, voted: Voted[]): void {
  const rounds = new Set(voted.map(({ round }) => round))
  for (const key of rounds) {
    const [segmentId = '', round = ''] = key.split(':')
    const { ballots } = truth.round(segmentId, Number(round))
    const counted = new Map(ballots.map(({ voter, option }) => [voter, option]))
    const sent = new Set(
      voted
        .filter((one) => one.round === key)
        .flatMap(({ voter }) => voter.sent.map(({ commandId }) => commandId)),
    )
    for (const { commandId, voter } of ballots)
      if (!sent.has(commandId)) truth.faults.push(`C7 a ballot of ${voter}'s was stored that nobody sent`)
    for (const name of new Set(voted.map((one) => one.name))) {
      const all = voted.filter((one) => one.round === key && one.name === name).map(({ voter }) => voter)
      if (all.length > 0 && !isJust(together(all), counted.get(name)))
        truth.faults.push(`C7 ${name}'s choice in ${key} was not counted as it should be`)
    }
  }
}

/** One person's screens, one after the other, as one voter. */
function together(voters: Voter[]): Voter {
  return voters.reduce((before, { name, sent, known, late, acknowledged }) => ({
    name,
    known,
    late,
    sent: [...before.sent, ...sent],
    ...(acknowledged
      ? { acknowledged: { ...acknowledged, sent: before.sent.length + acknowledged.sent } }
      : before.acknowledged
        ? { acknowledged: before.acknowledged }
        : {}),
  }))
}

/** Rule C12, C8: from wherever it stands, the obvious next steps lead to its end, and every winner is on the wall once. */
export async function finish(
  stage: Stage,
  { rows, cycleId }: { rows: RowStore; ceremonyId: string; cycleId: string },
): Promise<void> {
  const { truth, time } = stage
  for (let steps = 0; !isOver(truth); steps++) {
    if (steps > 60) throw new Error(`C12 it comes to no end: ${JSON.stringify(truth.newest.status)}`)
    // A vote in which nobody chooses is held again and again.
    stage.take({ kind: 'rush', options: viewers.map(() => '1') })
    await time.pass(1_000)
    void stage.next()
    await time.pass(1_000)
  }
  await time.pass(25_000)
  stage.checkRefused()
  // Rules J6, C7: anyone can recount what was decided.
  const books: unknown = JSON.parse(await stage.books(cycleId))
  for (const fault of faultsIn(books)) truth.faults.push(`J6 ${fault}`)
  stage.close()
  const head = await readRow(rows, cycleOf(tenant, cycleId), headRow)
  if (head?.value.status !== 'published') truth.faults.push(`C8 the cycle is ${head?.value.status}`)
  for (const { id, result } of truth.newest.segments) {
    if (!truth.isRevealed(id)) truth.faults.push(`C8 ${id} was never given`)
    for (const { itemId = '' } of result.kind === 'winners' ? result.winners : []) {
      const item = await readRow(rows, recognitionOf(tenant, itemId), itemRow)
      if (item?.value.standing.kind !== 'shown') truth.faults.push(`C8 a winner of ${id} is not on the wall`)
    }
  }
}

function isOver({ newest: { status } }: Truth): boolean {
  return status.kind === 'ended' && !status.early
}
