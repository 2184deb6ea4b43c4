import type { AwardDecision } from '#core/contract/judging.ts'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { approveCitation } from '#core/judging/approve-citation.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import { showRanking } from '#core/judging/deliberate.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import type { SampleCycle } from '#local/sample/open-cycle.ts'
import type { PastWorld } from '#local/sample/past-world.ts'
import { sampleAwards } from '#local/sample/program.ts'
import type { JudgedStory } from '#local/sample/stories.ts'

const day = 24 * 60 * 60 * 1_000

/** Takes an open cycle through closing, judging and Dana's decision: those ranked first win. */
export async function judge(
  past: PastWorld,
  { id: cycleId, closesAt }: SampleCycle,
  nominations: ReadonlyMap<string, JudgedStory>,
): Promise<void> {
  const dana = await past.actor('dana', closesAt)
  await closeNominations(past.at(closesAt - 1), dana, { cycleId, commandId: crypto.randomUUID() })
  await past.settle(closesAt)
  for (const [nominationId, story] of nominations) await score(past, cycleId, nominationId, story, closesAt)

  const world = past.at(closesAt + 14 * day)
  for (const [nominationId, { citation }] of nominations)
    await approveCitation(world, dana, { cycleId, nominationId, commandId: crypto.randomUUID(), citation })
  const { awards } = await showRanking(world, dana, cycleId)
  const decisions = awards.map(({ award, nominations }): AwardDecision => {
    const winners = nominations.filter(({ rank }) => rank === 1).map(({ id }) => id)
    return { kind: 'winners', awardId: award.id, winners, finalists: nominations.map(({ id }) => id) }
  })
  // Decided in the order in which they are given.
  const inOrder = sampleAwards.flatMap(({ id }) => decisions.filter(({ awardId }) => awardId === id))
  await decideCycle(world, dana, { cycleId, commandId: crypto.randomUUID(), awards: inOrder })
}

async function score(
  past: PastWorld,
  cycleId: string,
  nominationId: string,
  { awardId, points }: JudgedStory,
  closesAt: number,
): Promise<void> {
  const rubric = sampleAwards.find(({ id }) => id === awardId)?.rubric ?? []
  for (const [judgeId, given] of Object.entries(points)) {
    const time = closesAt + 5 * day
    await submitScore(past.at(time), await past.actor(judgeId, time), {
      cycleId,
      nominationId,
      commandId: crypto.randomUUID(),
      score: {
        kind: 'scored',
        points: Object.fromEntries(rubric.map((criterion, at) => [criterion.id, given[at] ?? 3])),
      },
    })
  }
}
