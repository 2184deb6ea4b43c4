import { describe, expect, it, test } from 'vitest'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { listMyNominations } from '#core/nominations/list-nominations.ts'
import {
  cardIn,
  directoryOf,
  filled,
  partsOf,
  startTalk,
  type Talk,
  textOf,
} from '#tests/bot/support/talk.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { createTestWorld, cycleId, type Name, tenant } from '#tests/support/test-world.ts'

const oid = (number: number) => `00000000-0000-4000-9000-00000000000${number}`
const story = 'She showed the whole team how to read a flame graph.'
const sentence = `nominate Vera Brandt for Brave: ${story}`

const awards = [
  award({ id: 'mentor', name: 'Mentor of the Quarter' }),
  award({ id: 'brave', name: 'Brave Attempt', outcomes: ['attempted'] }),
  award({ id: 'sharer', name: 'Learning Sharer', outcomes: ['achieved', 'attempted'] }),
  award({ id: 'old', name: 'Learning of Old', active: false }),
]

/** Ana's colleagues: one Vera, two Priyas. */
async function talkToBot(): Promise<Talk> {
  const world = await createTestWorld({ awards })
  const people = [
    { oid: oid(1), name: 'Vera Brandt' },
    { oid: oid(2), name: 'Priya Raman', jobTitle: 'Engineer', department: 'Platform' },
    { oid: oid(3), name: 'Priya Natarajan' },
    { oid: world.actor('ana').oid, name: 'Ana' },
  ]
  return startTalk({ world, directory: directoryOf(people) })
}

const field = (answers: Parameters<typeof cardIn>[0], id: string) => {
  const card = cardIn(answers)
  const inputs = ['Input.Text', 'Input.ChoiceSet', 'Input.Toggle'].flatMap((type) => partsOf(card.body, type))
  return inputs.find((input) => input.id === id)
}
const choicesOf = (answers: Parameters<typeof cardIn>[0], id: string) =>
  (field(answers, id)?.choices as { title: string; value: string }[] | undefined)?.map(({ title }) => title)

