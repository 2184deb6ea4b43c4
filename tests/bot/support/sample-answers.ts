import type { Card } from '#bot/turn.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import { announceHere } from '#core/messages/announce-here.ts'
import type { Address } from '#core/ports.ts'
import { commend } from '#core/recognition/commend.ts'
import { samplePeople } from '#local/sample/people.ts'
import { sampleAwards } from '#local/sample/program.ts'
import { cardIn, directoryOf, filled, startTalk, type Talk } from '#tests/bot/support/talk.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { closed, nominated } from '#tests/support/judged-cycle.ts'
import { silentMessenger } from '#tests/support/silent-messenger.ts'
import { addressOf } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, minute, type Name, oidOf, programId } from '#tests/support/test-world.ts'

type Member = { oid: string }

const story =
  'Showed the whole support team how to read a flame graph, so that nobody waits for the platform group any more.'

/** What the bot answers to those who thank, endorse, judge, or ask how things stand. */
export async function sampleAnswers(locale: string): Promise<Record<string, Card>> {
  const awards = sampleAwards.map((award) => ({ ...award, programId }))
  const messenger = {
    ...silentMessenger,
    isThere: async (_: Address, { oid }: Member) => oid === oidOf('cleo'),
  }
  const base = await createTestWorld({ awards, head: { name: 'Q1 2026' } })
  const talk = await startTalk({ world: base.process({ messenger, directory: directoryOf(samplePeople) }) })
  const say = async (name: Name, text: string, more: object = {}) =>
    cardIn(await talk.say(name, text, { locale, ...more }))
  const before = {
    'wall-empty': await say('ana', 'wall'),
    'endorse-empty': await say('ana', 'endorse'),
    'judge-none': await say('ana', 'judge'),
    'did-you-mean': await say('ana', 'my nominashuns'),
    preferences: await say('ana', 'preferences'),
    'my-data': await say('ana', 'my data'),
    'elsewhere-own': await say('ana', 'judge', { place: 'group' }),
    'elsewhere-commend': await say('ana', 'commend', { place: 'group' }),
  }
  const thanked = await thanks(talk, locale)
  await talk.settle()
  const wall = await say('ana', 'wall')
  const { first, endorsing } = await endorsed(talk, locale)
  const asking = await askedToEndorse(talk, first, locale)
  const cycle = await say('ana', 'cycle')
  await closed(talk)
  await abstain(talk, first)
  return {
    ...before,
    ...thanked,
    wall,
    ...endorsing,
    ...asking,
    cycle,
    'cycle-judging': await say('ana', 'cycle'),
    judge: await say('judy', 'judge'),
    'welcome-judge': await say('judy', 'hi'),
  }
}

async function thanks(talk: Talk, locale: string): Promise<Record<string, Card>> {
  const press = async (card: Card, typed: Record<string, string>) => {
    const { verb, data } = filled(card, typed)
    return cardIn(await talk.press('ana', verb, data, { locale }))
  }
  const say = async (text: string) => cardIn(await talk.say('ana', text, { locale }))
  const message = 'walking me through closures until they clicked'
  const blank = await say('commend')
  const fill = await say(`thank Sofia for ${message}`)
  for (const to of ['cleo', 'fay'] as const) {
    await commend(talk.world, talk.actor('ben'), {
      commandId: nextCommand(),
      recipients: [to],
      message: 'Your notes on the migration saved my week.',
      visibility: { kind: 'tenant' },
    })
    talk.clock.advance(minute)
  }
  return {
    'commend-blank': blank,
    'commend-filled': fill,
    'commend-wrong': await press(blank, { names: 'Nobody Here', story: '' }),
    commended: await press(fill, {}),
    'commended-private': await press(await say(`thank Sofia for ${message}`), { visibility: 'private' }),
  }
}

async function endorsed(talk: Talk, locale: string) {
  const open = { story, shareStory: true, mode: 'conversation', outcome: 'achieved' } as const
  const first = await nominated(talk, 'cleo', { ...open, awardId: 'knowledge-sharer', nominees: ['ben'] })
  await nominated(talk, 'cleo', { ...open, awardId: 'learning-explorer', nominees: ['kim', 'lars'] })
  await nominated(talk, 'ida', {
    ...open,
    awardId: 'knowledge-sharer',
    nominees: ['emil'],
    shareStory: false,
  })
  const listed = await talk.say('ana', 'endorse', { locale })
  const [action] = (JSON.stringify(listed).match(/"nominationId":"(\w+)"/) ?? []).slice(1)
  const data = { cycleId, nominationId: action }
  const done = await talk.press('ana', 'endorse-one', data, { locale })
  return { first, endorsing: { endorse: cardIn(listed), 'endorse-done': cardIn(done) } }
}

/** Their nominator asks a channel. */
async function askedToEndorse(
  talk: Talk,
  nominationId: string,
  locale: string,
): Promise<Record<string, Card>> {
  for (const name of ['Engineering / General', 'Support / Guild'])
    await announceHere(talk.world, talk.actor('dana'), { address: addressOf(name), name, locale })
  const press = async (verb: string, data: object) =>
    cardIn(await talk.press('cleo', verb, { cycleId, nominationId, ...data }, { locale }))
  const where = await press('ask-endorsements', {})
  const { verb, data } = filled(where)
  return { 'endorse-ask': where, 'endorse-asked': await press(verb, data as object) }
}

/** One of a judge's answers: the awards of the sample company each ask their own questions. */
function abstain(talk: Talk, nominationId: string) {
  const input = { cycleId, nominationId, commandId: nextCommand(), score: { kind: 'abstained' as const } }
  return submitScore(talk.world, talk.actor('judy'), input)
}
