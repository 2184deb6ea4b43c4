import { expect, test } from 'vitest'
import { showPlan } from '#core/ceremony/show-plan.ts'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import { noteConversation } from '#core/messages/note-conversation.ts'
import { chatRow, welcomeRow } from '#core/messages/rows.ts'
import { welcomeOnce } from '#core/messages/welcome-once.ts'
import { postMilestone } from '#core/milestones/post-milestone.ts'
import { knownForMs } from '#core/people/know-people.ts'
import { registerPerson } from '#core/people/register-person.ts'
import { commend } from '#core/recognition/commend.ts'
import { writeComment } from '#core/recognition/comment.ts'
import { preferWall } from '#core/recognition/prefer-wall.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { exportPerson } from '#core/records/export-person.ts'
import { ceremonyOf, conversationsOf, cycleOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { decided, decidedCycle, judgedCycle, sampleDecision } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { addressOf } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const erased = ({ world, actor }: TestWorld, by: Name, personId: string) =>
  erasePerson(world, actor(by), { personId, commandId: nextCommand() })

/** Everything stored, as text. */
async function stored({ world, actor }: TestWorld): Promise<string> {
  const { items } = await readFeed(world, actor('lars'), { feed: { kind: 'everyone' }, limit: 50 })
  return JSON.stringify(items)
}

/** Ben thanks, tells, comments; Judy scores with a note. */
async function benWasHere(test: TestWorld): Promise<void> {
  const { world, actor } = test
  const { id } = await commend(world, actor('ana'), {
    commandId: nextCommand(),
    recipients: ['ben', 'cleo'],
    message: 'Thank you both',
    visibility: { kind: 'tenant' },
  })
  await commend(world, actor('ben'), {
    commandId: nextCommand(),
    recipients: ['cleo'],
    message: 'Written by Ben',
    visibility: { kind: 'tenant' },
  })
  await postMilestone(world, actor('ben'), {
    commandId: nextCommand(),
    content: { text: 'Ben swam', on: '2026-01-01', mode: 'self-study', visibility: { kind: 'tenant' } },
  })
  await writeComment(world, actor('ben'), {
    itemId: id,
    commandId: nextCommand(),
    text: 'Ben says welcome',
    congratulation: false,
  })
}

test('W5 who is erased is named nowhere, what they wrote is gone, and as much stands there as before', async () => {
  const test = await createTestWorld()
  await benWasHere(test)
  await test.settle()
  const before = await readFeed(test.world, test.actor('lars'), { feed: { kind: 'everyone' }, limit: 50 })
  await erased(test, 'dana', 'ben')
  await test.settle()
  const after = await readFeed(test.world, test.actor('lars'), { feed: { kind: 'everyone' }, limit: 50 })
  expect(after.items.map(({ id, comments }) => [id, comments])).toEqual(
    before.items.map(({ id, comments }) => [id, comments]),
  )
  const text = await stored(test)
  for (const gone of ['Ben', 'swam', 'Written']) expect(text).not.toContain(gone)
  expect(text).toContain('Thank you both')
  const own = await readFeed(test.world, test.actor('lars'), {
    feed: { kind: 'person', personId: 'ben' },
    limit: 50,
  })
  expect(own.items).toEqual([])
})

test('W5 the audit chain of a cycle holds after a judge and a nominator are erased, and so do its results', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  await submitScore(test.world, test.actor('judy'), {
    cycleId,
    nominationId: ids.ben,
    commandId: nextCommand(),
    score: { kind: 'scored', points: { impact: 4, effort: 4 }, note: 'Judy’s own note' },
  })
  await decided(test, sampleDecision(ids))
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  const place = cycleOf(tenant, cycleId)
  const points = async () =>
    JSON.stringify(await test.rows.scan(place, { from: 'score', below: 'scorf', limit: 99 }))
  const scoresBefore = (await points()).match(/"points":\{[^}]*\}/g)
  for (const leaver of ['judy', 'ana', 'ben']) await erased(test, 'dana', leaver)
  await test.settle()
  const head = await readRow(test.rows, place, headRow)
  const chain = await scanRows(test.rows, place, auditRow)
  expect(chain.length).toBeGreaterThan(10)
  expect(
    brokenLink(
      chain.map(({ value }) => value),
      head?.value ?? { auditSeq: 0, auditHash: '' },
    ),
  ).toBeUndefined()
  expect((await points()).match(/"points":\{[^}]*\}/g)).toEqual(scoresBefore)
  const all = JSON.stringify(await test.rows.scan(place, { from: '!', below: '~', limit: 1_000 }))
  for (const gone of ['Judy’s own note', 'flame graph']) expect(all).not.toContain(gone)
})

