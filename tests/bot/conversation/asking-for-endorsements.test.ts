import { describe, expect, it } from 'vitest'
import { createExtension } from '#bot/extension/extend.ts'
import type { Answer } from '#bot/turn.ts'
import { conversationKey } from '#core/messages/known-chats.ts'
import { amongOthers, cardIn, links, partsOf, startTalk, type Talk, textOf } from '#tests/bot/support/talk.ts'
import { type Asking, asking, cardsOf, inChannel, passes, share } from '#tests/core/nominations/shared.ts'
import { endorse, nominate, withdraw } from '#tests/core/nominations/steps.ts'
import { award } from '#tests/support/builders.ts'
import { closed } from '#tests/support/judged-cycle.ts'
import { cycleId, minute, type Name, tenant } from '#tests/support/test-world.ts'

type Asked = Asking & { talk: Talk; data: { cycleId: string; nominationId: string } }

async function begun(...given: Parameters<typeof asking>): Promise<Asked> {
  const evening = await asking(...given)
  const talk = await startTalk({ world: evening.test })
  return { ...evening, talk, data: { cycleId, nominationId: evening.id } }
}

const shown = (answers: Answer[]) => textOf(cardIn(answers))
const buttons = (answers: Answer[]) => {
  const card = cardIn(answers)
  return [...partsOf(card.body, 'Action.Execute'), ...partsOf(card.actions, 'Action.Execute')].map(
    ({ verb, data }) => ({ verb, data }),
  )
}
const buttonOf = (answers: Answer[], verb: string) => {
  const found = buttons(answers).find((button) => button.verb === verb)
  if (!found) throw new Error(`No button ${verb}.`)
  return found.data as Asked['data']
}
const channels = (answers: Answer[]) => {
  const [question] = partsOf(cardIn(answers).body, 'Input.ChoiceSet')
  return (question?.['choices'] ?? []) as { title: string; value: string }[]
}

