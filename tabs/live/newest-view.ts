import type { AudienceView, CeremonyView } from '#core/contract/ceremony.ts'

/** The audience's part of a view: a host's carries it inside. */
export function audienceOf(view: CeremonyView): AudienceView {
  return view.role === 'host' ? view.audience : view
}

/**
 * Keeps the newest of two views (rule C5); of two of a host's at the same `seq`, the one with the newest plan. Every
 * message carries a whole view, so the newest heals any gap; one that comes late, by another road or from a slower
 * process, is ignored.
 */
export function newestView(kept: CeremonyView | undefined, arriving: CeremonyView): CeremonyView {
  if (kept === undefined) return arriving
  const isSame = audienceOf(arriving).seq === audienceOf(kept).seq
  const isOlder = isSame
    ? arriving.role === 'host' && kept.role === 'host' && arriving.planVersion < kept.planVersion
    : audienceOf(arriving).seq < audienceOf(kept).seq
  // A screen that joined as a host must not fall back to the audience's view at the same seq.
  const isLess = isSame && kept.role === 'host' && arriving.role === 'audience'
  return isOlder || isLess ? kept : arriving
}
