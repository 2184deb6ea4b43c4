import { describe, expect, it } from 'vitest'
import { readFeed } from '#core/recognition/read-feed.ts'
import { choicesOf, field, oid, send, talkToBot } from '#tests/bot/support/nominating.ts'
import { amongOthers, cardIn, filled, partsOf, type Talk, textOf } from '#tests/bot/support/talk.ts'
import type { Name } from '#tests/support/test-world.ts'

const sentence = 'thank Vera Brandt for showing me how to read a flame graph'

async function wallOf(talk: Talk, name: Name = 'ana') {
  await talk.settle()
  const own = { kind: 'person' as const, personId: talk.actor(name).person }
  const [everyone, person] = await Promise.all([
    readFeed(talk.world, talk.actor(name), { feed: { kind: 'everyone' }, limit: 50 }),
    readFeed(talk.world, talk.actor(name), { feed: own, limit: 50 }),
  ])
  return { everyone: everyone.items, own: person.items }
}

describe('thanks by card', () => {
  it('B10 by a sentence are the same as by the form', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', sentence)
    expect(field(opened, 'names')?.value).toBe('Vera Brandt')
    expect(field(opened, 'story')?.value).toBe('showing me how to read a flame graph')
    const sent = await send(talk, 'ana', opened, { mode: 'conversation' })
    expect(sent[0]).toMatchObject({ summary: 'You thanked Vera Brandt.', replaces: true })
    const { everyone } = await wallOf(talk)
    expect(everyone).toMatchObject([
      {
        kind: 'commendation',
        from: { name: 'Ana' },
        to: [{ name: 'Vera Brandt' }],
        text: 'showing me how to read a flame graph',
        mode: 'conversation',
        visibility: { kind: 'tenant' },
      },
    ])
    expect(partsOf(cardIn(sent).actions, 'Action.OpenUrl')[0]?.url).toBe(
      `https://laurels.example/tab/wall/${everyone[0]?.id}`,
    )
  })

  it('B10 private thanks stay off the wall', async () => {
    const talk = await talkToBot()
    const sent = await send(talk, 'ana', await talk.say('ana', sentence), { visibility: 'private' })
    expect(textOf(cardIn(sent))).toContain('just between you')
    const { everyone, own } = await wallOf(talk)
    expect(everyone).toEqual([])
    expect(own).toMatchObject([{ visibility: { kind: 'private' }, to: [{ name: 'Vera Brandt' }] }])
    expect(own[0]).not.toHaveProperty('mode')
  })

  it('B2 names that several have, or nobody, are asked about', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', 'commend Priya: you explained closures to me')
    expect(choicesOf(opened, 'who0')).toEqual(['Priya Raman · Engineer · Platform', 'Priya Natarajan'])
    const asked = await send(talk, 'ana', opened)
    expect(textOf(cardIn(asked))).toContain('Please tell me whom you mean by “Priya”.')
    await send(talk, 'ana', asked, { who0: `dir:${oid(3)}` })
    const { everyone } = await wallOf(talk)
    expect(everyone.map(({ to }) => to[0]?.name)).toEqual(['Priya Natarajan'])
    const nobody = await talk.say('ana', 'thank Nobody Here for nothing')
    expect(textOf(cardIn(nobody))).toContain('I found nobody called “Nobody Here”.')
  })

  it('B2 mentions are who they are', async () => {
    const talk = await talkToBot()
    const mentions = [{ name: 'Priya', ref: `dir:${oid(2)}` }]
    const opened = await talk.say('ana', 'thank @0 for the patience', { mentions })
    await send(talk, 'ana', opened)
    expect((await wallOf(talk)).everyone.map(({ to }) => to[0]?.name)).toEqual(['Priya Raman'])
  })

  it('B3 pressed again, also otherwise filled in, they are said once and answered the same', async () => {
    const talk = await talkToBot()
    const { verb, data } = filled(cardIn(await talk.say('ana', sentence)))
    const [first, ...others] = await Promise.all(
      Array.from({ length: 6 }, () => talk.press('ana', verb, data)),
    )
    for (const other of others) expect(other).toEqual(first)
    const otherwise = { ...(data as object), story: '', visibility: 'private' }
    expect(await talk.press('ana', verb, otherwise)).toEqual(first)
    expect((await wallOf(talk)).everyone).toHaveLength(1)
    await talk.press('ben', verb, data)
    expect((await wallOf(talk)).everyone).toHaveLength(2)
  })

  it.each([
    [{ names: '' }, 'Choose at least one person.'],
    [{ names: 'me' }, 'Thanks go to somebody else, not to yourself.'],
    [{ story: 'x' }, 'Say in a few words what for.'],
    [{ story: 'y'.repeat(501) }, 'At most 500 characters, please.'],
    [{ story: `broken \uD800 sign` }, 'There is a character in it that can’t be kept.'],
    [{ names: Array.from({ length: 12 }, (_, at) => `Person ${at}`).join(', ') }, 'Ten people are the most'],
  ])('B4 %o comes back with the reason and all that was typed', async (typed, reason) => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', sentence)
    const again = await send(talk, 'ana', opened, { mode: 'course', visibility: 'private', ...typed })
    expect(again[0]?.replaces).toBe(true)
    expect(textOf(cardIn(again))).toContain(reason)
    expect(field(again, 'mode')?.value).toBe('course')
    expect(field(again, 'visibility')?.value).toBe('private')
    const kept = { names: 'Vera Brandt', story: 'showing me how to read a flame graph', ...typed }
    if (kept.names !== 'me') expect(field(again, 'names')?.value).toBe(kept.names)
    expect(field(again, 'story')?.value).toBe(kept.story)
    expect((await wallOf(talk)).own).toEqual([])
  })

  it.each([
    [undefined],
    ['text'],
    [{}],
    [{ card: 'x', visibility: 'tenant' }],
    [{ card: 'a'.repeat(20) }],
    [{ card: 'a'.repeat(20), names: 'Vera Brandt', story: 'Who may see it?', visibility: 'team' }],
  ])('B7 %o says nothing', async (data) => {
    const talk = await talkToBot()
    const answers = await talk.press('ana', 'submit-commendation', data)
    expect(textOf(cardIn(answers))).toContain('This card is from another time')
    expect((await wallOf(talk)).own).toEqual([])
  })

  it.each(amongOthers)('B9 are written alone, not in a %s', async (place) => {
    const talk = await talkToBot()
    const { verb, data } = filled(cardIn(await talk.say('ana', sentence)))
    for (const answers of [
      await talk.say('ana', sentence, { place }),
      await talk.press('ana', 'commend', {}, { place }),
      await talk.press('ana', verb, data, { place }),
    ]) {
      expect(answers[0]?.summary).toContain('where you choose who may see them')
      expect(JSON.stringify(answers)).not.toMatch(/Vera|flame/)
    }
    expect((await wallOf(talk)).own).toEqual([])
  })
})