describe('A nominator', () => {
  it('L4 is led from the nomination just sent to the channel, which then can endorse it', async () => {
    const { talk, teams } = await begun()
    const form = cardIn(await talk.say('ana', 'nominate'))
    const { verb, data } = partsOf(form.actions, 'Action.Execute')[0] as { verb: string; data: object }
    const sent = await talk.press('ana', verb, {
      ...data,
      people: talk.actor('gus').oid,
      award: 'brave',
      story: 'Gus tried what nobody had dared to.',
      mode: 'course',
      outcome: 'attempted',
      share: 'true',
    })
    const where = await talk.press('ana', 'ask-endorsements', buttonOf(sent, 'ask-endorsements'))
    expect(shown(where)).toContain('Everybody there sees whom you nominated')
    expect(shown(where)).toContain('They can read the story, too.')
    expect(channels(where).map(({ title }) => title)).toEqual(['general', 'learning'])
    const asked = await talk.press('ana', 'ask-in', {
      ...buttonOf(where, 'ask-in'),
      channel: channels(where)[0]?.value,
    })
    expect(asked).toMatchObject([
      { summary: 'Your colleagues in general can endorse it now.', replaces: true },
    ])
    await talk.settle()
    expect(teams.heard('general')).toEqual(['endorsable'])
    const again = await talk.press('ana', 'ask-endorsements', buttonOf(asked, 'ask-endorsements'))
    expect(channels(again).map(({ title }) => title)).toEqual(['learning'])
    // On a card from before.
    const there = { ...buttonOf(where, 'ask-in'), channel: channels(where)[0]?.value }
    expect(await talk.press('ana', 'ask-in', there)).toMatchObject([
      { summary: 'Your colleagues in general have been asked before.' },
    ])
    await talk.settle()
    expect(teams.heard('general')).toEqual(['endorsable'])
  })

  it('L4 is led to another channel while there is one to ask, and never back to the one just asked', async () => {
    const { talk, data } = await begun()
    const ask = (channel: string) =>
      talk.press('ana', 'ask-in', { ...data, channel: conversationKey(channel) })
    expect(buttons(await ask('general')).map(({ verb }) => verb)).toEqual(['ask-endorsements'])
    await talk.settle()
    expect(buttons(await ask('learning'))).toEqual([])
    await talk.settle()
    const before = await ask('general')
    expect(before).toMatchObject([{ summary: 'Your colleagues in general have been asked before.' }])
    expect(buttons(before)).toEqual([])
    const more = await talk.press('ana', 'ask-endorsements', data)
    expect(shown(more)).toContain('Every channel that I could ask has been asked.')
    expect(buttons(more)).toEqual([])
  })

  it('L4 gets there from what they nominated, and from what there is to endorse, where it may be asked for', async () => {
    const { talk, test, data } = await begun()
    await nominate(test, 'ana', { nominees: ['cleo'] })
    const mine = await talk.say('ana', 'my nominations')
    const asks = buttons(mine).filter(({ verb }) => verb === 'ask-endorsements')
    expect(asks).toEqual([{ verb: 'ask-endorsements', data: { ...data, verb: 'ask-endorsements' } }])
    expect(buttons(await talk.say('ana', 'endorse')).map(({ verb }) => verb)).toEqual(['mine'])
    expect(buttons(await talk.say('cleo', 'endorse')).map(({ verb }) => verb)).toEqual(['endorse-one'])
    await withdraw(test, 'ana', data.nominationId)
    expect(JSON.stringify(await talk.say('ana', 'my nominations'))).not.toContain('ask-endorsements')
    expect(JSON.stringify(await talk.say('ana', 'endorse'))).not.toContain('"mine"')
  })

  it('B6 sees six buttons at most, however much there is to ask for and to endorse', async () => {
    const { talk, test } = await begun()
    for (const nominee of ['emil', 'fay', 'gus', 'ida', 'kim'])
      for (const by of ['ana', 'cleo'] as const)
        await nominate(test, by, { awardId: 'brave', nominees: [nominee] })
    for (const text of ['my nominations', 'endorse']) {
      const card = cardIn(await talk.say('ana', text))
      const inside = partsOf(card.body, 'ActionSet').flatMap(({ actions }) => actions as unknown[])
      expect(inside.length + (card.actions as unknown[]).length, text).toBe(6)
    }
  })

  it('L4 N6 hears kindly why a channel isn’t asked, and chooses another', async () => {
    const evening = await begun()
    const { talk, data, teams } = evening
    inChannel(evening, 'general', ['ana', 'ben'])
    const answers = await talk.press('ana', 'ask-in', { ...data, channel: conversationKey('general') })
    expect(answers).toMatchObject([{ replaces: true }])
    expect(shown(answers)).toContain('Somebody it is about is in this channel and would read it there.')
    expect(channels(answers).map(({ title }) => title)).toEqual(['learning'])
    expect(teams.posts).toEqual([])
  })

  it('L4 N6 is told at once where somebody it is about is in every channel', async () => {
    const evening = await begun()
    const { talk, data } = evening
    for (const channel of ['general', 'learning']) inChannel(evening, channel, ['ana', 'ben'])
    const answers = await talk.press('ana', 'ask-endorsements', data)
    expect(shown(answers)).toContain('Somebody it is about is in every channel that I could ask')
    expect(buttons(answers)).toEqual([])
    // On a card from before, which goes.
    const pressed = await talk.press('ana', 'ask-in', { ...data, channel: conversationKey('general') })
    expect(pressed).toMatchObject([{ replaces: true }])
    expect(buttons(pressed)).toEqual([])
  })

  it('L4 learns what to do where there is no channel to ask', async () => {
    const evening = await begun()
    for (const channel of ['general', 'learning']) inChannel(evening, channel, ['cleo'])
    const answers = await evening.talk.press('ana', 'ask-endorsements', evening.data)
    expect(shown(answers)).toContain('I know no channel that you are in')
    expect(buttons(answers)).toEqual([])
  })

  it('L4 J3 of a blind award is told that it isn’t said who nominated', async () => {
    const { talk, data } = await begun({}, { awards: [award({ id: 'brave', open: true, blind: true })] })
    const text = shown(await talk.press('ana', 'ask-endorsements', data))
    expect(text).toContain('but not by whom')
    expect(text).toContain('The story stays with you and the judges.')
  })

  it('B9 asks in their own chat alone, also in a dialog of the extension', async () => {
    const { talk, data, teams } = await begun()
    for (const place of amongOthers)
      for (const verb of ['ask-endorsements', 'ask-in']) {
        const answers = await talk.press('ana', verb, data, { place, tenant })
        expect(shown(answers)).toBe('That is only yours to see, so let’s look at it in our own chat.')
      }
    const extend = createExtension({ world: talk.world, links, peoplePicker: false })
    const address = { conversationId: 'elsewhere', serviceUrl: 'https://teams.example', botId: '28:laurels' }
    const place = { kind: 'group' as const, address, tenant }
    const asked = await extend({
      actor: talk.actor('ana'),
      locale: 'en-US',
      place,
      what: { kind: 'submitted', data: { verb: 'ask-endorsements', ...data } },
    })
    expect(JSON.stringify(asked)).toContain('Ask colleagues to endorse it')
    expect(teams.posts).toEqual([])
  })

  it.each([undefined, {}, { cycleId }, { cycleId: '../x', nominationId: 'n' }])(
    'B7 of %o, which is no nomination, sees their own',
    async (forged) => {
      const { talk } = await begun()
      for (const verb of ['ask-endorsements', 'ask-in'])
        expect(shown(await talk.press('ana', verb, forged))).toContain('Ben')
    },
  )

  it('B7 N6 of somebody else’s nomination learns nothing', async () => {
    const { talk, data } = await begun()
    for (const verb of ['ask-endorsements', 'ask-in'])
      for (const pressed of [data, { ...data, nominationId: 'nosuch' }, { ...data, cycleId: 'nosuch' }])
        expect(
          await talk.press('cleo', verb, { ...pressed, channel: conversationKey('general') }),
        ).toMatchObject([{ summary: 'This is no longer here.' }])
  })
})

