import { expect, test } from 'vitest'
import type { Recognition } from '#core/contract/recognition.ts'
import { save } from '#core/outbox/save.ts'
import { writeComment } from '#core/recognition/comment.ts'
import { preferWall, readWallPreference } from '#core/recognition/prefer-wall.ts'
import { react } from '#core/recognition/react.ts'
import { readComments } from '#core/recognition/read-comments.ts'
import { newItem } from '#core/recognition/rows.ts'
import { seeItem, viewItem } from '#core/recognition/see-item.ts'
import { showPerson } from '#core/recognition/show-person.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { counted, crew, feedOfPerson, found, thank, wall } from '#tests/core/recognition/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

async function prefer(test: TestWorld, by: Name, onWall: boolean): Promise<void> {
  await preferWall(test.world, test.actor(by), { commandId: nextCommand(), onWall })
  await counted(test)
}

const names = (items: Recognition[]) => items.map(({ to }) => to.map(({ id }) => id))

async function giveAward(test: TestWorld, to: Name[], helpers: Name[] = []): Promise<string> {
  const people = (ids: Name[]) => ids.map((id) => ({ id, name: test.actor(id).name }))
  const id = test.world.newId()
  const item: Recognition = {
    kind: 'award',
    id,
    at: test.clock.now(),
    to: people(to),
    helpers: people(helpers),
    text: 'For patience',
    mode: 'mentoring',
    visibility: { kind: 'tenant' },
    reactions: {},
    comments: 0,
    award: { id: 'mentor', name: 'Mentor', medallion: { shape: 'circle', color: 'gold', emblem: 'lamp' } },
    cycleName: 'Q1',
    outcome: 'achieved',
  }
  await save(test.world, recognitionOf(tenant, id), [newItem(item)], [{ kind: 'distribute' }])
  await counted(test)
  return id
}

test('W3 who doesn’t want to appear is left out of what others read, before and after they said so', async () => {
  const test = await createTestWorld()
  await thank(test, 'ana', ['ben'])
  await thank(test, 'ana', ['ben', 'cleo'])
  await thank(test, 'ana', ['ben', 'cleo'], { visibility: crew })
  await prefer(test, 'ben', false)
  await thank(test, 'ana', ['ben'])
  await thank(test, 'ana', ['cleo', 'ben'])
  expect(names(await found(test, 'lars', wall))).toEqual([['cleo'], ['cleo']])
  expect(names(await found(test, 'ana', crew))).toEqual([['cleo']])
  expect(await found(test, 'lars', feedOfPerson('ben'))).toEqual([])
  expect(names(await found(test, 'lars', feedOfPerson('cleo')))).toEqual([['cleo'], ['cleo']])
})

test('W3 they themselves and who gave it still see it whole', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', ['ben'])
  await prefer(test, 'ben', false)
  for (const by of ['ben', 'ana'] as const) {
    expect(names(await found(test, by, feedOfPerson(by)))).toEqual([['ben']])
    expect((await seeItem(test.world, test.actor(by), id)).item.to).toHaveLength(1)
  }
  await refused(() => seeItem(test.world, test.actor('lars'), id), 'not_found')
})

test('W3 appearing again brings everything back', async () => {
  const test = await createTestWorld()
  await thank(test, 'ana', ['ben', 'cleo'])
  await prefer(test, 'ben', false)
  await prefer(test, 'ben', true)
  expect(names(await found(test, 'lars', wall))).toEqual([['ben', 'cleo']])
  expect(await readWallPreference(test.world, test.actor('ben'))).toEqual({ onWall: true })
})

test('W3 what they gave stays with those it is for, without their name; so do their comments', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id } = await thank(test, 'ana', ['ben'])
  const asked = { itemId: id, commandId: nextCommand(), text: 'Still true', congratulation: false }
  await writeComment(world, actor('ana'), asked)
  await prefer(test, 'ana', false)
  expect(await found(test, 'lars', wall)).toMatchObject([{ from: { id: 'unnamed', name: '' } }])
  const page = await readComments(world, actor('lars'), { itemId: id, limit: 20 })
  expect(page.comments).toMatchObject([{ text: 'Still true', author: { name: '' } }])
  expect(await found(test, 'ben', feedOfPerson('ben'))).toMatchObject([{ from: { id: 'ana' } }])
})

