import { describe, expect, it } from 'vitest'
import { channelRow } from '#core/messages/rows.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { cardIn, filled, startTalk, type Talk, textOf } from '#tests/bot/support/talk.ts'
import { twoPrograms } from '#tests/bot/support/two-programs.ts'
import { tenant } from '#tests/support/test-world.ts'

const bound = async (talk: Talk) =>
  (await scanRows(talk.rows, conversationsOf(tenant), channelRow)).map(({ value }) => value)

describe('announcing in a channel', () => {
  const place = 'channel' as const

  it('is begun and ended by an owner, and says what will appear', async () => {
    const talk = await startTalk()
    const first = await talk.say('dana', 'announce here', { place })
    expect(textOf(cardIn(first))).toMatch(/^When results of Learning are out/)
    // Of a date that was set before, the channel has not heard.
    expect(textOf(cardIn(first))).toContain('when a ceremony is planned or moved.')
    expect(await bound(talk)).toMatchObject([{ name: 'Crew / General', by: 'dana' }])
    expect((await talk.say('dana', 'announce here', { place }))[0]?.summary).toBe(
      'The winners are announced here already',
    )
    expect((await talk.say('dana', 'stop announcing here', { place }))[0]?.summary).toContain(
      'no longer announced here',
    )
    expect(await bound(talk)).toEqual([])
    expect((await talk.say('dana', 'stop announcing here', { place }))[0]?.summary).toBe(
      'Winners were not announced here.',
    )
  })

  it('is not for others, and not elsewhere', async () => {
    const talk = await startTalk()
    for (const text of ['announce here', 'stop announcing here']) {
      expect((await talk.say('ana', text, { place }))[0]?.summary).toBe(
        'Only an owner of the program can do this.',
      )
      expect((await talk.say('dana', text))[0]?.summary).toContain('I announce winners in channels')
      expect((await talk.say('dana', text, { place: 'group' }))[0]?.summary).toContain(
        'I announce winners in channels',
      )
    }
    expect((await talk.press('ana', 'announce', { programId: 'learning' }, { place }))[0]?.summary).toBe(
      'Only an owner of the program can do this.',
    )
    expect(await bound(talk)).toEqual([])
  })

  it('W2 is not for a shared channel of another organization', async () => {
    const talk = await startTalk()
    const abroad = { place, tenant: 'fabrikam' }
    for (const answers of [
      await talk.say('dana', 'announce here', abroad),
      await talk.press('dana', 'announce', { programId: 'learning' }, abroad),
    ])
      expect(answers[0]?.summary).toContain('belongs to another organization')
    expect(await bound(talk)).toEqual([])
    expect((await talk.say('dana', 'stop announcing here', abroad))[0]?.summary).toBe(
      'Winners were not announced here.',
    )
  })

  it('asks an owner of several programs which one is meant', async () => {
    const talk = await startTalk({ world: await twoPrograms() })
    const asked = cardIn(await talk.say('dana', 'announce here', { place }))
    expect(await bound(talk)).toEqual([])
    const { verb, data } = filled(asked, { programId: 'second' })
    const done = await talk.press('dana', verb, data, { place })
    expect(done[0]?.replaces).toBe(true)
    expect(await bound(talk)).toMatchObject([{ programId: 'second' }])
    expect((await talk.press('dana', verb, { programId: 'nosuch' }, { place }))[0]?.summary).toBe(
      'This is no longer here.',
    )
  })
})
