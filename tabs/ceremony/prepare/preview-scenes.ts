import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import type { Scene, StageAward, StageEntry } from '#core/contract/scene.ts'

/** Names that stand in for those that are sealed. */
export type StandIns = { finalist: (number: number) => string; winner: string; citation: string }

/** A screen of the stage as it will be, without anybody's name: nothing sealed is needed for it (rule C4). */
export type Preview = { key: string; part: string; scene: Scene }

/** Every screen of the stage in the order of the plan. */
export function previewsOf(
  { order, awards }: Pick<CeremonyPlanView, 'order' | 'awards'>,
  standIns: StandIns,
): Preview[] {
  const given = order.filter(({ kind }) => kind === 'award').length
  let number = 0
  const parts = order.flatMap((item): Preview[] => {
    switch (item.kind) {
      case 'opening':
        return [
          {
            key: 'opening',
            part: 'opening',
            scene: { kind: 'opening', awards: given, ...(item.text ? { text: item.text } : {}) },
          },
        ]
      case 'interlude': {
        const { id, title, text } = item
        return [{ key: id, part: title, scene: { kind: 'interlude', id, title, text } }]
      }
      case 'closing':
        return [
          {
            key: 'closing',
            part: 'closing',
            scene: { kind: 'closing', ...(item.text ? { text: item.text } : {}) },
          },
        ]
      case 'award': {
        const award = awards.find(({ id }) => id === item.awardId)
        number += 1
        return award ? awardScenes({ award, number, of: given }, standIns) : []
      }
      default:
        return item satisfies never
    }
  })
  return [{ key: 'lobby', part: 'lobby', scene: { kind: 'lobby' } }, ...parts]
}

function awardScenes(turn: { award: StageAward; number: number; of: number }, standIns: StandIns): Preview[] {
  const entry = (name: string): StageEntry => ({
    nominees: [{ id: name, name }],
    helpers: [],
    citation: standIns.citation,
    outcome: 'achieved',
  })
  const finalists = [1, 2, 3].map((one) => entry(standIns.finalist(one)))
  const winners = [entry(standIns.winner)]
  const scenes: Scene[] = [
    { kind: 'intro', ...turn },
    { kind: 'finalists', ...turn, finalists },
    { kind: 'drumroll', ...turn },
    { kind: 'revealed', ...turn, result: { kind: 'winners', winners }, revealAt: 0 },
  ]
  const { id, name } = turn.award
  return scenes.map((scene) => ({ key: `${id} ${scene.kind}`, part: name, scene }))
}