test('W5 ceremonies no longer name who is erased, nor hold what was said of them', async () => {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  const ceremonyId = await planGala(test)
  await conduct(test, ceremonyId, 'start')
  const said = async () => {
    const all = await test.rows.scan(ceremonyOf(tenant, ceremonyId), { from: '!', below: '~', limit: 99 })
    return JSON.stringify(all)
  }
  for (const there of ['Ben', ids.ben, 'Cleo', 'Ida', 'Hana']) expect(await said()).toContain(there)
  for (const leaver of ['ben', 'ida', 'hana']) {
    await erased(test, 'dana', leaver)
    await test.settle()
  }
  const left = await said()
  for (const gone of ['Ben', `Citation of ${ids.ben}`, 'Ida', 'Hana']) expect(left).not.toContain(gone)
  for (const there of ['Cleo', `Citation of ${ids.pair}`]) expect(left).toContain(there)
})

test('W5 C1 a host who is erased hosts no more, by whatever they are still signed in at', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  const ceremonyId = await planGala(test)
  const { audience } = await conduct(test, ceremonyId, 'start')
  const hosts = async () => (await showPlan(test.world, test.actor('dana'), { ceremonyId })).hosts
  const before = await hosts()
  await erased(test, 'dana', 'hana')
  await test.settle()
  expect(await hosts()).toEqual(before.filter(({ id }) => id !== 'hana'))
  const order = () => command(test, 'hana', ceremonyId, { seq: audience.seq, command: { kind: 'advance' } })
  await refused(order, 'not_host')
})

test('W3 what was off the wall by somebody’s own choice stays off it when they are erased', async () => {
  const test = await createTestWorld()
  await benWasHere(test)
  await preferWall(test.world, test.actor('ben'), { commandId: nextCommand(), onWall: false })
  await test.settle()
  const wall = async () => {
    const { items } = await readFeed(test.world, test.actor('lars'), {
      feed: { kind: 'everyone' },
      limit: 50,
    })
    return items.map(({ id, to }) => [id, to.map((one) => one.id)])
  }
  const before = await wall()
  expect(before).toHaveLength(2)
  await erased(test, 'dana', 'ben')
  await test.settle()
  expect(await wall()).toEqual(before)
})

test('W5 only an owner erases, not themselves, and only who was there', async () => {
  const test = await createTestWorld()
  await refused(() => erased(test, 'ana', 'ben'), 'not_owner')
  await refused(() => erased(test, 'dana', 'dana'), 'not_yourself')
  await refused(() => erased(test, 'dana', 'nobody'), 'not_found')
})

test('W5 who comes back after being erased is somebody new', async () => {
  const test = await createTestWorld()
  const { oid } = test.actor('ben')
  await erased(test, 'dana', 'ben')
  await test.settle()
  expect(await registerPerson(test.world, tenant, { oid, name: 'Ben' })).not.toBe('ben')
})

test('W5 what somebody erased sends from where they are still taken for who they were goes, too', async () => {
  const test = await createTestWorld()
  const { world, actor, clock } = test
  const { id } = await commend(world, actor('ana'), {
    commandId: nextCommand(),
    recipients: ['cleo'],
    message: 'Thank you',
    visibility: { kind: 'tenant' },
  })
  await erased(test, 'dana', 'ben')
  await test.settle()
  const late = { itemId: id, commandId: nextCommand(), text: 'Written late', congratulation: false }
  await writeComment(world, actor('ben'), late)
  await test.settle()
  clock.advance(knownForMs + world.closingMs)
  await test.settle()
  const rows = await test.rows.scan(recognitionOf(tenant, id), { from: '!', below: '~', limit: 99 })
  for (const gone of ['Written late', 'Ben']) expect(JSON.stringify(rows)).not.toContain(gone)
})

test('W5 E7 that a chat was welcomed is told and erased, also where it is another organization’s', async () => {
  const test = await createTestWorld()
  const { world, actor, rows } = test
  const ben = actor('ben')
  const address = addressOf('chat-abroad')
  await noteConversation(world, ben, { address, tenant: 'fabrikam', locale: 'en-US' })
  await welcomeOnce(world, ben, { tenant: 'fabrikam', conversationId: address.conversationId })
  const welcomes = () => scanRows(rows, conversationsOf('fabrikam'), welcomeRow)
  expect(await welcomes()).toHaveLength(1)
  const { held } = await exportPerson(world, ben, {})
  expect(held.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['chat', 'welcome']))
  await erased(test, 'dana', 'ben')
  await test.settle()
  expect(await welcomes()).toEqual([])
  expect(await readRow(rows, conversationsOf(tenant), chatRow, 'ben')).toBeUndefined()
})

test('W5 erasing goes on after a crash at any point, to the same end', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    await benWasHere(test)
    await test.settle()
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const commandId = nextCommand()
    const erase = ({ world, actor }: TestWorld) =>
      erasePerson(world, actor('dana'), { personId: 'ben', commandId })
    await doing(async () => {
      await erase(dying)
      await dying.settle()
    })
    const later = test.restart()
    await erase(later)
    await later.settle()
    const text = await stored(later)
    for (const gone of ['Ben', 'swam', 'Written']) expect(text).not.toContain(gone)
  })
  expect(crashes).toBeGreaterThan(10)
})
