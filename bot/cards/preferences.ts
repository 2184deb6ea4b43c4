import type { Links } from '#bot/links.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import type { Preferences } from '#core/contract/preferences.ts'
import { cardOf, heading, line, open, run } from './elements.ts'

/** What the bot may say to somebody of its own accord, as they chose it, and the way to change it. */
export function preferences({
  chosen,
  wording,
  links,
}: {
  chosen: Preferences
  wording: Wording
  links: Links
}): Answer {
  const { replies: text } = wording.chat
  const wishes = (['reminders', 'wins', 'outcomes'] as const).map((wish) =>
    line([
      run(text.wishes[wish], { weight: 'bolder' }),
      run(`  ${chosen[wish] ? text.on : text.off}`, { isSubtle: true }),
    ]),
  )
  const quiet = chosen.quiet
    ? text.quiet(wording.time(chosen.quiet.from), wording.time(chosen.quiet.to))
    : text.neverQuiet
  const body = [
    heading(text.preferencesTitle),
    line(text.preferencesLead, { isSubtle: true, spacing: 'none' }),
    ...wishes,
    ...(chosen.reminders ? [line(quiet, { spacing: 'medium' })] : []),
  ]
  const actions = [open(text.changePreferences, links.tab('/tab/preferences'))]
  return { summary: text.preferencesTitle, card: cardOf(wording, text.preferencesTitle, body, actions) }
}
