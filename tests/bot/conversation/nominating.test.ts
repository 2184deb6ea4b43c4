import { describe, expect, it, test } from 'vitest'
import {
  choicesOf,
  field,
  oid,
  send,
  sentence,
  stored,
  story,
  talkToBot,
} from '#tests/bot/support/nominating.ts'
import { cardIn, partsOf, startTalk, type Talk, textOf } from '#tests/bot/support/talk.ts'
import { award } from '#tests/support/builders.ts'
import { createTestWorld, cycleId } from '#tests/support/test-world.ts'

describe('a nomination by card', () => {
  it('is the same thing as one from the form', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', sentence)
    const sent = await send(talk, 'ana', opened, { mode: 'teaching' })
    expect(sent[0]?.replaces).toBe(true)
    const [nomination] = await stored(talk, 'ana')
    expect(nomination).toMatchObject({
      awardId: 'brave',
      nominees: [{ name: 'Vera Brandt' }],
      story,
      mode: 'teaching',
      outcome: 'attempted',
      helpers: [],
      evidence: [],
      shareStory: true,
      status: 'submitted',
    })
    expect(textOf(cardIn(sent))).toContain('Vera Brandt')
    expect(partsOf(cardIn(sent).actions, 'Action.OpenUrl')[0]?.url).toBe(
      `https://laurels.example/tab/nominate/${cycleId}/${nomination?.id}`,
    )
  })

  it('takes people from the picker and typed ones together, each once', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', 'nominate', { peoplePicker: true })
    expect(field(opened, 'names')?.isVisible).toBe(false)
    const typed = {
      people: `${oid(1).toUpperCase()},${oid(2)}`,
      names: 'Vera Brandt; Priya Natarajan',
      award: 'sharer',
      story,
      mode: 'teaching',
      share: 'false',
    }
    await send(talk, 'ana', opened, typed, { peoplePicker: true })
    const [nomination] = await stored(talk, 'ana')
    expect(nomination?.nominees.map(({ name }) => name).sort()).toEqual([
      'Priya Natarajan',
      'Priya Raman',
      'Vera Brandt',
    ])
    expect(nomination?.shareStory).toBe(false)
  })

  it('takes somebody mentioned, whoever else has that name', async () => {
    const talk = await talkToBot()
    const mentions = [{ name: 'Priya Raman', ref: `dir:${oid(2)}` }]
    const opened = await talk.say('ana', `nominate @0 and Vera Brandt for sharer: ${story}`, { mentions })
    expect(field(opened, 'names')?.value).toBe('Priya Raman, Vera Brandt')
    await send(talk, 'ana', opened, { mode: 'teaching' })
    expect((await stored(talk, 'ana'))[0]?.nominees.map(({ name }) => name)).toEqual([
      'Priya Raman',
      'Vera Brandt',
    ])
  })

  it.each(['nominate me', 'nominate myself', 'Ich möchte mich nominieren'])(
    'fills in who says “%s”',
    async (text) => {
      const talk = await talkToBot()
      expect(field(await talk.say('ana', text), 'names')?.value).toBe('Ana')
    },
  )

  it.each([
    'for brave attempt nominate vera brandt',
    'Ich möchte Vera Brandt für Brave Attempt nominieren, weil sie es gewagt hat.',
  ])('is filled in whatever the order: “%s”', async (text) => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', text)
    expect(field(opened, 'names')?.value).toBe('Vera Brandt')
    expect(field(opened, 'award')?.value).toBe('brave')
  })

  it('opens as the form does: shared, achieved, no award that is not given', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', 'nominate')
    expect(field(opened, 'share')?.value).toBe('true')
    expect(field(opened, 'outcome')?.value).toBe('achieved')
    expect(choicesOf(opened, 'award')).toEqual(['Brave Attempt', 'Mentor of the Quarter', 'Learning Sharer'])
  })
})