test('W3 an award leaves the walls, and stays with who won it', async () => {
  const test = await createTestWorld()
  const id = await giveAward(test, ['ben', 'cleo'], ['kim'])
  await prefer(test, 'ben', false)
  await prefer(test, 'kim', false)
  const award = { kind: 'award', awardId: 'mentor' } as const
  expect(await found(test, 'lars', award)).toMatchObject([{ to: [{ id: 'cleo' }], helpers: [] }])
  const own = await viewItem(test.world, test.actor('ben'), await seeItem(test.world, test.actor('ben'), id))
  expect(own.item.to.map((person) => person.id)).toEqual(['ben', 'cleo'])
  expect((await showPerson(test.world, test.actor('ben'), { personId: 'ben' })).awards).toHaveLength(1)
  const seen = await showPerson(test.world, test.actor('lars'), { personId: 'ben' })
  expect(seen).toMatchObject({ onWall: false, awards: [], modes: [], helped: [] })
  expect((await showPerson(test.world, test.actor('lars'), { personId: 'kim' })).helped).toEqual([])
})

test('W3 whatever commit the process dies at, past items follow in the end', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    for (let time = 0; time < 3; time++) await thank(test, 'ana', ['ben', 'cleo'])
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const commandId = nextCommand()
    await doing(async () => {
      await preferWall(dying.world, dying.actor('ben'), { commandId, onWall: false })
      await dying.settle()
    })
    const later = test.restart()
    await preferWall(later.world, later.actor('ben'), { commandId, onWall: false })
    await later.settle()
    expect(names(await found(later, 'lars', wall))).toEqual([['cleo'], ['cleo'], ['cleo']])
  })
  expect(crashes).toBeGreaterThan(10)
})

test('W3 of many items all follow, in chunks', async () => {
  const test = await createTestWorld()
  for (let time = 0; time < 30; time++) await thank(test, 'ana', ['ben'])
  expect(await found(test, 'lars', wall)).toHaveLength(30)
  await prefer(test, 'ben', false)
  expect(await found(test, 'lars', wall)).toEqual([])
})

test('W3 who copied on what was true before looks again', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', ['ben'])
  let meanwhile = false
  const slow = test.process({
    rows: {
      ...test.rows,
      commit: async (place, writes) => {
        // In the moment before this process writes its first copy, Ben says no and another carries it out.
        if (place.table === 'Feeds' && !meanwhile) {
          meanwhile = true
          await prefer(test.process(), 'ben', false)
        }
        await test.rows.commit(place, writes)
      },
    },
  })
  await react(slow.world, slow.actor('lars'), { itemId: id, reactions: ['heart'] })
  await counted(slow)
  expect(meanwhile).toBe(true)
  expect(await found(test, 'lars', wall)).toEqual([])
})

test('W6 a person’s page counts nothing and ranks nobody', async () => {
  const test = await createTestWorld()
  for (const helped of ['kim', 'ida', 'kim'] as const) await giveAward(test, [helped], ['ben'])
  await giveAward(test, ['ben'])
  await thank(test, 'ana', ['ben'])
  const page = await showPerson(test.world, test.actor('lars'), { personId: 'ben' })
  expect(Object.keys(page).sort()).toEqual(['awards', 'helped', 'modes', 'onWall', 'person'])
  expect(page.modes).toEqual(['mentoring'])
  // In the order of names, not of how often.
  expect(page.helped.map(({ name }) => name)).toEqual(['Ida', 'Kim'])
  await refused(() => showPerson(test.world, test.actor('lars'), { personId: 'nobody' }), 'not_found')
})
