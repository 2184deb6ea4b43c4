import type { Links } from '#bot/links.ts'
import { isolated, namesOf, shortened } from '#bot/text/from-people.ts'
import type { Wording } from '#bot/text/wording.ts'
import type { Answer } from '#bot/turn.ts'
import type { Nomination } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import type { Sharing } from '#core/nominations/share-nomination.ts'
import { band, beside, cardOf, choice, type Element, heading, line, medal, press } from './elements.ts'

type Asking = {
  nomination: Nomination
  award: Award
  wording: Wording
  links: Links
}

/** Where to ask colleagues to endorse a nomination, and what they will see. `said` answers the press before. */
export function askWhere({
  channels,
  none,
  said,
  ...asking
}: Asking & Sharing & { said?: string | undefined }): Answer {
  const { nomination, award, wording } = asking
  const { replies: text } = wording.chat
  const told = said === undefined ? [] : [band([line(said, { weight: 'bolder' })])]
  const title = heading(text.askTitle, { size: 'medium' })
  const after = said === undefined ? {} : { replaces: true }
  if (channels.length === 0) {
    const why = none ? text.askNone[none] : text.askNowhere
    const body = [...told, title, about(asking), line(why, { spacing: 'medium' })]
    return { summary: said ?? text.askTitle, card: cardOf(wording, text.askTitle, body), ...after }
  }
  const choices = channels.map(({ key, name }) => choice(shortened(name, 80), key))
  const question = {
    type: 'Input.ChoiceSet',
    id: 'channel',
    label: text.askWhere,
    style: 'compact',
    choices,
    value: choices[0]?.value,
    spacing: 'medium',
  }
  const shown = [
    award.blind ? text.askShowsBlind : text.askShows,
    nomination.shareStory ? text.askStory : text.askNoStory,
    text.askNominees,
  ]
  const body = [
    ...told,
    title,
    about(asking),
    line(shown.join(' '), { isSubtle: true, spacing: 'medium' }),
    question,
  ]
  const data = { cycleId: nomination.cycleId, nominationId: nomination.id }
  const actions = [press(text.askPost, 'ask-in', data, 'positive')]
  return {
    summary: said ?? text.askTitle,
    card: cardOf(wording, text.askTitle, body, actions),
    ...after,
  }
}

/** A channel was asked: now, or before. `more`: another can be asked. */
export function askedIn({
  channel,
  already,
  more,
  ...asking
}: Asking & { channel: string; already: boolean; more: boolean }): Answer {
  const { nomination, wording } = asking
  const { replies: text } = wording.chat
  const name = isolated(shortened(channel, 80), wording)
  const said = already ? text.askedBefore(name) : text.askedIn(name)
  const data = { cycleId: nomination.cycleId, nominationId: nomination.id }
  const body = [
    band([line(said, { weight: 'bolder' })]),
    about(asking),
    line(text.askedNext, { isSubtle: true, spacing: 'medium' }),
  ]
  const actions = more ? [press(text.askElsewhere, 'ask-endorsements', data)] : []
  return { summary: said, card: cardOf(wording, said, body, actions), replaces: true }
}

function about({ nomination, award, wording, links }: Asking): Element {
  return beside(
    medal(award, 48, { wording, links }),
    [
      line(namesOf(nomination.nominees, wording, { names: 10, length: 60 }), { weight: 'bolder' }),
      line(shortened(award.name, 80), { color: 'accent', spacing: 'none' }),
    ],
    { spacing: 'medium' },
  )
}