async function send(talk: Talk, name: Name, answers: Parameters<typeof cardIn>[0], typed = {}, over = {}) {
  const { verb, data } = filled(cardIn(answers), typed)
  return talk.press(name, verb, data, over)
}
const stored = (talk: Talk, name: Name) => listMyNominations(talk.world, talk.actor(name), cycleId)

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

  it('opens as the form does: shared, achieved, no award that is not given', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', 'nominate')
    expect(field(opened, 'share')?.value).toBe('true')
    expect(field(opened, 'outcome')?.value).toBe('achieved')
    expect(choicesOf(opened, 'award')).toEqual(['Brave Attempt', 'Mentor of the Quarter', 'Learning Sharer'])
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

describe('B4 nothing typed is lost', () => {
  const typed = {
    names: 'Nobody Here, Vera Brandt',
    award: 'mentor',
    story: 'Too short',
    mode: 'course',
    outcome: 'attempted',
    share: 'false',
  }

  it('when fields are wrong, each says so', async () => {
    const talk = await talkToBot()
    const blank = await talk.say('ana', 'nominate')
    const all = await send(talk, 'ana', blank)
    for (const flaw of [
      'Choose at least one person.',
      'Choose an award.',
      'There are 0 now.',
      'Choose how they learned.',
    ])
      expect(textOf(cardIn(all))).toContain(flaw)
    const wrong = await send(talk, 'ana', blank, typed)
    expect(wrong[0]?.replaces).toBe(true)
    expect(filled(cardIn(wrong)).data).toMatchObject({ ...typed, names: 'Vera Brandt, Nobody Here' })
    expect(textOf(cardIn(wrong))).toContain('I found nobody called “Nobody Here”.')
    expect(textOf(cardIn(wrong))).toContain('There are 9 now.')
  })

  it.each([
    [
      { mode: 'workshop' },
      'Mentor of the Quarter honors these ways of learning: Mentoring, Course, and Teaching.',
    ],
    [{ outcome: 'attempted' }, 'Mentor of the Quarter is for things that worked out.'],
    [{ names: 'me' }, 'This award doesn’t take nominations of oneself.'],
    [{ award: 'old' }, 'This award is not given at the moment.'],
    [{ award: 'nosuch' }, 'This award is not given at the moment.'],
    [{ story: 'Ä'.repeat(2_001) }, 'There are 2,001 now.'],
    [
      { story: `${'A good story. '.repeat(3)}\u0000` },
      'There is a character in the story that can’t be kept.',
    ],
    [{ names: 'a,b,c,d,e,f,g,h,i,j,k,l,m' }, 'Ten people are the most for one nomination.'],
  ])('when the rules refuse %o', async (over, said) => {
    const talk = await talkToBot()
    const right = { names: 'Vera Brandt', award: 'mentor', story, mode: 'course', outcome: 'achieved' }
    const { verb, data } = filled(cardIn(await talk.say('ana', 'nominate')), right)
    const answers = await talk.press('ana', verb, { ...(data as object), ...over })
    expect(textOf(cardIn(answers))).toContain(said)
    const after = filled(cardIn(answers)).data as Record<string, string>
    expect(after.story).toBe('story' in over ? over.story : story)
    expect(await stored(talk, 'ana')).toEqual([])
    await talk.press('ana', verb, data)
    expect(await stored(talk, 'ana')).toHaveLength(1)
  })

  it('when an award takes one outcome only, that is chosen in the card that comes back', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', sentence)
    const back = await send(talk, 'ana', opened, { mode: 'course', outcome: 'achieved' })
    expect(field(back, 'outcome')?.value).toBe('attempted')
    expect(textOf(cardIn(await send(talk, 'ana', back)))).toContain('Thank you.')
  })

  it('when the same people are nominated already, and the way there is offered', async () => {
    const talk = await talkToBot()
    await send(talk, 'ana', await talk.say('ana', sentence), { mode: 'course' })
    const again = await send(talk, 'ana', await talk.say('ana', sentence), { mode: 'course' })
    const [nomination] = await stored(talk, 'ana')
    expect(textOf(cardIn(again))).toContain('You have already nominated the same people for this award.')
    expect(partsOf(cardIn(again).actions, 'Action.OpenUrl').map(({ url }) => url)).toContain(
      `https://laurels.example/tab/nominate/${cycleId}/${nomination?.id}`,
    )
    expect(field(again, 'story')?.value).toBe(story)
  })

  it('when the cycle has closed meanwhile: it can be copied', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', sentence)
    await closeNominations(talk.world, talk.actor('dana'), { cycleId, commandId: nextCommand() })
    const late = textOf(cardIn(await send(talk, 'ana', opened, { mode: 'course' })))
    for (const kept of ['Nominations have closed', 'Vera Brandt · Brave Attempt', story])
      expect(late).toContain(kept)
  })

  it('when the directory does not answer', async () => {
    const talk = await talkToBot()
    const opened = await talk.say('ana', sentence)
    const { Refusal } = await import('#core/refusal.ts')
    const down = () => Promise.reject(new Refusal('unavailable', 'down'))
    const cut = await startTalk({ world: talk, directory: { search: down, find: down, isTeamMember: down } })
    const back = await send(cut, 'ana', opened, { names: 'Somebody New', mode: 'course' })
    expect(textOf(cardIn(back))).toContain('Laurels is taking a short break.')
    expect(field(back, 'names')?.value).toBe('Somebody New')
    const anew = await cut.say('ana', `nominate Somebody New for Brave: ${story}`)
    expect(field(anew, 'names')?.value).toBe('Somebody New')
  })

  it('when a story is longer than Teams takes in a card: the card stays', async () => {
    const talk = await talkToBot()
    const long = 'Long story. '.repeat(2_000)
    const answers = await send(talk, 'ana', await talk.say('ana', sentence), { mode: 'course', story: long })
    expect(answers).toEqual([{ summary: expect.stringContaining('this one has 23,999') }])
    const said = await talk.say('ana', `nominate Vera Brandt for Brave: ${long}`)
    expect(textOf(cardIn(said))).toContain('It is still in your message above')
    expect(field(said, 'award')?.value).toBe('brave')
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

test('without an open cycle the bot says when there is one', async () => {
  const talk = await startTalk({ world: await createTestWorld({ head: { status: 'judging' } }) })
  expect(textOf(cardIn(await talk.say('ana', 'nominate')))).toBe(
    'Nominations are not open right now. A thank-you is welcome at any time.',
  )
})
