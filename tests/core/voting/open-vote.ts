import { type Ceremony, plannedCeremony, stateRow, type Vote } from '#core/ceremony/state.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { put } from '#core/rows/row-kind.ts'
import { segment } from '#tests/support/builders.ts'
import { planGala } from '#tests/support/ceremony-steps.ts'
import { cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** A gala in the midst of its vote on `mentor`: for Ben's nomination, Cleo's, or that of Fay and Gus. @returns its id */
export async function galaAtVote(test: TestWorld, vote: Partial<Vote> = {}): Promise<string> {
  const id = await planGala(test)
  await setState(test, voting(id, { round: 1, state: 'open', ...vote }))
  return id
}

export const finalists = [['ben'], ['cleo'], ['fay', 'gus']]

export function voting(id: string, vote: Vote, over: Partial<Ceremony> = {}): Ceremony {
  const mentor = segment('mentor', ['n0', 'n1', 'n2'])
  return {
    ...plannedCeremony({ id, cycleId, title: 'Learning gala', startsAt: 0 }),
    seq: 5,
    decision: 1,
    cycleName: 'Q1 2026',
    status: { kind: 'live', position: { at: 'segment', segmentId: 'mentor', phase: 'voting' } },
    controller: { id: 'hana', name: 'Hana' },
    segments: [
      {
        ...mentor,
        result: { kind: 'vote' },
        vote,
        finalists: mentor.finalists.map((entry, at) => ({
          ...entry,
          nominees: (finalists[at] ?? []).map((person) => ({ id: person, name: person })),
        })),
      },
    ],
    ...over,
  }
}

export async function setState({ rows }: TestWorld, state: Ceremony): Promise<void> {
  await rows.commit(ceremonyOf(tenant, state.id), [put(stateRow, [], state)])
}
