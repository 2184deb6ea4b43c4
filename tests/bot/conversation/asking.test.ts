import { describe, expect, it, test } from 'vitest'
import type { Answer } from '#bot/turn.ts'
import { showJudging } from '#core/judging/show-judging.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { listOpenNominations } from '#core/nominations/list-nominations.ts'
import { withdrawNomination } from '#core/nominations/withdraw-nomination.ts'
import { readPreferences } from '#core/preferences/read-preferences.ts'
import { setPreferences } from '#core/preferences/set-preferences.ts'
import { commend } from '#core/recognition/commend.ts'
import { amongOthers, cardIn, partsOf, startTalk, type Talk, textOf } from '#tests/bot/support/talk.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { closed, nominated, scored } from '#tests/support/judged-cycle.ts'
import { cycleId, minute, type Name, tenant } from '#tests/support/test-world.ts'

const day = 24 * 60 * minute
const shown = (answers: Answer[]) => textOf(cardIn(answers))
const buttonsOf = (answers: Answer[]) =>
  ((cardIn(answers).actions ?? []) as { title: string; url?: string; verb?: string }[]).map(
    ({ title, url, verb }) => url ?? verb ?? title,
  )

async function thank(
  talk: Talk,
  by: Name,
  to: Name,
  message: string,
  visible: 'tenant' | 'private' = 'tenant',
) {
  await commend(talk.world, talk.actor(by), {
    commandId: nextCommand(),
    recipients: [to],
    message,
    visibility: { kind: visible },
  })
  talk.clock.advance(minute)
}

describe('wall', () => {
  it('shows the newest that everybody may see, each the way to itself', async () => {
    const talk = await startTalk()
    expect(shown(await talk.say('ana', 'wall'))).toContain('The wall is still empty.')
    for (let number = 1; number <= 6; number++) await thank(talk, 'ben', 'cleo', `Thanks number ${number}`)
    await thank(talk, 'ben', 'cleo', 'Between us', 'private')
    await talk.settle()
    const card = cardIn(await talk.say('ana', 'show me the wall'))
    expect(textOf(card)).toMatch(/^Ben thanks Cleo\n“Thanks number 6”/)
    expect(textOf(card)).not.toMatch(/Between us|number 1/)
    const ways = partsOf(card.body, 'Container').map(
      ({ selectAction }) => (selectAction as { url: string }).url,
    )
    expect(ways).toHaveLength(5)
    for (const way of ways) expect(way).toMatch(/^https:\/\/laurels\.example\/tab\/wall\/\w+$/)
    expect(cardIn(await talk.press('ana', 'wall', {}))).toEqual(card)
    expect(cardIn(await talk.say('gus', 'wall', { actor: { guest: true } }))).toEqual(card)
  })

  it.each(amongOthers)('stays shut in a %s of another organization, and of one unknown', async (place) => {
    const talk = await startTalk()
    await thank(talk, 'ben', 'cleo', 'Thanks for the flame graph')
    await talk.settle()
    expect(JSON.stringify(await talk.say('ana', 'wall', { place, tenant }))).toContain('flame graph')
    for (const abroad of [
      { place, tenant: 'fabrikam' },
      { place, tenant: undefined },
    ])
      expect(JSON.stringify(await talk.say('ana', 'wall', abroad))).not.toMatch(/flame graph|Ben|Cleo/)
  })
})

describe('cycle', () => {
  it('says what is open, what closes when and what comes next', async () => {
    const talk = await startTalk()
    expect(shown(await talk.say('ana', 'what is open?'))).toBe(
      'Q1 2026\nLearning\nNominations are open until Wednesday, February 4 at 10:00 AM GMT+1.\nWhat is open, and until when',
    )
    expect(buttonsOf(await talk.say('ana', 'cycle'))).toEqual([
      'nominate',
      'https://laurels.example/tab/ceremonies',
    ])
    await closed(talk)
    expect(shown(await talk.say('ana', 'cycle'))).toContain('The judges are reading every story.')
    expect(buttonsOf(await talk.press('ana', 'cycle', {}))).toEqual([
      'https://laurels.example/tab/ceremonies',
    ])
  })

  it.each(amongOthers)('says the same in a %s', async (place) => {
    const talk = await startTalk()
    expect(await talk.say('ana', 'cycle', { place, tenant })).toEqual(await talk.say('ana', 'cycle'))
  })

  it('is past its closing before anybody has closed it', async () => {
    const talk = await startTalk()
    talk.clock.advance(31 * day)
    expect(shown(await talk.say('ana', 'cycle'))).toContain('Nominations have closed.')
  })
})

