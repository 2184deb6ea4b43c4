import { emptyChain, headRow } from '#core/cycles/head.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { calendarRow } from '#core/programs/rows.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { insert } from '#core/rows/row-kind.ts'
import { type PastWorld, refOf } from '#local/sample/past-world.ts'
import { northwind } from '#local/sample/people.ts'
import { programId, sampleAwards } from '#local/sample/program.ts'
import type { Story } from '#local/sample/stories.ts'

export type SampleCycle = Calendar & { id: string; name: string }
type Calendar = { opensAt: number; closesAt: number; judgedBy: number; ceremonyAt: number }

export const sampleJudges = ['marcus', 'yuki', 'leila']

/** Opens a cycle of the sample program, named after the quarter of its middle, with its judges. */
export async function openCycle(past: PastWorld, calendar: Calendar): Promise<SampleCycle> {
  const { opensAt, closesAt } = calendar
  const middle = new Date((opensAt + closesAt) / 2)
  const name = `Q${Math.floor(middle.getUTCMonth() / 3) + 1} ${middle.getUTCFullYear()}`
  const id = name.toLowerCase().split(' ').toReversed().join('-')
  const panel = await Promise.all(
    sampleJudges.map(async (judge) => (await past.actor(judge, opensAt)).person),
  )
  const { rows } = past.at(opensAt)
  await rows.commit(cycleOf(northwind, id), [
    insert(headRow, [], {
      ...calendar,
      programId,
      name,
      status: 'open',
      exceptions: {},
      judges: Object.fromEntries(sampleAwards.map((award) => [award.id, panel])),
      auditSeq: 0,
      auditHash: emptyChain,
      decision: 0,
    }),
  ])
  await rows.commit(programsOf(northwind), [insert(calendarRow, [programId, id], { id, programId })])
  return { ...calendar, id, name }
}

/** Nominates as the story says. @returns the nomination's id */
export async function nominate(
  past: PastWorld,
  cycle: SampleCycle,
  { by, for: nominees, awardId, story, mode, outcome, ...rest }: Story,
  time: number,
): Promise<string> {
  const { id } = await submitNomination(past.at(time), await past.actor(by, time), {
    cycleId: cycle.id,
    commandId: crypto.randomUUID(),
    content: {
      awardId,
      nominees: nominees.map(refOf),
      story,
      mode,
      outcome,
      helpers: (rest.helpers ?? []).map(refOf),
      evidence: rest.evidence ?? [],
      shareStory: rest.shareStory ?? false,
    },
  })
  return id
}

/** Endorses a nomination as its story says. */
export async function endorse(
  past: PastWorld,
  cycle: SampleCycle,
  nominationId: string,
  { endorsedBy = [] }: Story,
  time: number,
): Promise<void> {
  for (const endorser of endorsedBy)
    await endorseNomination(past.at(time), await past.actor(endorser, time), {
      cycleId: cycle.id,
      nominationId,
      commandId: crypto.randomUUID(),
    })
}
