import type { AudienceView, CeremonyView } from '#core/contract/ceremony.ts'

/** The audience's part of a view: a host's carries it inside. */
export function audienceOf(view: CeremonyView): AudienceView {
  return view.role === 'host' ? view.audience : view
}

/**
 * Keeps the newest of two views (rule C5). Every message carries a whole view, so the newest heals any gap;
 * one that comes late, by another road or from a slower process, is ignored.
 */
export function newestView(kept: CeremonyView | undefined, arriving: CeremonyView): CeremonyView {
  if (kept === undefined) return arriving
  const isOlder = audienceOf(arriving).seq < audienceOf(kept).seq
  // A screen that joined as a host must not fall back to the audience's view at the same seq.
  const isLess = audienceOf(arriving).seq === audienceOf(kept).seq && kept.role === 'host'
  return isOlder || (isLess && arriving.role === 'audience') ? kept : arriving
}