describe('judge', () => {
  it('B12 counts what waits as the queue in the tab does, recusals left out', async () => {
    const talk = await startTalk()
    await nominated(talk, 'ana', { nominees: ['ben'] })
    await nominated(talk, 'judy', { nominees: ['cleo'] })
    await nominated(talk, 'ana', { nominees: ['jack'], awardId: 'brave' })
    const kim = await nominated(talk, 'ana', { nominees: ['kim'] })
    expect(shown(await talk.say('judy', 'judge'))).toContain('Nothing waits for you')
    await closed(talk)
    const waiting = async (name: Name) => {
      const { awards } = await showJudging(talk.world, talk.actor(name), cycleId)
      return awards
        .flatMap(({ nominations }) => nominations)
        .filter(({ standing }) => standing.kind === 'waiting').length
    }
    for (const name of ['judy', 'jack', 'jin'] as const)
      expect((await talk.say(name, 'what waits for me'))[0]?.summary, name).toMatch(
        new RegExp(`^${await waiting(name)} nominations wait`),
      )
    await scored(talk, 'judy', kim, 4)
    expect((await talk.say('judy', 'judge'))[0]?.summary).toBe('2 of 3 nominations wait for you')
    expect(await waiting('judy')).toBe(2)
    expect(buttonsOf(await talk.press('judy', 'judge', {}))).toEqual([
      `https://laurels.example/tab/judge?cycle=${cycleId}`,
    ])
    expect(shown(await talk.say('ana', 'judge'))).toContain('you don’t judge in a cycle')
  })

  it('B13 is suggested to judges for whom something waits, and to nobody else', async () => {
    const talk = await startTalk()
    const only = await nominated(talk, 'ana', { nominees: ['ben'] })
    expect(buttonsOf(await talk.say('judy', 'hi'))).not.toContain('judge')
    await closed(talk)
    expect(buttonsOf(await talk.say('judy', 'hi'))[0]).toBe('judge')
    expect(shown(await talk.say('judy', 'help'))).toContain('what waits for you as a judge')
    for (const place of amongOthers)
      expect(JSON.stringify(await talk.say('judy', 'hi', { place, tenant }))).not.toContain('"judge"')
    expect(buttonsOf(await talk.say('ana', 'hi'))).not.toContain('judge')
    await scored(talk, 'judy', only, 3)
    expect(buttonsOf(await talk.say('judy', 'hi'))).not.toContain('judge')
  })
})

