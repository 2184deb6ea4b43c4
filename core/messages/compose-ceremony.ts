import { wallItems } from '#core/ceremony/publish-ceremony.ts'
import { type Ceremony, stateRow } from '#core/ceremony/state.ts'
import { loadNominations } from '#core/nominations/load-nomination.ts'
import type { Saying, World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { ceremonyOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { hasJustBegun } from './begun.ts'
import type { About } from './compose-message.ts'
import { areHidden, forOthers, loadNews } from './load-news.ts'
import type { MessageContent } from './rows.ts'

type Of<Kind extends MessageContent['kind']> = Extract<MessageContent, { kind: Kind }>

/** That a ceremony has begun (rule L8). Undefined once that is a while ago, or it is over. */
export async function composeBegun(
  world: World,
  about: About,
  { ceremonyId, startedAt }: Of<'begun'>,
): Promise<Saying | undefined> {
  const known = await beginningOf(world, about, ceremonyId)
  return known && hasJustBegun(known.state, startedAt, world.now()) ? known.saying : undefined
}

/** What is said of a ceremony's beginning, and where it stands by now. */
export async function beginningOf(
  world: World,
  { tenant, programId }: About,
  ceremonyId: string,
): Promise<{ state: Ceremony; saying: Extract<Saying, { kind: 'begun' }> } | undefined> {
  const [state, program] = await Promise.all([
    readRow(world.rows, ceremonyOf(tenant, ceremonyId), stateRow),
    readRow(world.rows, programsOf(tenant), programRow, programId),
  ])
  if (!state || !program) return undefined
  const ceremony = { id: ceremonyId, title: state.value.title }
  return { state: state.value, saying: { kind: 'begun', ceremony, program: program.value.name } }
}

/** From fewer stories than this their number would tell too much of who told none. */
const fewStories = 5

/**
 * All that a ceremony gave, as the wall says it (rule L8). Undefined where nothing of it stands, where the ceremony
 * goes on, and where a later session tells of more.
 * @param stands it was told in time: what is left of it by now, though it be nothing
 */
export async function composeRecap(
  world: World,
  { tenant, cycleId }: About,
  { ceremonyId, given }: Of<'recap'>,
  { stands = false } = {},
): Promise<Saying | undefined> {
  const state = await readRow(world.rows, ceremonyOf(tenant, ceremonyId), stateRow)
  if (!state || !(stands || hasGiven(state.value, given))) return undefined
  const told = { ...state.value, revealed: state.value.revealed.slice(0, given) }
  const items = wallItems(tenant, told, world.now()).map(({ item }) => item.id)
  const news = await forOthers(world, tenant, await loadNews(world, tenant, items))
  if (news.length === 0 && !stands) return undefined
  const stories = (await loadNominations(world, tenant, cycleId)).filter(
    ({ status }) => status !== 'withdrawn',
  )
  const { title } = state.value
  return {
    kind: 'recap',
    ceremony: { id: ceremonyId, title },
    news,
    ...(news.length === 0 && (await areHidden(world, tenant, items)) ? { hidden: true } : {}),
    ...(stories.length < fewStories ? {} : { stories: stories.length }),
  }
}

/** Whether it is over, having given so many awards. */
export function hasGiven({ status, revealed }: Ceremony, given: number): boolean {
  return status.kind === 'ended' && revealed.length === given
}
