import { describe, expect, it, test } from 'vitest'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { chatRow } from '#core/messages/rows.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import {
  amongOthers,
  cardIn,
  filled,
  partsOf,
  startTalk,
  type Talk,
  textOf,
} from '#tests/bot/support/talk.ts'
import { twoPrograms } from '#tests/bot/support/two-programs.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { cycleId, tenant } from '#tests/support/test-world.ts'

const story = 'Vera showed the whole team how to read a flame graph.'
const buttonsOf = (answers: Parameters<typeof cardIn>[0]) => {
  const { actions } = cardIn(answers)
  return (actions as { title: string; url?: string; verb?: string }[]).map(
    ({ title, url, verb }) => url ?? verb ?? title,
  )
}
const noted = async (talk: Talk) =>
  (await scanRows(talk.rows, conversationsOf(tenant), chatRow)).map(({ value }) => value)

describe('in a chat of one’s own', () => {
  it('greets by name, says where nominations stand and what to do', async () => {
    const talk = await startTalk()
    const answers = await talk.say('ana', 'Hi!')
    expect(answers[0]?.summary).toBe('Hello Ana, I’m Laurels')
    expect(textOf(cardIn(answers))).toContain('Nominations for Q1 2026 are open until Wednesday, February 4.')
    expect(buttonsOf(answers)).toEqual(['nominate', 'commend', 'mine', 'https://laurels.example/tab/wall'])
    expect(await talk.add('ana')).toMatchObject(answers)
  })

  it('speaks the person’s language', async () => {
    const talk = await startTalk()
    const german = textOf(cardIn(await talk.say('ana', 'hi', { locale: 'de-AT' })))
    expect(german).toContain('Nominierungen für Q1 2026 sind bis Mittwoch, 4. Februar möglich.')
    const arabic = cardIn(await talk.say('ana', 'hi', { locale: 'ar-EG' }))
    expect(arabic.rtl).toBe(true)
    expect(textOf(arabic)).toContain('أهلًا')
    const unknown = cardIn(await talk.say('ana', 'hi', { locale: 'not a locale <script>' }))
    expect(textOf(unknown)).toContain('Hello')
  })

  it('gives a useful answer to anything else', async () => {
    const talk = await startTalk()
    for (const text of ['what is the weather like', '', '🙂', 'x'.repeat(20_000)]) {
      const answers = await talk.say('ana', text)
      expect(textOf(cardIn(answers))).toContain('nominate Ana for Brave Attempt')
      expect(buttonsOf(answers)).toEqual(['nominate', 'commend', 'mine', 'help'])
    }
    const nearly = await talk.say('ana', 'my nominashuns')
    expect(textOf(cardIn(nearly))).toBe('I didn’t understand that.\nDid you mean one of these?')
    expect(buttonsOf(nearly)).toEqual(['mine', 'help'])
    expect(textOf(cardIn(await talk.press('ana', 'drop-tables', {})))).toContain('I didn’t understand that.')
    expect(textOf(cardIn(await talk.press('ana', 'constructor', {})))).toContain('I didn’t understand that.')
  })

  it('lists one’s own nominations with where each stands, and the way to change it', async () => {
    const talk = await startTalk()
    expect(textOf(cardIn(await talk.say('ana', 'my nominations')))).toContain(
      'You haven’t nominated anyone yet',
    )
    const { verb, data } = filled(cardIn(await talk.say('ana', `nominate Vera for mentor: ${story}`)), {
      mode: 'course',
    })
    await talk.press('ana', verb, data)
    const open = cardIn(await talk.say('ana', 'my nominations'))
    expect(textOf(open)).toContain('Vera\nAward mentor\nSent in; you can change it until nominations close')
    const [edit] = partsOf(open.body, 'Action.OpenUrl')
    expect(edit?.url).toMatch(new RegExp(`^https://laurels.example/tab/nominate/${cycleId}/id`))
    await closeNominations(talk.world, talk.actor('dana'), { cycleId, commandId: nextCommand() })
    const closed = cardIn(await talk.press('ana', 'mine', {}))
    expect(textOf(closed)).toContain('With the judges')
    expect(partsOf(closed.body, 'Action.OpenUrl')).toEqual([])
    expect(textOf(cardIn(await talk.say('ben', 'my nominations')))).not.toContain('Vera')
  })

  it('notes where it can write to somebody, and only there', async () => {
    const talk = await startTalk()
    await talk.say('ana', 'anything', { place: 'channel' })
    await talk.say('ana', 'anything', { place: 'group' })
    expect(await noted(talk)).toEqual([])
    await talk.say('ana', 'anything', { locale: 'de-DE' })
    expect(await noted(talk)).toMatchObject([
      { address: { conversationId: 'personal-ana' }, locale: 'de-DE' },
    ])
  })

  it('asks for which program where several take nominations, and forgets nothing of what was said', async () => {
    const talk = await startTalk({ world: await twoPrograms() })
    const asked = await talk.say('ana', `nominate Vera for mentor: ${story}`)
    // The award's name tells.
    expect(partsOf(cardIn(asked).body, 'Input.Text').length).toBe(2)
    const vague = await talk.say('ana', `nominate Vera: ${story}`)
    const { verb, data } = filled(cardIn(vague), { cycleId })
    const card = cardIn(await talk.press('ana', verb, data))
    expect(filled(card).data).toMatchObject({ names: 'Vera', story, cycleId })
  })
})