describe('endorse', () => {
  const brave = { awardId: 'brave', shareStory: true }
  const pressOf = (answers: Answer[], at = 0) => partsOf(cardIn(answers).body, 'Action.Execute')[at]?.data

  it('B11 lists what one may endorse, and counts a press once', async () => {
    const talk = await startTalk()
    const id = await nominated(talk, 'cleo', { ...brave, nominees: ['ben'] })
    await nominated(talk, 'ana', { ...brave, nominees: ['kim'] })
    await nominated(talk, 'cleo', { ...brave, nominees: ['ana'] })
    await nominated(talk, 'cleo', { awardId: 'mentor', nominees: ['lars'] })
    const listed = await talk.say('ana', 'endorse')
    expect(shown(listed)).toMatch(/Ben\nAward brave\n“Ben showed/)
    expect(shown(listed)).not.toMatch(/Kim|Lars/)
    const data = pressOf(listed)
    expect(data).toEqual({ verb: 'endorse-one', cycleId, nominationId: id })
    const [first, ...others] = await Promise.all(
      Array.from({ length: 6 }, () => talk.press('ana', 'endorse-one', data)),
    )
    expect(first?.[0]).toMatchObject({
      summary: 'You endorsed the nomination of Ben. Thank you.',
      replaces: true,
    })
    expect(shown(first ?? [])).toContain('1 endorsement · You endorsed this')
    for (const other of others) expect(other).toEqual(first)
    await talk.press('fay', 'endorse-one', data)
    const [open] = await listOpenNominations(talk.world, talk.actor('lars'), cycleId)
    expect(open?.endorsements).toBe(2)
  })

  it.each([
    'endorse Kim',
    'Please endorse kim!',
    'unterstütze Kim',
    'ich möchte Kim unterstützen',
    'أؤيد Kim',
  ])('B11 “%s” lists what is of that person', async (text) => {
    const talk = await startTalk()
    for (const nominee of ['ben', 'kim']) await nominated(talk, 'cleo', { ...brave, nominees: [nominee] })
    const listed = shown(await talk.say('ana', text))
    expect(listed).toContain('Kim\nAward brave')
    expect(listed).not.toContain('Ben\n')
  })

  it('B11 lists them all for somebody who is in none, and those of who is mentioned', async () => {
    const talk = await startTalk()
    for (const nominee of ['ben', 'kim']) await nominated(talk, 'cleo', { ...brave, nominees: [nominee] })
    expect(shown(await talk.say('ana', 'endorse Kwame'))).toMatch(/Ben\n[^]*Kim\n/)
    const mentions = [{ name: 'Kim', ref: `dir:${talk.actor('kim').oid}` }]
    const listed = shown(await talk.say('ana', 'endorse @0', { mentions }))
    expect(listed).toContain('Kim\n')
    expect(listed).not.toContain('Ben\n')
  })

  it('B11 refuses what the tab refuses, says why, and shows the list as it is', async () => {
    const talk = await startTalk()
    const id = await nominated(talk, 'cleo', { ...brave, nominees: ['ben'] })
    const data = { cycleId, nominationId: id }
    const said = async (name: Name, pressed: unknown) =>
      (await talk.press(name, 'endorse-one', pressed))[0]?.summary
    expect(await said('cleo', data)).toMatch(/^You can’t nominate, endorse/)
    expect(await said('ben', data)).toMatch(/^You can’t nominate, endorse/)
    for (const forged of [
      undefined,
      {},
      { cycleId },
      { cycleId: '../x', nominationId: id },
      { cycleId, nominationId: 'nosuch' },
    ])
      expect(await said('ana', forged)).not.toContain('You endorsed')
    await endorseNomination(talk.world, talk.actor('ana'), { ...data, commandId: nextCommand() })
    expect(await said('ana', data)).toMatch(/already/)
    await withdrawNomination(talk.world, talk.actor('cleo'), { ...data, commandId: nextCommand() })
    expect(await said('fay', data)).not.toContain('You endorsed')
    talk.clock.advance(31 * day)
    expect(await said('lars', data)).not.toContain('You endorsed')
    expect(shown(await talk.say('lars', 'endorse'))).toContain('Nothing to endorse right now')
  })

  it('shows five at most, those not endorsed yet first', async () => {
    const talk = await startTalk()
    for (const nominee of ['ben', 'emil', 'fay', 'ida', 'kim', 'lars', 'gus'])
      await nominated(talk, 'cleo', { ...brave, nominees: [nominee] })
    const listed = await talk.say('ana', 'endorse')
    expect(partsOf(cardIn(listed).body, 'Action.Execute')).toHaveLength(5)
    expect(shown(listed)).toContain('2 more are in Laurels.')
    const after = await talk.press('ana', 'endorse-one', pressOf(listed))
    expect(partsOf(cardIn(after).body, 'Action.Execute')).toHaveLength(5)
  })
})

test('data leads to everything held about oneself, and to those who erase it', async () => {
  const talk = await startTalk()
  const answers = await talk.say('ana', 'export my data')
  expect(shown(answers)).toContain('talk to Dana and Omar.')
  expect(buttonsOf(answers)).toEqual(['https://laurels.example/tab/record'])
  expect(shown(await talk.say('dana', 'my data'))).toContain('talk to Omar.')
})

