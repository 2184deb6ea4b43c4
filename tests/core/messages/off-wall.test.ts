import { expect, test } from 'vitest'
import { correctResult } from '#core/judging/correct-result.ts'
import { loadDecisions } from '#core/judging/load-judging.ts'
import { newestWinners } from '#core/messages/announce-correction.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import type { AwardNews } from '#core/ports.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { hideRecognition, restoreRecognition } from '#core/recognition/change-item.ts'
import { preferWall } from '#core/recognition/prefer-wall.ts'
import { cycleOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { meeting, nightInMeeting } from '#tests/core/messages/in-meeting.ts'
import { ended, type Night, talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { conduct } from '#tests/support/ceremony-steps.ts'
import { cycleId, type Name, tenant } from '#tests/support/test-world.ts'

/** The channel `general` and the meeting's chat hear of an evening, in cards that can be drawn anew. */
async function evening(): Promise<Night> {
  const night = await nightInMeeting()
  night.teams.nameThem()
  return night
}

async function held({ test, id }: Night): Promise<void> {
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
}

async function prefers({ test }: Night, by: Name, onWall: boolean): Promise<void> {
  await preferWall(test.world, test.actor(by), { commandId: nextCommand(), onWall })
  await test.settle()
}

/** What each card of winners says of an award, by its kind: names, and what else is told of them. */
function saidOf({ teams }: Night, awardId: string) {
  return [...teams.cards.values()].flatMap(({ to, message }) => {
    const news = 'news' in message ? [message.news].flat() : 'winners' in message ? message.winners : []
    const said = news.filter(({ award }) => award.id === awardId).map(inWords)
    return said.length === 0 ? [] : [`${message.kind} ${to}: ${said.join('; ')}`]
  })
}

const inWords = ({ nominees, helpers, citation }: AwardNews) =>
  [
    nominees.map(({ name, unnamed }) => (unnamed ? '–' : name)).join('+'),
    ...helpers.map(({ name }) => `with ${name}`),
    ...(citation === '' ? [] : ['cited']),
  ].join(' ')

const toPerson = /(won|amended)/
const forMany = (night: Night, awardId: string) =>
  saidOf(night, awardId).filter((said) => !toPerson.test(said))

const tellsOfWins = ['winners', 'revealed', 'recap', 'correction']
const cardsForMany = ({ teams }: Night) =>
  [...teams.cards.values()]
    .filter(({ to, message }) => [meeting, 'general'].includes(to) && tellsOfWins.includes(message.kind))
    .map(({ to, message }) => ({ to, message }))

async function winItems({ test }: Night): Promise<string[]> {
  const decisions = await loadDecisions(test.world, tenant, cycleId)
  return ['mentor', 'brave'].flatMap((awardId) =>
    newestWinners(decisions, awardId).winners.map((won) => awardItemId(tenant, cycleId, awardId, won)),
  )
}

test('W3 who doesn’t want to appear on the wall is named on no card for many, as the award is given; those whom it concerns hear who won', async () => {
  const night = await evening()
  await prefers(night, 'ben', false)
  await held(night)
  expect(saidOf(night, 'mentor').sort()).toEqual([
    'nominee-won ana: Ben cited',
    `recap ${meeting}: –`,
    `revealed ${meeting}: –`,
    'winners general: –',
    'won ben: Ben cited',
  ])
})

test('W3 of a group the others are named, as on the wall; nobody is where none of them wants to be', async () => {
  const night = await evening()
  await prefers(night, 'fay', false)
  await prefers(night, 'ida', false)
  await held(night)
  const kinds = [`recap ${meeting}`, `revealed ${meeting}`, 'winners general']
  expect(forMany(night, 'brave').sort()).toEqual(kinds.map((kind) => `${kind}: Gus cited`))
  expect(saidOf(night, 'brave')).toContain('won fay: Fay+Gus with Ida cited')
  await prefers(night, 'gus', false)
  expect(forMany(night, 'brave').sort()).toEqual(kinds.map((kind) => `${kind}: –+–`))
})

test('W3 L6 whoever says so later is taken off the cards that stand, and comes back as they do', async () => {
  const night = await evening()
  await held(night)
  const named = [
    `recap ${meeting}: Ben cited`,
    `revealed ${meeting}: Ben cited`,
    'winners general: Ben cited',
  ]
  expect(forMany(night, 'mentor').sort()).toEqual(named)
  await prefers(night, 'ben', false)
  expect(forMany(night, 'mentor').sort()).toEqual(named.map((said) => said.replace('Ben cited', '–')))
  await prefers(night, 'ben', true)
  expect(forMany(night, 'mentor').sort()).toEqual(named)
})

test('L6 W4 cards whose every win an owner hides say so, not that an award was taken back, and tell of them again once they are shown', async () => {
  const night = await evening()
  const { test } = night
  await held(night)
  const stood = cardsForMany(night)
  const wins = await winItems(night)
  for (const itemId of wins)
    await hideRecognition(test.world, test.actor('dana'), {
      itemId,
      commandId: nextCommand(),
      reason: 'It tells of a customer.',
    })
  await test.settle()
  const kinds = ['general: winners', `${meeting}: recap`, `${meeting}: winners`, `${meeting}: winners`]
  expect(
    cardsForMany(night)
      .map(({ to, message }) => `${to}: ${message.kind}`)
      .sort(),
  ).toEqual(kinds.sort())
  for (const { message } of cardsForMany(night)) expect(message).toMatchObject({ news: [], hidden: true })
  for (const itemId of wins)
    await restoreRecognition(test.world, test.actor('dana'), { itemId, commandId: nextCommand() })
  await test.settle()
  expect(cardsForMany(night)).toEqual(stood)
})

test('W3 M14 an award that goes to somebody unnamed by a correction reads as given, and so does its card afterwards', async () => {
  const night = await evening()
  const { test } = night
  await talked(test, 'cleo')
  await held(night)
  const nominations = await scanRows(test.rows, cycleOf(tenant, cycleId), nominationRow)
  const cleo = nominations.find(({ value }) => value.nominees.includes('cleo'))?.value.id ?? ''
  await correctResult(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    awardId: 'mentor',
    reason: 'The votes were miscounted',
    correction: { kind: 'winners', winners: [cleo], citations: {} },
  })
  await test.settle()
  // What told the meeting of the reveal says so, too.
  const corrections = [meeting, meeting, 'general'].map((to) => `correction ${to}: Cleo cited`)
  expect(forMany(night, 'mentor').sort()).toEqual(corrections)
  await prefers(night, 'cleo', false)
  expect(forMany(night, 'mentor').sort()).toEqual(corrections.map((said) => said.replace('Cleo cited', '–')))
  expect(saidOf(night, 'mentor')).toContain('won cleo: Cleo cited')
})
