import { describe, expect, it } from 'vitest'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { oid, sentence, stored, talkToBot } from '#tests/bot/support/nominating.ts'
import { cardIn, filled, textOf } from '#tests/bot/support/talk.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { cycleId, tenant } from '#tests/support/test-world.ts'

describe('B3 the same card', () => {
  it('pressed again nominates once and is answered the same, also after an edit of the data and after closing', async () => {
    const talk = await talkToBot()
    const { verb, data } = filled(cardIn(await talk.say('ana', sentence)), { mode: 'teaching' })
    const [first, ...others] = await Promise.all(
      Array.from({ length: 8 }, () => talk.press('ana', verb, data)),
    )
    for (const other of others) expect(other).toEqual(first)
    expect(
      await talk.press('ana', verb, {
        ...(data as object),
        story: 'Quite another one, but the card is the same.',
      }),
    ).toEqual(first)
    expect(await talk.press('ana', verb, { ...(data as object), story: '', names: '' })).toEqual(first)
    await closeNominations(talk.world, talk.actor('dana'), { cycleId, commandId: nextCommand() })
    expect(await talk.press('ana', verb, data)).toEqual(first)
    expect(await stored(talk, 'ana')).toHaveLength(1)
  })

  it('in the hands of somebody else is their own nomination', async () => {
    const talk = await talkToBot()
    const { verb, data } = filled(cardIn(await talk.say('ana', sentence)), { mode: 'teaching' })
    await talk.press('ana', verb, data)
    await talk.press('ben', verb, data)
    expect(await stored(talk, 'ben')).toHaveLength(1)
    expect((await stored(talk, 'ben'))[0]?.nominator.name).toBe('Ben')
  })
})

describe('B7 data of a card is not trusted', () => {
  it.each([
    [undefined],
    ['text'],
    [[]],
    [{}],
    [{ card: 'x', cycleId }],
    [{ card: 'a'.repeat(400), cycleId }],
    [{ card: 'a'.repeat(20), cycleId: '../other' }],
    [{ card: 'a'.repeat(20), cycleId: 'nosuch' }],
    [{ card: { $gt: '' }, cycleId }],
  ])('%o is answered kindly', async (data) => {
    const talk = await talkToBot()
    const answers = await talk.press('ana', 'submit-nomination', data)
    expect(textOf(cardIn(answers))).toContain('This card is from another time')
    expect(await stored(talk, 'ana')).toEqual([])
  })

  it('fields of the wrong kind are as if they were empty', async () => {
    const talk = await talkToBot()
    const { verb, data } = filled(cardIn(await talk.say('ana', sentence)), { mode: 'course' })
    const forged = {
      names: 5,
      story: { a: 1 },
      mode: 'magic',
      outcome: 'won',
      award: '<b>',
      asked: 'x',
      known: [{}],
      people: null,
      who0: 7,
      tenant,
      nominator: 'ben',
    }
    const answers = await talk.press('ana', verb, { ...(data as object), ...forged })
    expect(textOf(cardIn(answers))).toContain('Choose at least one person.')
    expect(await stored(talk, 'ana')).toEqual([])
  })

  it('somebody settled by the card is looked up all the same', async () => {
    const talk = await talkToBot()
    const { verb, data } = filled(cardIn(await talk.say('ana', sentence)), { mode: 'course' })
    const known = [{ name: 'Vera Brandt', ref: `dir:${oid(9)}` }]
    const answers = await talk.press('ana', verb, { ...(data as object), known })
    expect(textOf(cardIn(answers))).toContain('I found nobody called “Vera Brandt”.')
    expect(await stored(talk, 'ana')).toEqual([])
  })
})
