import type { AudienceView } from '#core/contract/ceremony.ts'
import type { Given, Scene, StageEntry } from '#core/contract/scene.ts'
import { moments } from '#tests/gallery/stage/moments.ts'

const open = moments['voting']?.scene
const crowd = moments['finalists-10']?.scene
const groups = moments['finalists-groups']?.scene
const reveal = moments['winner']
if (open?.kind !== 'voting' || crowd?.kind !== 'finalists' || groups?.kind !== 'finalists' || !reveal)
  throw new Error('The moments are others.')

const { closesAt: _, ...untimed } = open
const among = (entries: readonly StageEntry[]): Scene => ({
  ...untimed,
  options: entries.map((entry, at) => ({ option: String(at), entry })),
})

const more: Record<string, Scene> = {
  'voting-2': among(crowd.finalists.slice(0, 2)),
  'voting-10': among(crowd.finalists),
  'voting-groups': among(groups.finalists),
}

/** The wall has an item for each winner, as after a reveal. */
function onWall(entry: StageEntry): StageEntry {
  return { ...entry, itemId: `item-${entry.nominees.map(({ name }) => name.length).join('-')}` }
}

function given(one: Given): Given {
  const { result } = one
  return result.kind === 'winners'
    ? { ...one, result: { ...result, winners: result.winners.map(onWall) } }
    : one
}

/** The stage's moments as the room sees them, and more of voting. */
export const states: Record<string, AudienceView> = Object.fromEntries(
  [
    ...Object.entries(moments),
    ...Object.entries(more).map(([name, scene]) => [name, { ...reveal, scene }] as const),
  ].map(([name, view]) => [name, { ...view, given: view.given.map(given) }]),
)

/** The same with its reveal still to come, so long after `now`. */
export function soon(view: AudienceView, revealAt: number): AudienceView {
  const { scene } = view
  if (scene.kind !== 'revealed') throw new Error('Nothing is revealed.')
  const { award, result } = scene
  return { ...view, scene: { ...scene, revealAt }, given: [given({ award, result, revealAt })] }
}
