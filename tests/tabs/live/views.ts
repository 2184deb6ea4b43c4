import type { AudienceView, HostView } from '#core/contract/ceremony.ts'
import type { StageAward } from '#core/contract/scene.ts'

export const award: StageAward = {
  id: 'mentor',
  name: 'Mentor of the Quarter',
  description: 'For patience',
  criteria: 'Helped somebody grow',
  medallion: { shape: 'circle', color: 'gold', emblem: 'lamp' },
}

export function audience(seq: number): AudienceView {
  return {
    role: 'audience',
    ceremonyId: 'spring',
    seq,
    title: 'Spring awards',
    startsAt: 0,
    scene: { kind: 'lobby' },
    given: [],
  }
}

export function hostOf(view: AudienceView): HostView {
  return {
    role: 'host',
    audience: view,
    also: [],
    order: [],
    planVersion: 0,
    next: { command: { kind: 'advance' }, step: 'intro' },
  }
}
