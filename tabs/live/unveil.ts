import type { AudienceView } from '#core/contract/ceremony.ts'
import type { Given, Scene } from '#core/contract/scene.ts'

/** What may be shown at one moment. */
export type Moment = {
  scene: Scene
  given: Given[]
  /** When this stops being true, on the server's clock. */
  until?: number
  /** What is unveiled then: to be laid out where nobody perceives it, so that unveiling is quick on slow machines. */
  upcoming?: Scene
}

/**
 * What a screen shows at `serverNow` (rule C6): a reveal that has arrived early stays behind the drumroll
 * until `revealAt`, and is not yet among what has been given.
 */
export function momentOf(view: AudienceView, serverNow: number): Moment {
  const given = view.given.filter((one) => one.revealAt <= serverNow)
  const sealed = view.given.filter((one) => one.revealAt > serverNow).map((one) => one.revealAt)
  const { scene } = view
  const isEarly = scene.kind === 'revealed' && scene.revealAt > serverNow
  if (isEarly) sealed.push(scene.revealAt)
  const shown: Scene = isEarly
    ? { kind: 'drumroll', award: scene.award, number: scene.number, of: scene.of }
    : scene
  return {
    scene: shown,
    given,
    ...(sealed.length > 0 && { until: Math.min(...sealed) }),
    ...(isEarly && { upcoming: scene }),
  }
}
