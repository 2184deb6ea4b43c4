import { cardFor } from '#bot/cards/news.ts'
import type { Card } from '#bot/turn.ts'
import type { AwardNews, OutcomeNews } from '#core/ports.ts'
import { samplePeople } from '#local/sample/people.ts'
import { previousStories } from '#local/sample/previous-stories.ts'
import { sampleAwards } from '#local/sample/program.ts'
import { sampleAnswers } from '#tests/bot/support/sample-answers.ts'
import { sampleDialogs } from '#tests/bot/support/sample-dialogs.ts'
import { samplePreviews } from '#tests/bot/support/sample-previews.ts'
import { cardIn, directoryOf, filled, links, startTalk } from '#tests/bot/support/talk.ts'
import { createTestWorld, programId } from '#tests/support/test-world.ts'

/** Every card of the bot as the sample company would see it, by name. */
export async function sampleCards(locale: string): Promise<Record<string, Card>> {
  return {
    ...(await spoken(locale)),
    ...(await sampleAnswers(locale)),
    ...(await sampleDialogs(locale)),
    ...announced(locale),
  }
}

const story =
  'She rebuilt our intake pipeline in a language she had never used, hit every wall there is, and wrote down each one so that the next team walks around them.'
const doubles = [
  {
    oid: '00000000-0000-4000-9000-000000000001',
    name: 'Priya Raman',
    jobTitle: 'Software Engineer',
    department: 'Platform',
  },
  {
    oid: '00000000-0000-4000-9000-000000000002',
    name: 'Priya Natarajan',
    jobTitle: 'Data Scientist',
    department: 'Data',
  },
]

async function spoken(locale: string): Promise<Record<string, Card>> {
  const awards = sampleAwards.map((award) => ({ ...award, programId }))
  const others = samplePeople.filter(({ name }) => !name.startsWith('Priya'))
  const talk = await startTalk({
    world: await createTestWorld({ awards, head: { name: 'Q1 2026' } }),
    directory: directoryOf([...doubles, ...others]),
  })
  const over = { locale, actor: { name: 'Ana Souza' } }
  const say = async (text: string, more: object = {}) =>
    cardIn(await talk.say('ana', text, { ...over, ...more }))
  const send = async (card: Card, typed: Record<string, string>) => {
    const { verb, data } = filled(card, typed)
    return cardIn(await talk.press('ana', verb, data, over))
  }

  const greeted = {
    welcome: await say('hi'),
    help: await say('help'),
    unknown: await say('what is the weather like'),
  }
  const noneYet = await say('my nominations')
  const blank = await say('nominate')
  const asked = await say(`nominate Priya and Ben for Learning: ${story}`)
  const certain = await say(`nominate Ben Okafor and Sofia for Brave Attempt: ${story}`)
  const sent = await send(certain, { mode: 'self-study' })
  const again = await say(`nominate Sofia, Ben Okafor for Brave Attempt: ${story}`)
  const wrong = await send(blank, { names: 'Priya, Nobody Here', story: 'Too short' })
  const unfit = await send(await say(`nominate Chloé for Mentor of the Quarter: ${story}`), {
    mode: 'course',
  })
  const exists = await send(again, { mode: 'self-study' })
  const mentor = await say(`nominate Mateo for Mentor of the Quarter: ${story}`)
  await send(mentor, { mode: 'mentoring' })
  const listed = await say('my nominations')
  const picker = await say(`nominate Ben Okafor and Priya for Brave Attempt: ${story}`, {
    peoplePicker: true,
  })
  talk.clock.advance(31 * 24 * 60 * 60_000)
  const late = await send(certain, { mode: 'course' })
  return {
    ...greeted,
    'welcome-closed': await say('hi'),
    'welcome-guest': await say('hi', { actor: { name: 'Gus', guest: true } }),
    'nominate-blank': blank,
    'nominate-asked': asked,
    'nominate-filled': certain,
    'nominate-picker': picker,
    'nominate-wrong': wrong,
    'nominate-unfit': unfit,
    'nominate-exists': exists,
    'nominate-sent': sent,
    'nominate-again': late,
    'nominate-closed': await send(again, { mode: 'course' }),
    'nominate-none-open': await say('nominate'),
    'mine-empty': noneYet,
    'mine-listed': listed,
    elsewhere: await say('nominate', { place: 'group' }),
    'announce-bound': cardIn(await talk.say('dana', 'announce here', { locale, place: 'channel' })),
  }
}