describe('B8 what is offered for a slip', () => {
  const offered = async (talk: Talk, text: string, verb: string, over = {}) => {
    const card = cardIn(await talk.say('ana', text, over))
    expect(textOf(card)).toContain('Did you mean one of these?')
    return partsOf(card.actions, 'Action.Execute').find((action) => action.verb === verb)?.data
  }

  it('opens the form with the sentence it was offered for', async () => {
    const talk = await talkToBot()
    const data = await offered(talk, `nominatr Vera Brandt for Brave: ${story}`, 'nominate')
    const opened = await talk.press('ana', 'nominate', data)
    expect(field(opened, 'names')?.value).toBe('Vera Brandt')
    expect(field(opened, 'award')?.value).toBe('brave')
    expect(field(opened, 'story')?.value).toBe(story)
  })

  it('however long the story is, as long as a card takes it', async () => {
    const talk = await talkToBot()
    const long = 'She dared. '.repeat(150).trim()
    const data = await offered(talk, `nominatr Vera Brandt for Brave: ${long}`, 'nominate')
    expect(field(await talk.press('ana', 'nominate', data), 'story')?.value).toBe(long)
    const longer = await offered(talk, `nominatr Vera Brandt for Brave: ${'x '.repeat(20_000)}`, 'nominate')
    expect(field(await talk.press('ana', 'nominate', longer), 'story')?.value ?? '').toBe('')
  })

  it('opens thanks with theirs, whoever was mentioned', async () => {
    const talk = await talkToBot()
    const mentions = [{ name: 'Priya Raman', ref: `dir:${oid(2)}` }]
    const data = await offered(talk, 'commendd @0 for the patience', 'commend', { mentions })
    const opened = await talk.press('ana', 'commend', data)
    expect(field(opened, 'names')?.value).toBe('Priya Raman')
    expect(field(opened, 'story')?.value).toBe('the patience')
  })

  it('carries nothing where others read along, and trusts nothing that it carries', async () => {
    const talk = await talkToBot()
    const among = await talk.say('ana', 'nominatr Vera Brandt for Brave', { place: 'group' })
    expect(JSON.stringify(among)).not.toContain('Vera')
    for (const said of [
      7,
      { text: 7 },
      { text: 'x', mentions: 'y' },
      { text: 'announce here', mentions: [] },
    ]) {
      const opened = await talk.press('ana', 'nominate', { said })
      expect(field(opened, 'names')?.value ?? '').toBe('')
    }
  })
})

describe('B2 what is not certain is asked in the card', () => {
  it('asks which Priya, by title and department, and takes the answer', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', `nominate Priya for sharer: ${story}`)
    expect(choicesOf(opened, 'who0')).toEqual(['Priya Raman · Engineer · Platform', 'Priya Natarajan'])
    const unanswered = await send(talk, 'ana', opened, { mode: 'teaching' })
    expect(textOf(cardIn(unanswered))).toContain('Please tell me whom you mean by “Priya”.')
    expect(await stored(talk, 'ana')).toEqual([])
    await send(talk, 'ana', unanswered, { who0: `dir:${oid(3)}` })
    expect((await stored(talk, 'ana'))[0]?.nominees.map(({ name }) => name)).toEqual(['Priya Natarajan'])
  })

  it('keeps the answer when something else is still wrong', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', `nominate Priya for sharer: ${story}`)
    const wrong = await send(talk, 'ana', opened, { who0: `dir:${oid(3)}` })
    expect(field(wrong, 'names')?.value).toBe('Priya Natarajan')
    expect(field(wrong, 'who0')).toBeUndefined()
  })

  it('asks which award, the likely ones first, and says so of an unknown one', async () => {
    const talk = await talkToBot()
    const several = await talk.say('ana', `nominate Vera Brandt for e: ${story}`)
    expect(textOf(cardIn(several))).toContain('There is no award called “e”.')
    const world = await createTestWorld({
      awards: ['Learning One', 'Other', 'Learning Two'].map((name, at) => award({ id: `a${at}`, name })),
    })
    const two = await (await startTalk({ world })).say('ana', 'nominate Vera for learning')
    expect(choicesOf(two, 'award')).toEqual(['Learning One', 'Learning Two', 'Other'])
    expect(field(two, 'award')?.value).toBeUndefined()
    expect(textOf(cardIn(two))).toContain('“learning” could be Learning One or Learning Two.')
  })
})

test('without an open cycle the bot says when there is one', async () => {
  const talk = await startTalk({ world: await createTestWorld({ head: { status: 'judging' } }) })
  expect(textOf(cardIn(await talk.say('ana', 'nominate')))).toBe(
    'Nominations are not open right now. A thank-you is welcome at any time.',
  )
})
