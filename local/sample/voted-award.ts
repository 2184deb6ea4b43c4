import type { Award } from '#core/contract/programs.ts'
import { createAward } from '#core/programs/change-award.ts'
import { loadAwards } from '#core/programs/load-awards.ts'
import { orderAwards } from '#core/programs/order-awards.ts'
import type { PastWorld } from '#local/sample/past-world.ts'
import { northwind } from '#local/sample/people.ts'
import { programId } from '#local/sample/program.ts'
import type { Story } from '#local/sample/stories.ts'

/** What everybody in the room decides, by live vote: no judge reads it. */
const votedAward: Omit<Award, 'id' | 'programId'> & { judges: string[] } = {
  name: 'Colleagues’ Choice',
  description: 'For the learning that colleagues want to applaud most. They choose it live, in the ceremony.',
  criteria: 'Somebody learned something this quarter that you would tell a friend about.',
  rubric: [{ id: 'spark', name: 'Spark', guidance: '1: good to know · 5: I told a friend', weight: 1 }],
  modes: ['self-study', 'on-the-job', 'peer-exchange', 'conversation', 'workshop', 'teaching'],
  outcomes: ['achieved', 'attempted'],
  medallion: { shape: 'scallop', color: 'gold', emblem: 'spark' },
  active: true,
  open: false,
  blind: false,
  selfNomination: false,
  nominees: 'either',
  eligibility: { kind: 'everyone' },
  restCycles: 0,
  decidedBy: 'vote',
  normalized: false,
  quorum: 1,
  judges: [],
}

/** Has Dana add an award that is decided by live vote, as the last one a ceremony gives. @returns its id */
export async function addVotedAward(past: PastWorld, time: number): Promise<string> {
  const world = past.at(time)
  const dana = await past.actor('dana', time)
  const before = (await loadAwards(world, northwind, programId)).map(({ id }) => id)
  const commandId = crypto.randomUUID()
  const { id } = await createAward(world, dana, { programId, commandId, content: votedAward })
  await orderAwards(world, dana, {
    programId,
    commandId: crypto.randomUUID(),
    seen: (await loadAwards(world, northwind, programId)).map((award) => award.id),
    awards: [...before, id],
  })
  return id
}

/** What has been nominated for it so far. */
export const votedStories: Omit<Story, 'awardId'>[] = [
  {
    by: 'ines',
    for: ['youssef'],
    daysAgo: 33,
    mode: 'self-study',
    outcome: 'achieved',
    shareStory: true,
    story:
      'Youssef learned to weave on a hand loom, at home, because he wanted to know what his fibers go through. Since then his samples come with a swatch and a page on how it felt under the fingers.',
  },
  {
    by: 'yuki',
    for: ['aoife'],
    daysAgo: 20,
    mode: 'conversation',
    outcome: 'achieved',
    shareStory: true,
    story:
      'Aoife spent a day on every floor to learn what our contracts do to people’s work. The new supplier agreement has two pages instead of nineteen, and I have read both.',
    helpers: ['mateo'],
  },
  {
    by: 'marcus',
    for: ['grace', 'tomasz'],
    daysAgo: 11,
    mode: 'peer-exchange',
    outcome: 'attempted',
    shareStory: true,
    story:
      'Grace and Tomasz learned sign language together so that the night shift’s stand-up would need no interpreter. They are slow, they get it wrong, and nobody misses that meeting anymore.',
  },
]
