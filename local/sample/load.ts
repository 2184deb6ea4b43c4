import { z } from 'zod'
import { registerPerson } from '#core/people/register-person.ts'
import type { RowStore } from '#core/ports.ts'
import { awardRow, programRow } from '#core/programs/rows.ts'
import { programsOf } from '#core/rows/places.ts'
import { defineRow, insert, readRow } from '#core/rows/row-kind.ts'
import { celebrate, planSampleCeremony } from '#local/sample/celebrate.ts'
import { currentStories } from '#local/sample/current-stories.ts'
import { judge } from '#local/sample/judge.ts'
import { endorse, nominate, openCycle, sampleJudges } from '#local/sample/open-cycle.ts'
import { bindPastChannel, forgetPastConversations } from '#local/sample/past-channel.ts'
import { createPastWorld, type PastWorld } from '#local/sample/past-world.ts'
import { northwind, sampleLeaver } from '#local/sample/people.ts'
import { previousStories } from '#local/sample/previous-stories.ts'
import { programId, sampleAwards, sampleProgram } from '#local/sample/program.ts'
import { addSchedule } from '#local/sample/schedule.ts'
import type { JudgedStory, Story } from '#local/sample/stories.ts'
import { addVotedAward, votedStories } from '#local/sample/voted-award.ts'
import { addMilestone, commendFrom } from '#local/sample/wall.ts'
import { echoWall } from '#local/sample/wall-echo.ts'
import { sampleMilestones, sampleThanks } from '#local/sample/wall-items.ts'

const day = 24 * 60 * 60 * 1_000

/** Written last, so that storage without it holds no sample data, or half of it. */
const loadedRow = defineRow('sample', z.object({ loadedAt: z.int() }))

/** Whether the sample data is there, and whole. */
export async function sampleIsLoaded(rows: RowStore): Promise<boolean> {
  return (await readRow(rows, programsOf(northwind), loadedRow)) !== undefined
}

/**
 * Fills empty storage with a program in the middle of a quarter, through the product's own use cases at
 * moments of the past, so that all is as if people had done it. Times are relative to `now`.
 */
export async function loadSample(rows: RowStore, now: number): Promise<void> {
  const past = createPastWorld(rows)
  await addProgram(past, now - 140 * day)
  // The wall knows nothing of cycles: both can be filled at once.
  await Promise.all([addCycles(past, now), addWall(past, now)])
  await past.settle(now)
  await echoWall(past, now)
  // What was just reacted to is counted a moment later.
  await past.settle(now + 2_000)
  await rows.commit(programsOf(northwind), [insert(loadedRow, [], { loadedAt: now })])
}

/** The award whose judge left the company: an owner is to name somebody else (rule P5). */
const leftFrom = 'learning-leader'

async function addProgram(past: PastWorld, time: number): Promise<void> {
  // Two, so that one can decide where the other has an interest.
  const ids = (people: string[]) => Promise.all(people.map(async (id) => (await past.actor(id, time)).person))
  const owners = await ids(['dana', 'omar'])
  const judges = await ids(sampleJudges)
  const left = await registerPerson(past.at(time), northwind, sampleLeaver)
  await past.at(time).rows.commit(programsOf(northwind), [
    insert(programRow, [programId], { ...sampleProgram, owners }),
    ...sampleAwards.map((award) => {
      const panel = award.id === leftFrom ? [...judges, left] : judges
      return insert(awardRow, [programId, award.id], { ...award, judges: panel })
    }),
  ])
}

async function addCycles(past: PastWorld, now: number): Promise<void> {
  await addPreviousCycle(past, now)
  await addCurrentCycle(past, now)
}

async function addPreviousCycle(past: PastWorld, now: number): Promise<void> {
  const cycle = await openCycle(past, {
    opensAt: atHour(now - 136 * day, 8),
    closesAt: atHour(now - 45 * day, 17),
    judgedBy: atHour(now - 31 * day, 17),
    ceremonyAt: atHour(now - 12 * day, 15),
  })
  const nominations = new Map<string, JudgedStory>()
  for (const story of previousStories)
    nominations.set(await nominate(past, cycle, story, now - story.daysAgo * day), story)
  const ceremonyId = await planSampleCeremony(past, cycle, cycle.closesAt - 7 * day)
  await bindPastChannel(past, cycle.closesAt)
  await judge(past, cycle, nominations)
  await celebrate(past, cycle, ceremonyId)
  await forgetPastConversations(past, now)
}

async function addCurrentCycle(past: PastWorld, now: number): Promise<void> {
  const cycle = await openCycle(past, {
    opensAt: atHour(now - 45 * day, 8),
    closesAt: atHour(now + 48 * day, 17),
    judgedBy: atHour(now + 62 * day, 17),
    ceremonyAt: atHour(now + 75 * day, 15),
  })
  // New in this cycle: the one before knows nothing of it.
  const voted = await addVotedAward(past, cycle.opensAt)
  const stories: Story[] = [...currentStories, ...votedStories.map((story) => ({ ...story, awardId: voted }))]
  for (const story of stories) {
    const nominationId = await nominate(past, cycle, story, now - story.daysAgo * day)
    await endorse(past, cycle, nominationId, story, now - (story.daysAgo - 2) * day)
  }
  await planSampleCeremony(past, cycle, now - 3 * day)
  await addSchedule(past, cycle, now - 2 * day)
}

/** The same day at an hour (UTC) at which people plan things. */
function atHour(time: number, hour: number): number {
  return new Date(time).setUTCHours(hour, 0, 0, 0)
}

async function addWall(past: PastWorld, now: number): Promise<void> {
  await Promise.all([
    ...sampleThanks.map((thanks) => commendFrom(past, thanks, now - thanks.daysAgo * day)),
    ...sampleMilestones.map((milestone) => addMilestone(past, milestone, now - milestone.daysAgo * day)),
  ])
}