test('preferences are shown as they were chosen, and lead to where they are changed', async () => {
  const talk = await startTalk()
  const answers = await talk.say('ana', 'my preferences')
  expect(shown(answers)).toMatch(/Reminders wait from 8:00\sPM to 8:00\sAM, by your clocks\./)
  expect(buttonsOf(answers)).toEqual(['https://laurels.example/tab/preferences'])
  const { wins, quiet } = await readPreferences(talk.world, talk.actor('ana'))
  expect({ wins, quiet }).toEqual({ wins: true, quiet: { from: 20 * 60, to: 8 * 60 } })
  await setPreferences(talk.world, talk.actor('ana'), {
    commandId: nextCommand(),
    revision: 0,
    reminders: true,
    wins: false,
    outcomes: true,
    quiet: null,
  })
  const after = shown(await talk.press('ana', 'preferences', {}))
  expect(after).toContain('When you win\n  no')
  expect(after).toContain('Reminders come at any hour.')
})

describe('B9 where others read along', () => {
  it.each(amongOthers)('in a %s nothing of one’s own is said', async (place) => {
    const talk = await startTalk()
    await nominated(talk, 'cleo', { awardId: 'brave', nominees: ['ben'], shareStory: true })
    await nominated(talk, 'cleo', { awardId: 'brave', nominees: ['kim'] })
    await closed(talk)
    const where = { place, tenant }
    for (const what of ['judge', 'endorse', 'preferences', 'data'] as const)
      for (const answers of [
        await talk.say('judy', what === 'data' ? 'my data' : what, where),
        await talk.press('judy', what, {}, where),
      ]) {
        expect(answers[0]?.summary).toBe('That is only yours to see, so let’s look at it in our own chat.')
        expect(buttonsOf(answers)[0]).toMatch(/^https:\/\/laurels\.example\/chat\?message=/)
        expect(JSON.stringify(answers)).not.toMatch(/Ben|Kim|wait/)
      }
    expect((await talk.press('judy', 'endorse-one', {}, where))[0]?.summary).toContain('our own chat')
  })
})

describe('B13 what is suggested', () => {
  it('leads somewhere its reader may go', async () => {
    const talk = await startTalk()
    const nearly = async (name: Name, text: string, over: object = {}) =>
      buttonsOf(await talk.say(name, text, over))
    expect(await nearly('dana', 'announce the winners somewhere', { place: 'channel' })).toEqual([
      'announce',
      'help',
    ])
    expect(await nearly('ana', 'announce the winners somewhere', { place: 'channel' })).not.toContain(
      'announce',
    )
    expect(await nearly('dana', 'announce the winners somewhere')).not.toContain('announce')
    const guest = { actor: { guest: true } }
    expect(await nearly('gus', 'how may guests nominate', guest)).toEqual([
      'https://laurels.example/tab/wall',
      'help',
    ])
    expect(await nearly('gus', 'wal', guest)).toEqual(['wall', 'help'])
    expect(await nearly('gus', 'what is the weather like', guest)).toEqual([
      'https://laurels.example/tab/wall',
      'help',
    ])
  })

  it('is no nomination while none is taken', async () => {
    const talk = await startTalk()
    talk.clock.advance(31 * day)
    for (const text of ['hi', 'help', 'what is the weather like']) {
      const buttons = buttonsOf(await talk.say('ana', text))
      expect(buttons).not.toContain('nominate')
      expect(buttons).toContain('cycle')
      expect(buttons[0]).toBe('commend')
    }
    expect(shown(await talk.say('ana', 'what is the weather like'))).not.toContain('nominate Ana')
  })

  it.each(['hi', 'help', 'wall', 'cycle', 'judge', 'endorse', 'preferences', 'my data', 'nonsense'])(
    'every button of “%s” can be pressed',
    async (text) => {
      const talk = await startTalk()
      const card = cardIn(await talk.say('ana', text))
      for (const { verb } of partsOf(card, 'Action.Execute'))
        expect((await talk.press('ana', String(verb), {}))[0]?.summary).not.toMatch(/didn’t understand/)
    },
  )
})
