import type { AudienceView } from '#core/contract/ceremony.ts'
import type { Conductor } from '#tests/e2e/support/conductor.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import type { Company } from '#tests/e2e/support/screens.ts'

/** The host goes on to the live vote, and opens it. */
export async function openTheVote(host: Conductor | undefined): Promise<void> {
  await host?.goOnTo('voting')
  await host?.send({ kind: 'open-vote' })
}

/** Three members vote, all the same; the host closes the vote, and it is counted. */
export async function countTheVote({ laptop, ceremonyId, host }: Company): Promise<void> {
  const path = `/ceremonies/${ceremonyId}`
  const { view } = await callAs<{ view: AudienceView }>(laptop, 'ana', 'GET', `${path}/view?as=audience`)
  const { scene } = view
  if (scene.kind !== 'voting') throw new Error('There is no vote.')
  const { segmentId, round } = scene
  for (const voter of ['ana', 'luca', 'chloe'])
    await callAs(laptop, voter, 'POST', `${path}/ballots`, { segmentId, round, option: '0', after: 0 })
  await host?.send({ kind: 'close-vote' })
  await host?.waitFor('counted')
}