describe('B1 where others read along', () => {
  it.each(amongOthers)('in a %s nothing is said of nominations', async (place) => {
    const talk = await startTalk()
    const own = cardIn(await talk.say('ana', `nominate Vera for mentor: ${story}`))
    const { verb, data } = filled(own, { mode: 'course' })
    const answers = [
      ...(await talk.say('ana', `nominate Vera for mentor: ${story}`, { place })),
      ...(await talk.press('ana', verb, data, { place })),
      ...(await talk.press('ana', 'nominate', {}, { place })),
    ]
    for (const { summary, card } of answers) {
      expect(summary).toContain('so let’s do this in our own chat')
      expect(JSON.stringify(card)).not.toMatch(/Vera|flame|mentor/)
      expect(buttonsOf([{ summary, ...(card ? { card } : {}) }])).toEqual([
        'https://laurels.example/chat?message=nominate',
        'https://laurels.example/tab/nominate',
      ])
    }
    await talk.press('ana', verb, data)
    for (const mine of [
      await talk.say('ana', 'my nominations', { place }),
      await talk.press('ana', 'mine', {}, { place }),
    ]) {
      expect(JSON.stringify(mine)).not.toContain('Vera')
      expect(buttonsOf(mine)[1]).toBe('https://laurels.example/tab/mine')
    }
    expect(textOf(cardIn(await talk.say('ana', 'my nominations')))).toContain('Vera')
  })

  it('says who it is when it is added', async () => {
    const talk = await startTalk()
    expect((await talk.add('ana', { place: 'channel' }))[0]?.summary).toContain('announce here')
    expect((await talk.add('ana', { place: 'group' }))[0]?.summary).toContain('a chat of your own')
  })
})

test('E7 who could not be welcomed is, when Teams tells of it again, and then nobody', async () => {
  const talk = await startTalk()
  let fails = true
  const scan: typeof talk.rows.scan = async (...asked) => {
    if (fails) throw new Error('The storage is away.')
    return talk.rows.scan(...asked)
  }
  const flaky = await startTalk({ world: talk.process({ rows: { ...talk.rows, scan } }) })
  await expect(flaky.add('ana')).rejects.toThrow('away')
  fails = false
  expect(await flaky.add('ana')).toHaveLength(1)
  expect(await flaky.add('ana')).toEqual([])
})

test('who says thank you, to nobody, is told how thanks go on the wall', async () => {
  const talk = await startTalk()
  const [answer] = await talk.say('ana', 'Thank you!')
  expect(answer?.summary).toContain('“thank Ana for …” puts it on the wall')
  expect(answer).not.toHaveProperty('card')
})

test('a guest is told what guests can do', async () => {
  const talk = await startTalk()
  const actor = { guest: true }
  expect(textOf(cardIn(await talk.say('ana', 'hi', { actor })))).toContain('As a guest you are welcome')
  expect(textOf(cardIn(await talk.say('ana', 'help', { actor })))).toContain('As a guest you are welcome')
  expect((await talk.say('ana', 'nominate', { actor }))[0]?.summary).toContain('Guests can watch.')
})