/** What the sample company gave last: a tie, a group, helpers and a brave attempt are among it. */
export const sampleNews: AwardNews[] = previousStories
  .filter(({ citation }) => citation !== undefined)
  .map((told) => ({
    award: awardNamed(told.awardId),
    cycleName: 'Q4 2025',
    nominees: told.for.map(personNamed),
    helpers: (told.helpers ?? []).map(personNamed),
    citation: told.citation ?? '',
    outcome: told.outcome,
  }))

function announced(locale: string): Record<string, Card> {
  const title = 'Learning Laurels · Q4 2025'
  const draw = (message: Parameters<typeof cardFor>[0]) => cardFor(message, links).card
  const [first, , , group] = sampleNews
  const attempt = sampleNews.find(({ outcome }) => outcome === 'attempted')
  if (!first || !group || !attempt) throw new Error('The sample company has all kinds of winners.')
  const winners = { kind: 'winners', locale, title, part: { number: 1, of: 1 } } as const
  return {
    winners: draw({ ...winners, news: sampleNews.slice(0, 8) }),
    'winners-taken-back': draw({ ...winners, news: [] }),
    'winners-hidden': draw({ ...winners, news: [], hidden: true }),
    'winners-one': draw({ ...winners, part: { number: 2, of: 2 }, news: [attempt] }),
    won: draw({ kind: 'won', locale, item: 'item1', news: first }),
    'won-group': draw({ kind: 'won', locale, item: 'item1', news: group }),
    'won-attempt': draw({ kind: 'won', locale, item: 'item1', news: attempt }),
    'nominee-won': draw({ kind: 'nominee-won', locale, item: 'item1', news: group }),
    ...live(locale),
    ...toldOtherwise(locale),
    ...reminders(locale),
    ...toEndorse(locale),
    ...samplePreviews(locale, first),
  }
}

/** What is said of a ceremony before and while it is held. */
function live(locale: string): Record<string, Card> {
  const draw = (message: Parameters<typeof cardFor>[0]) => cardFor(message, links).card
  const ceremony = { id: 'gala', title: 'Learning Laurels live: Q4 2025' }
  const revealed = { kind: 'revealed', locale, ceremony } as const
  const [from, startsAt] = [Date.UTC(2026, 0, 29, 14), Date.UTC(2026, 1, 5, 15, 30)]
  const date = {
    kind: 'date',
    locale,
    ceremony,
    program: 'Learning Laurels',
    startsAt,
    calendar: 'tenant.gala.signature',
    timeZone: 'Europe/Berlin',
  } as const
  const { calendar: _, ...ahead } = date
  const soon = { ...ahead, kind: 'host-soon' } as const
  const reason = 'Half of the Lisbon office is on a train that day.'
  return {
    revealed: draw({ ...revealed, news: sampleNews.slice(3, 4) }),
    'revealed-tie': draw({ ...revealed, news: sampleNews.slice(0, 2) }),
    begun: draw({ kind: 'begun', locale, ceremony, program: 'Learning Laurels' }),
    'begun-over': draw({ kind: 'begun', locale, ceremony, program: 'Learning Laurels', over: true }),
    'date-on': draw({ ...date, change: 'planned', now: 'on' }),
    'date-over': draw({ ...date, change: 'planned', now: 'over' }),
    console: draw({ kind: 'console', locale, ceremony }),
    recap: draw({ kind: 'recap', locale, ceremony, news: sampleNews, stories: 37 }),
    'date-planned': draw({ ...date, change: 'planned' }),
    'date-counting': draw({ ...date, change: 'planned', inDays: 3 }),
    'date-moved': draw({ ...date, change: 'moved', from, reason }),
    'date-called-off': draw({ ...date, change: 'called-off', reason }),
    'host-day': draw({ ...soon, step: 'day' }),
    'host-soon': draw({ ...soon, step: 'soon' }),
  }
}

