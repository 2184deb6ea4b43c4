import { describe, expect, it } from 'vitest'
import type { Answer } from '#bot/turn.ts'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { Refusal } from '#core/refusal.ts'
import { choicesOf, field, send, sentence, stored, story, talkToBot } from '#tests/bot/support/nominating.ts'
import { cardIn, directoryOf, filled, partsOf, startTalk, textOf } from '#tests/bot/support/talk.ts'
import { twoPrograms } from '#tests/bot/support/two-programs.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { cycleId } from '#tests/support/test-world.ts'

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
    const down = () => Promise.reject(new Refusal('unavailable', 'down'))
    const cut = await startTalk({
      world: talk,
      directory: { search: down, find: down, findByAddress: down, isTeamMember: down, photo: down },
    })
    const back = await send(cut, 'ana', opened, { names: 'Somebody New', mode: 'course' })
    expect(textOf(cardIn(back))).toContain('Laurels is taking a short break.')
    expect(field(back, 'names')?.value).toBe('Somebody New')
    const anew = await cut.say('ana', `nominate Somebody New for Brave: ${story}`)
    expect(field(anew, 'names')?.value).toBe('Somebody New')
  })

  it('when the longest story of rare characters meets many people of one name', async () => {
    const people = Array.from({ length: 20 }, (_, at) => ({
      oid: `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`,
      name: `Maria Magdalena Kowalski-${at}`,
      jobTitle: 'Principal Engineer for Everything that Others Left Behind',
      department: 'Platform and Infrastructure Engineering Northern Europe',
    }))
    const talk = await startTalk({ directory: directoryOf(people) })
    const long = '🌱'.repeat(2_000)
    const names = 'Maria, Magdalena, Kowalski, Kowal, Mar, Mag, Maria Kowalski, Magda, Maria M, Mary'
    const back = await send(talk, 'ana', await talk.say('ana', 'nominate'), { names, story: long })
    expect(back[0]?.replaces).toBe(true)
    expect(field(back, 'story')?.value).toBe(long)
    expect(field(back, 'names')?.value).toBe(names)
    expect(JSON.stringify(cardIn(back)).length * 2).toBeLessThan(28 * 1024)
    const two = await talk.say('ana', 'nominate Maria, Magdalena')
    expect(choicesOf(two, 'who1')?.length).toBeGreaterThan(3)
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

  it('when more names are typed than Teams takes in a card: the card stays, and says so', async () => {
    const talk = await talkToBot()
    const names = Array.from({ length: 3_000 }, (_, at) => `Person ${at}`).join(', ')
    const answers = await send(talk, 'ana', await talk.say('ana', sentence), { mode: 'course', names })
    expect(answers).toEqual([{ summary: 'Ten people are the most for one nomination.' }])
  })
})

describe('B6 a card comes', () => {
  const page = Array.from({ length: 60 }, (_, at) => `person ${at} `.repeat(25)).join(', ')
  const bytes = (answers: Answer[]) => JSON.stringify(cardIn(answers)).length * 2

  it.each([`nominate ${page}`, `nominate Vera for ${page}\n${story}`, `nominate ${page}: ${page}`])(
    'whatever is said, also where one has to ask for which program',
    async (text) => {
      const one = await talkToBot()
      expect(bytes(await one.say('ana', text))).toBeLessThan(28 * 1024)
      const two = await startTalk({ world: await twoPrograms(), directory: directoryOf([]) })
      const asked = await two.say('ana', text)
      expect(bytes(asked)).toBeLessThan(28 * 1024)
      expect(bytes(await send(two, 'ana', asked))).toBeLessThan(28 * 1024)
    },
  )

  it('what is said of somebody is kept, however long the award’s name', async () => {
    const two = await startTalk({ world: await twoPrograms(), directory: directoryOf([]) })
    const asked = await two.say('ana', `nominate Vera Brandt for ${'Nobel prize '.repeat(300)}\n${story}`)
    const opened = await send(two, 'ana', asked)
    expect(field(opened, 'names')?.value).toBe('Vera Brandt')
    expect(field(opened, 'story')?.value).toBe(story)
  })
})
