import type { AwardDecision, RankedNomination, Ranking } from '#core/contract/judging.ts'
import type { CycleMessages } from '#core/contract/messages.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/** The sample program's newest cycle, as it stands now. */
export async function currentCycle(laptop: Laptop): Promise<Cycle> {
  const [program] = await callAs<Program[]>(laptop, 'dana', 'GET', '/programs')
  const cycle = program?.cycles.find(({ status }) => status !== 'published' && status !== 'scheduled')
  if (!cycle) throw new Error('The sample program has no cycle under way.')
  return cycle
}

/** Dana closes nominations; comes back when judging has begun by itself. */
export async function closeNominations(laptop: Laptop, cycleId: string): Promise<void> {
  await callAs(laptop, 'dana', 'POST', `/cycles/${cycleId}/close`, {})
  while ((await currentCycle(laptop)).status !== 'judging')
    await new Promise((resolve) => setTimeout(resolve, 250))
}

/** Comes back when a ceremony that has ended tells its people. */
export async function messagesWritten(laptop: Laptop, cycleId: string): Promise<void> {
  const written = async () => {
    const path = `/cycles/${cycleId}/messages`
    const { kinds } = await callAs<CycleMessages>(laptop, 'dana', 'GET', path)
    return kinds.includes('won')
  }
  while (!(await written())) await new Promise((resolve) => setTimeout(resolve, 250))
}

type Wish = { awardId: string; winners: string[] | 'not-awarded' }

/** Awards in the order in which they are given, each with a nominee of every nomination that wins. */
export const wishes: Wish[] = [
  { awardId: 'brave-attempt', winners: ['Ben Okafor'] },
  { awardId: 'certified', winners: ['Inês Carvalho'] },
  { awardId: 'knowledge-sharer', winners: ['Mei-Ling Chen'] },
  { awardId: 'learning-explorer', winners: ['Ana Souza', 'Luca Moretti'] },
  { awardId: 'learning-leader', winners: 'not-awarded' },
  { awardId: 'mentor-of-the-quarter', winners: ['Priya Raman'] },
]

/** Dana approves the first sentence of every story as its citation. */
export async function approveCitations(laptop: Laptop, cycleId: string): Promise<Ranking> {
  const ranking = await rankingOf(laptop, cycleId)
  for (const { id, story } of ranking.awards.flatMap(({ nominations }) => nominations)) {
    const citation = /^.*?[.!?](?= |$)/s.exec(story)?.[0] ?? story
    await callAs(laptop, 'dana', 'PUT', `/cycles/${cycleId}/nominations/${id}/citation`, { citation })
  }
  return rankingOf(laptop, cycleId)
}

/** Dana decides: a group wins, two share an award, one is not awarded, one is voted on, everybody else is a finalist. */
export async function decideEverything(laptop: Laptop, cycleId: string): Promise<void> {
  const awards = decisionsFrom(await rankingOf(laptop, cycleId))
  await callAs(laptop, 'dana', 'POST', `/cycles/${cycleId}/decisions`, { awards })
}

/** What Dana wishes, as a decision. */
export function decisionsFrom({ awards }: Ranking): AwardDecision[] {
  const wished = wishes.map(({ awardId, winners }): AwardDecision => {
    const reason = 'The committee talked it through and agreed.'
    if (winners === 'not-awarded') return { kind: 'not-awarded', awardId, reason }
    const nominations = awards.find(({ award }) => award.id === awardId)?.nominations ?? []
    const wins = ({ nominees }: RankedNomination) => nominees.some(({ name }) => winners.includes(name))
    return {
      kind: 'winners',
      awardId,
      winners: nominations.filter(wins).map(({ id }) => id),
      finalists: nominations.map(({ id }) => id),
      reason,
    }
  })
  const voted = awards.filter(({ award }) => award.decidedBy === 'vote')
  const leftToVote = voted.map(({ award, nominations }): AwardDecision => {
    return { kind: 'vote', awardId: award.id, finalists: nominations.map(({ id }) => id) }
  })
  return [...wished, ...leftToVote]
}

function rankingOf(laptop: Laptop, cycleId: string): Promise<Ranking> {
  return callAs<Ranking>(laptop, 'dana', 'GET', `/cycles/${cycleId}/ranking`)
}