describe('Who presses Endorse on a card that a channel sees', () => {
  const press = (evening: Asked, name: Name, data: unknown = evening.data, actor = {}) =>
    evening.talk.press(name, 'endorse-here', data, { place: 'channel', tenant, actor })
  const thanks = 'You endorsed the nomination of Ben. Thank you.'

  async function posted(): Promise<Asked> {
    const evening = await begun()
    await share(evening, 'general')
    await evening.test.settle()
    return evening
  }
  const counted = async (evening: Asked) => {
    await passes(evening)
    return cardsOf(evening)['general']?.asked?.endorsements
  }

  it('B11 B14 is counted once, and thanked alone; the card counts for everybody', async () => {
    const evening = await posted()
    const [first, ...others] = await Promise.all(Array.from({ length: 6 }, () => press(evening, 'cleo')))
    expect(first).toEqual([{ summary: thanks, aside: true }])
    for (const other of others) expect(other).toEqual(first)
    expect(await press(evening, 'emil')).toEqual([{ summary: thanks, aside: true }])
    expect(await counted(evening)).toBe(2)
  })

  it('B11 B14 hears alone what the tab would refuse', async () => {
    const evening = await posted()
    const own = { summary: 'This one is yours or about you, so it is for others to endorse.', aside: true }
    expect(await press(evening, 'ana')).toEqual([own])
    expect(await press(evening, 'ben')).toEqual([own])
    await endorse(evening.test, 'cleo', evening.id)
    expect(await press(evening, 'cleo')).toEqual([
      { summary: 'You have already endorsed this nomination.', aside: true },
    ])
    const guests = await press(evening, 'gus', evening.data, { guest: true })
    expect(guests).toEqual([{ summary: expect.stringContaining('Guests can watch.'), aside: true }])
    for (const forged of [undefined, {}, { cycleId }, { ...evening.data, nominationId: 'nosuch' }])
      expect(await press(evening, 'emil', forged ?? 'nothing')).toEqual([
        { summary: 'This is no longer here.', aside: true },
      ])
    expect(await counted(evening)).toBe(1)
  })

  it('B11 B14 hears alone that it was withdrawn, or that nominations have closed', async () => {
    const evening = await posted()
    await withdraw(evening.test, 'ana', evening.id)
    expect(await press(evening, 'cleo')).toEqual([
      { summary: 'This nomination has been withdrawn or ruled out.', aside: true },
    ])
    const other = await posted()
    await closed(other.test)
    expect(await press(other, 'cleo')).toEqual([
      { summary: 'Nominations are not open at the moment.', aside: true },
    ])
  })

  it('L5 on a card that is out of date, has it drawn anew', async () => {
    const evening = await posted()
    // Past its time, which nobody has noted yet.
    evening.test.clock.advance(31 * 24 * 60 * minute)
    expect(cardsOf(evening)['general']?.asked?.open).toBe(true)
    await press(evening, 'cleo')
    await passes(evening)
    expect(cardsOf(evening)['general']?.asked?.open).toBe(false)
  })
})
