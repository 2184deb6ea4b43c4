import { describe, expect, it, test } from 'vitest'
import { commands, verbs } from '#bot/conversation/commands.ts'
import type { Answer } from '#bot/turn.ts'
import type { Actor } from '#core/actor.ts'
import type { Role } from '#core/contract/operations.ts'
import { amongOthers, cardIn, filled, startTalk, textOf } from '#tests/bot/support/talk.ts'
import { createTestWorld, type Name } from '#tests/support/test-world.ts'

/** Who asks, and which roles they have here. */
const askers: { who: string; name: Name; over?: Partial<Actor>; has: Role[] }[] = [
  { who: 'a guest', name: 'gus', over: { guest: true }, has: ['guest'] },
  { who: 'a guest named as owner', name: 'dana', over: { guest: true }, has: ['guest'] },
  { who: 'a member', name: 'ana', has: ['guest', 'member'] },
  { who: 'an owner', name: 'dana', has: ['guest', 'member', 'owner'] },
  {
    who: 'an owner of another tenant’s program',
    name: 'dana',
    over: { tenant: 'fabrikam' },
    has: ['guest', 'member'],
  },
]

const refusals = ['Guests can watch.', 'Only an owner of the program can do this.']
const isRefused = ([answer]: Answer[]) => refusals.some((text) => answer?.summary.includes(text))

describe.each(askers)('$who', ({ name, over = {}, has }) => {
  it.each(Object.entries(commands))('says %s', async (_, { needs, phrases: [phrase] }) => {
    const talk = await startTalk()
    for (const place of ['personal', ...amongOthers] as const) {
      const answers = await talk.say(name, phrase, { place, actor: over })
      // Elsewhere than in a channel there is nothing to be announced, for nobody.
      const explains = needs === 'owner' && place !== 'channel' && !over.guest
      if (explains) expect(answers[0]?.summary).toContain('I announce winners in channels')
      else expect(isRefused(answers), place).toBe(!has.includes(needs))
    }
  })

  it.each(Object.entries(verbs))('presses %s', async (verb, { needs }) => {
    const talk = await startTalk()
    const answers = await talk.press(name, verb, {}, { place: 'channel', actor: over })
    expect(isRefused(answers)).toBe(!has.includes(needs))
  })
})

test('a card of one tenant does nothing in another', async () => {
  const talk = await startTalk({ world: await createTestWorld() })
  const { verb, data } = filled(
    cardIn(await talk.say('ana', 'nominate Vera for mentor: A story that is long enough.')),
    { mode: 'course' },
  )
  const answers = await talk.press('ana', verb, data, { actor: { tenant: 'fabrikam' } })
  expect(textOf(cardIn(answers))).toContain('This card is from another time')
  expect(textOf(cardIn(await talk.press('ana', verb, data)))).toContain('Thank you.')
})
