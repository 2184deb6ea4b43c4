import { logRow, stateRow } from '#core/ceremony/state.ts'
import { audienceView } from '#core/ceremony/view.ts'
import { revealLeadMs } from '#core/contract/limits.ts'
import { headRow } from '#core/cycles/head.ts'
import { exportCycle } from '#core/judging/export-cycle.ts'
import { commandRow } from '#core/once.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { ceremonyOf, cycleOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { batchesAfter } from '#core/voting/ballot-box.ts'
import { placesOf } from '#core/voting/rows.ts'
import type { RealScreen } from '#tests/model/real/screen.ts'
import type { CompanyEvening } from '#tests/support/company-evening.ts'
import { faultsIn } from '#tests/support/exported-cycle.ts'
import { isJust } from '#tests/support/voters.ts'

export async function stateOf({ company, ceremonyId }: CompanyEvening) {
  const state = await readRow(company.world.rows, ceremonyOf(company.tenant, ceremonyId), stateRow)
  return state?.value
}

export async function isPublished({ company, cycleId }: CompanyEvening): Promise<boolean> {
  const head = await readRow(company.world.rows, cycleOf(company.tenant, cycleId), headRow)
  return head?.value.status === 'published'
}

/** Holds what storage has after an evening against what its screens heard and were answered. @returns what doesn't hold */
export async function faultsOf(evening: CompanyEvening, screens: RealScreen[]): Promise<string[]> {
  const state = await stateOf(evening)
  if (!state) return ['C12 it has no state']
  const { world, tenant } = evening.company
  const place = ceremonyOf(tenant, evening.ceremonyId)
  const [log, commands] = await Promise.all([
    scanRows(world.rows, place, logRow),
    scanRows(world.rows, place, commandRow),
  ])
  const faults = screens.flatMap((screen) => screen.faults)
  if (log.some(({ value }, at) => value.seq !== at + 1)) faults.push('C5 a state has not the next seq')
  const shown = JSON.stringify(audienceView(state))
  for (const screen of screens)
    if (screen.text() !== shown) faults.push(`C5 C12 a screen of ${screen.as} does not show the end`)
  const done = new Set(commands.map(({ key }) => key.split(':').at(-1)))
  for (const { commandId, ok, code } of screens.flatMap((screen) => screen.answers)) {
    if (ok && !done.has(commandId)) faults.push('C3 a command was acknowledged and is not saved')
    const isSure = !ok && !['offline', 'unavailable', 'internal', 'not_now', 'busy'].includes(code ?? '')
    if (isSure && done.has(commandId)) faults.push(`C2 a command was refused (${code}) and is done`)
  }
  const revealedAt = (awardId: string) => {
    const given = state.revealed.find(({ segmentId }) => segmentId === awardId)
    const by = log.find(({ value }) => value.at >= (given?.revealAt ?? Infinity) - revealLeadMs - 1)
    return by?.value.seq ?? Infinity
  }
  for (const { as, heard } of screens) {
    if (as === 'host') continue
    for (const { awardId, text } of evening.secrets)
      if (heard.some((one) => one.seq < revealedAt(awardId) && one.text.includes(text)))
        faults.push(`C4 a screen of ${as} heard of ${awardId} before it was revealed`)
  }
  return [...faults, ...(await votesOf(evening, screens)), ...(await resultsOf(evening))]
}

/** Rule C7. */
async function votesOf(evening: CompanyEvening, screens: RealScreen[]): Promise<string[]> {
  const { world, tenant } = evening.company
  const faults: string[] = []
  const votes = screens.flatMap((screen) => screen.voters())
  const { vote } = (await stateOf(evening))?.segments.find(({ id }) => id === 'mentor') ?? {}
  for (const round of new Set(votes.map((one) => one.round))) {
    const counted = new Map<string, string>()
    const which = { tenant, ceremonyId: evening.ceremonyId, segmentId: 'mentor', round }
    for (const place of placesOf(which))
      for await (const { ballots } of batchesAfter(world, place, 0))
        for (const { voter, option } of ballots) counted.set(voter, option)
    const voters = votes.flatMap((one) => (one.round === round ? one.voter : []))
    for (const voter of voters)
      if (!isJust(voter, counted.get(voter.name))) faults.push(`C7 a choice in round ${round} does not count`)
    for (const name of counted.keys())
      if (!voters.some((voter) => voter.name === name)) faults.push('C7 a ballot is counted that nobody cast')
    const told = (vote?.round === round && vote.tally) || []
    for (const { option, ballots } of told)
      if ([...counted.values()].filter((one) => one === option).length !== ballots)
        faults.push(`C7 the count of ${option} is not what is stored`)
  }
  return faults
}

/** Rules C8, J6: published once, and whoever has the books can recount them. */
async function resultsOf(evening: CompanyEvening): Promise<string[]> {
  const { world, tenant, actor } = evening.company
  const faults: string[] = []
  for (const { id, result } of (await stateOf(evening))?.segments ?? [])
    for (const { itemId = '' } of result.kind === 'winners' ? result.winners : []) {
      const item = await readRow(world.rows, recognitionOf(tenant, itemId), itemRow)
      if (item?.value.standing.kind !== 'shown') faults.push(`C8 a winner of ${id} is not on the wall`)
    }
  const { content } = await exportCycle(world, actor('dana'), { cycleId: evening.cycleId, as: 'json' })
  return [...faults, ...faultsIn(JSON.parse(content)).map((fault) => `J6 ${fault}`)]
}