/** What became of nominations not chosen, and results put right. */
function toldOtherwise(locale: string): Record<string, Card> {
  const draw = (message: Parameters<typeof cardFor>[0]) => cardFor(message, links).card
  const cycleName = 'Q4 2025'
  const became = (result: OutcomeNews['result'], awardId: string, ...nominees: string[]): OutcomeNews => ({
    award: awardNamed(awardId),
    nominees: nominees.map(personNamed),
    result,
    own: false,
  })
  const one = became('not-chosen', 'mentor-of-the-quarter', 'kwame')
  const several = [
    one,
    became('honored', 'brave-attempt', 'sofia'),
    became('not-awarded', 'learning-leader', 'ines', 'tomasz'),
  ]
  const outcome = { kind: 'outcome', locale, cycleName } as const
  const [first, second] = sampleNews
  if (!first || !second) throw new Error('The sample company has winners.')
  const correction = { kind: 'correction', locale, cycleName, award: first.award } as const
  const amended = { kind: 'amended', locale, item: 'item1', news: first } as const
  return {
    'outcome-one': draw({ ...outcome, outcomes: [one], more: 0 }),
    'outcome-several': draw({ ...outcome, outcomes: several, more: 2 }),
    'outcome-own': draw({ ...outcome, outcomes: [{ ...one, own: true }], more: 0 }),
    correction: draw({ ...correction, winners: [second] }),
    'correction-taken-back': draw({ ...correction, winners: [] }),
    'taken-back': draw({ ...amended, as: 'taken-back', own: true }),
    'taken-back-nominator': draw({ ...amended, as: 'taken-back', own: false }),
    'given-back': draw({ ...amended, as: 'given-back', own: true }),
    reworded: draw({ ...amended, as: 'reworded', own: true }),
  }
}

/** What is said before results: nominations, and what waits for a judge. */
function reminders(locale: string): Record<string, Card> {
  const draw = (message: Parameters<typeof cardFor>[0]) => cardFor(message, links).card
  const cycle = { id: 'q1', name: 'Q1 2026' }
  const timeZone = 'Europe/Berlin'
  const closesAt = Date.UTC(2026, 2, 20, 17)
  const nominations = { kind: 'nominations', locale, program: 'Learning Laurels', cycle } as const
  const judging = { kind: 'judging', locale, cycle, assigned: 8, timeZone } as const
  return {
    'nominations-opened': draw({ ...nominations, step: 'opened', closesAt, timeZone, awards: sampleAwards }),
    'nominations-day': draw({ ...nominations, step: 'day', closesAt, timeZone, awards: sampleAwards }),
    'nominations-in-person': draw({
      ...nominations,
      step: 'week',
      inPerson: true,
      closesAt,
      timeZone,
      awards: sampleAwards,
    }),
    'judging-begun': draw({ ...judging, step: 'begun', waiting: 8, judgedBy: undefined }),
    'judging-due': draw({ ...judging, step: 'due', waiting: 3, judgedBy: Date.UTC(2026, 3, 3, 16) }),
  }
}

/** A nomination that a channel is asked to endorse, and what becomes of that card. */
function toEndorse(locale: string): Record<string, Card> {
  const message = { kind: 'endorsable', locale, nomination: { id: 'n1', cycleId: 'q1' } } as const
  const asked = {
    open: true,
    award: awardNamed('knowledge-sharer'),
    nominees: [personNamed('kwame'), personNamed('sofia')],
    nominator: personNamed('tomasz'),
    story,
    endorsements: 7,
    closesAt: Date.UTC(2026, 2, 20, 17),
    timeZone: 'Europe/Berlin',
  }
  const draw = (over: object) => cardFor({ ...message, ...over }, links).card
  return {
    endorsable: draw({ asked }),
    'endorsable-closed': draw({ asked: { ...asked, open: false, endorsements: 12 } }),
    'endorsable-over': draw({}),
  }
}

function awardNamed(awardId: string): AwardNews['award'] {
  const award = sampleAwards.find(({ id }) => id === awardId)
  if (!award) throw new Error(`No award ${awardId}.`)
  return { id: award.id, name: award.name, medallion: award.medallion }
}

function personNamed(person: string) {
  return { id: person, name: samplePeople.find(({ id }) => id === person)?.name ?? person }
}
