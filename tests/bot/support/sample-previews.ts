import { meetingAdded } from '#bot/cards/meeting-added.ts'
import {
  awardPreview,
  ceremonyPreview,
  formPreview,
  itemPreview,
  type Preview,
  strangersPreview,
} from '#bot/cards/previews.ts'
import { wordingFor } from '#bot/text/wording.ts'
import type { Card } from '#bot/turn.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import type { AwardNews } from '#core/ports.ts'
import { sampleAwards } from '#local/sample/program.ts'
import { links } from '#tests/bot/support/talk.ts'

/** What shared links and searches show. */
export function samplePreviews(locale: string, news: AwardNews): Record<string, Card> {
  const wording = wordingFor(locale)
  const { chat, day } = wording
  const setting = { wording, links }
  const common = { at: 0, helpers: [], reactions: {}, comments: 0, visibility: { kind: 'tenant' as const } }
  const award = sampleAwards.find(({ id }) => id === news.award.id)
  if (!award) throw new Error('The sample company gives this award.')
  const { nominees: to, citation: text, outcome, cycleName } = news
  const won: Recognition = {
    ...common,
    kind: 'award',
    id: 'won',
    to,
    text,
    award: news.award,
    outcome,
    cycleName,
  }
  const from = { id: 'ana', name: 'Ana Souza' }
  const thanks: Recognition = { ...common, kind: 'commendation', id: 'thanks', to, text, from }
  const reached: Recognition = { ...common, kind: 'milestone', id: 'reached', to, text, source: 'self' }
  const startsAt = Date.UTC(2026, 1, 5, 15, 30)
  const gala = { id: 'gala', title: 'Learning Laurels live: Q4 2025', program: 'Learning Laurels', startsAt }
  const standings = ['ahead', 'now', 'over', 'called-off'] as const
  const previews: Record<string, Preview> = {
    award: itemPreview(won, setting),
    commendation: itemPreview(thanks, setting),
    milestone: itemPreview(reached, setting),
    form: formPreview([chat.openUntil('Q1 2026', day(Date.UTC(2026, 1, 4), 'Europe/Berlin'))], setting),
    'of-award': awardPreview(award, setting),
    stranger: strangersPreview(wording),
    ...Object.fromEntries(
      standings.map((stands) => [`ceremony-${stands}`, ceremonyPreview({ ...gala, stands }, setting)]),
    ),
  }
  const cards = Object.entries(previews).map(([name, { card }]) => [`preview-${name}`, card] as const)
  const added = meetingAdded(setting).card
  return { ...Object.fromEntries(cards), ...(added ? { 'meeting-added': added } : {}) }
}
