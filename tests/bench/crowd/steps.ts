import { revealLeadMs } from '#core/contract/limits.ts'
import type { Figure } from '#tests/bench/bench.ts'
import type { Conductor } from '#tests/bench/crowd/conductor.ts'
import { type Crowd, quantile } from '#tests/bench/crowd/crowd.ts'
import type { House } from '#tests/bench/crowd/house.ts'
import type { Wanted } from '#tests/bench/crowd/screens.ts'

export type Evening = { house: House; crowd: Crowd<Wanted>; host: Conductor; steps: Step[] }
/** How long after its command a state was with half of the viewers, with 99 % and with all, in milliseconds. */
type Step = { step: string; half: number; most: number; all: number }

export async function takeStep({ crowd, host, steps }: Evening, step: string): Promise<void> {
  const orderedAt = Date.now()
  await host.next()
  steps.push(spreadOf(step, await reached(crowd, host), orderedAt))
}

/** When each viewer had what the host has now. */
export function reached(crowd: Crowd<Wanted>, host: Conductor): Promise<number[]> {
  const { seq } = host.view().audience
  return crowd.ask<number>(() => ({ kind: 'reach', seq }))
}

export function spreadOf(step: string, moments: number[], since: number): Step {
  const after = (share: number) => quantile(moments, share) - since
  return { step, half: after(0.5), most: after(0.99), all: after(1) }
}

/** Rule C6: a reveal is with the screens before it is to be shown. */
export function inTime({ host, steps }: Evening): Figure[] {
  const { scene } = host.view().audience
  const last = steps.at(-1)
  if (scene.kind !== 'revealed' || !last) throw new Error('Nothing was revealed.')
  return [
    {
      what: `until 99 % had the reveal of ${scene.award.id}, ms; it is shown after ${revealLeadMs}`,
      measured: last.most,
      goal: revealLeadMs,
      detail: `half after ${last.half}, all after ${last.all}`,
    },
  ]
}

export function pushed({ steps }: Evening): Figure[] {
  const usual = steps.filter(({ step }) => step !== 'after the kill')
  const worst = usual.toSorted((a, b) => b.most - a.most)[0]
  return [
    {
      what: 'from a command until 99 % have its state, ms; median of all steps',
      measured: quantile(
        usual.map(({ most }) => most),
        0.5,
      ),
      goal: 1_500,
      detail: `half after ${quantile(
        usual.map(({ half }) => half),
        0.5,
      )}; worst step ${worst?.step}: half ${worst?.half}, 99 % ${worst?.most}, all ${worst?.all}; ${usual.length} steps`,
    },
  ]
}
