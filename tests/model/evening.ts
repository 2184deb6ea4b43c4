import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import type { AwardDecision } from '#core/contract/judging.ts'
import type { Place, RowStore, Write } from '#core/ports.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { cited, closed, decided, nominated } from '#tests/support/judged-cycle.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'
import { createTestWorld, cycleId, type Name } from '#tests/support/test-world.ts'

/** How an award of the evening is decided. */
type Kind = 'won' | 'vote' | 'none'

/** What a schedule may be about: votes first, last, and one after the other. */
export const evenings: Kind[][] = [
  ['vote', 'won', 'none'],
  ['won', 'vote', 'vote'],
  ['vote', 'vote', 'won'],
]

export const hosts = ['hana', 'hugo', 'omar'] as const
/** Two of them are finalists. */
export const viewers = ['ana', 'judy', 'jack', 'ben', 'fay'] as const

const nominees: Name[][] = [
  ['ben', 'cleo', 'emil'],
  ['fay', 'gus', 'ida'],
  ['kim', 'lars', 'jin'],
]

type Commit = { place: Place; writes: Write[] }
export type Evening = { ceremonyId: string; cycleId: string; rows: RowStore }

const prepared = new Map<string, Promise<{ ceremonyId: string; commits: Commit[] }>>()

/** A decided cycle and its planned ceremony, in rows of their own: made once by the product's use cases, then copied. */
export async function openEvening(kinds: Kind[]): Promise<Evening> {
  const key = kinds.join()
  const making = prepared.get(key) ?? prepare(kinds)
  prepared.set(key, making)
  const { ceremonyId, commits } = await making
  const rows = createMemoryRows()
  for (const { place, writes } of commits) await rows.commit(place, writes)
  return { ceremonyId, cycleId, rows }
}

async function prepare(kinds: Kind[]): Promise<{ ceremonyId: string; commits: Commit[] }> {
  const commits: Commit[] = []
  const awards = kinds.map((kind, at) =>
    award({ id: `award${at}`, decidedBy: kind === 'vote' ? 'vote' : 'judges' }),
  )
  const test = await createTestWorld({
    awards,
    rows: keeping(createMemoryRows(), commits),
  })
  const decisions: AwardDecision[] = []
  const ids: string[][] = []
  for (const at of kinds.keys())
    ids.push(
      await Promise.all(
        (nominees[at] ?? []).map((nominee) =>
          nominated(test, 'ana', { awardId: `award${at}`, nominees: [nominee] }),
        ),
      ),
    )
  await closed(test)
  // In words that tell no number: these are searched for.
  for (const [at, id] of ids.flat().entries()) await cited(test, id, `Praise of ${nominees.flat()[at]}`)
  for (const [at, kind] of kinds.entries()) decisions.push(decisionOf(kind, `award${at}`, ids[at] ?? []))
  await decided(test, decisions)
  const { id } = await planCeremony(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    title: 'Learning gala',
    startsAt: test.clock.now(),
    hosts: [...hosts],
  })
  await test.settle()
  return { ceremonyId: id, commits }
}

function keeping(rows: RowStore, commits: Commit[]): RowStore {
  return {
    ...rows,
    async commit(place, writes) {
      await rows.commit(place, writes)
      commits.push({ place, writes })
    },
  }
}

function decisionOf(kind: Kind, awardId: string, ids: string[]): AwardDecision {
  const [winner = ''] = ids
  const reason = 'The committee agreed'
  if (kind === 'none') return { kind: 'not-awarded', awardId, reason }
  if (kind === 'vote') return { kind: 'vote', awardId, finalists: ids }
  return { kind: 'winners', awardId, winners: [winner], finalists: ids, reason }
}
