import { expect, test } from 'vitest'
import { endRehearsal, rehearse } from '#core/ceremony/rehearse.ts'
import type { Place, RowStore } from '#core/ports.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** A gala that is to be rehearsed, a process of its own for one of its hosts, and what another does meanwhile. */
async function gala() {
  const test = await createTestWorld()
  await decidedCycle(test)
  return { test, id: await planGala(test) }
}

const begin = ({ world, actor }: TestWorld, ceremonyId: string, by: Name, anew?: true) =>
  rehearse(world, actor(by), { ceremonyId, commandId: nextCommand(), ...(anew ? { anew } : {}) })

/** Another host begins a rehearsal and opens its doors. */
async function beginAndOpen(test: TestWorld, id: string): Promise<void> {
  const { ceremonyId } = await begin(test, id, 'hugo')
  await openDoors(test, ceremonyId)
}

async function openDoors(test: TestWorld, ceremonyId: string): Promise<void> {
  const { seq } = (await viewOf(test, ceremonyId)).audience
  await command(test, 'hugo', ceremonyId, { seq, command: { kind: 'open-lobby' } })
}

/** A process during whose first such request to a place something else happens: before it, or before its answer. */
function crossedBy(
  test: TestWorld,
  { at, ask, moment }: { at: Place; ask: 'scan' | 'commit'; moment: 'before' | 'after' },
  meanwhile: () => Promise<unknown>,
): TestWorld {
  let crossed = false
  const crossing = async (when: string, asked: string, place: Place) => {
    if (crossed || when !== moment || asked !== ask || place.partition !== at.partition) return
    crossed = true
    await meanwhile()
  }
  const rows: RowStore = {
    ...test.rows,
    async scan(place, range) {
      await crossing('before', 'scan', place)
      const found = await test.rows.scan(place, range)
      await crossing('after', 'scan', place)
      return found
    },
    async commit(place, writes) {
      await crossing('before', 'commit', place)
      await test.rows.commit(place, writes)
      await crossing('after', 'commit', place)
    },
  }
  return test.process({ rows })
}

const rehearsalPlace = (id: string) => ceremonyOf(tenant, `rehearsal-${id}`)

test.each(['before', 'after'] as const)(
  'C9 who is second to begin a rehearsal joins what the first has done in it (%s looking for what is left)',
  async (moment) => {
    const { test, id } = await gala()
    const crossing = { at: rehearsalPlace(id), ask: 'scan', moment } as const
    const second = crossedBy(test, crossing, () => beginAndOpen(test, id))
    const { ceremonyId } = await begin(second, id, 'hana')
    expect((await viewOf(test, ceremonyId)).audience.scene).toMatchObject({ kind: 'lobby' })
  },
)

test('C9 a rehearsal begun while the one before is being cleared away stays', async () => {
  const { test, id } = await gala()
  const { ceremonyId } = await begin(test, id, 'hana')
  await openDoors(test, ceremonyId)
  const crossing = { at: rehearsalPlace(id), ask: 'commit', moment: 'after' } as const
  const ending = crossedBy(test, crossing, () => beginAndOpen(test, id))
  const asked = { ceremonyId: id, commandId: nextCommand() }
  await endRehearsal(ending.world, ending.actor('hana'), asked)
  expect((await viewOf(test, ceremonyId)).audience.scene).toMatchObject({ kind: 'lobby' })
  await endRehearsal(test.world, test.actor('hana'), asked)
  expect(await test.rows.scan(rehearsalPlace(id), { from: '', below: '~', limit: 9 })).toEqual([])
})

test('C9 taken back to its beginning while another host goes on, it is at its beginning', async () => {
  const { test, id } = await gala()
  const { ceremonyId } = await begin(test, id, 'hana')
  const crossing = { at: rehearsalPlace(id), ask: 'commit', moment: 'before' } as const
  const slow = crossedBy(test, crossing, () => openDoors(test, ceremonyId))
  await begin(slow, id, 'hana', true)
  expect((await viewOf(test, ceremonyId)).audience.scene).toMatchObject({ kind: 'planned' })
})

test('C9 the same *Begin again*, delivered twice, takes the others back once', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  const { ceremonyId } = await begin(test, id, 'hana')
  const again = { ceremonyId: id, commandId: nextCommand(), anew: true as const }
  await rehearse(world, actor('hana'), again)
  const { audience } = await conduct(test, ceremonyId, 'reveal')
  expect(await rehearse(world, actor('hana'), again)).toEqual({ ceremonyId })
  expect((await viewOf(test, ceremonyId)).audience).toEqual(audience)
  // Another host's is another, whatever its id.
  await rehearse(world, actor('hugo'), again)
  expect((await viewOf(test, ceremonyId)).audience.scene).toMatchObject({ kind: 'planned' })
  await endRehearsal(world, actor('hana'), { ceremonyId: id, commandId: nextCommand() })
  expect(await test.rows.scan(rehearsalPlace(id), { from: '', below: '~', limit: 9 })).toEqual([])
})

test('C9 *Begin again* under an id that was used for something else is refused', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  const { ceremonyId } = await begin(test, id, 'hana')
  const { audience, next } = await viewOf(test, ceremonyId)
  if (!next) throw new Error('There is no first step.')
  const commandId = nextCommand()
  await command(test, 'hana', ceremonyId, { seq: audience.seq, command: next.command, commandId })
  await refused(
    () => rehearse(world, actor('hana'), { ceremonyId: id, commandId, anew: true }),
    'command_reused',
  )
})

test('C9 the same *Begin again*, delivered twice at once, takes it back once', async () => {
  const { test, id } = await gala()
  const { ceremonyId } = await begin(test, id, 'hana')
  const again = { ceremonyId: id, commandId: nextCommand(), anew: true as const }
  const crossing = { at: rehearsalPlace(id), ask: 'commit', moment: 'before' } as const
  const slow = crossedBy(test, crossing, async () => {
    await rehearse(test.world, test.actor('hana'), again)
    await openDoors(test, ceremonyId)
  })
  await rehearse(slow.world, slow.actor('hana'), again)
  expect((await viewOf(test, ceremonyId)).audience.scene).toMatchObject({ kind: 'lobby' })
})

test('C9 no rehearsal is on once the real doors are open, also where it begins while they do', async () => {
  const { test, id } = await gala()
  const crossing = { at: rehearsalPlace(id), ask: 'commit', moment: 'before' } as const
  const slow = crossedBy(test, crossing, () => conduct(test, id, 'start'))
  await refused(() => begin(slow, id, 'hugo'), 'ceremony_under_way')
  expect(await test.rows.scan(rehearsalPlace(id), { from: '', below: '~', limit: 9 })).toEqual([])
  expect((await viewOf(test, id)).audience.scene).toMatchObject({ kind: 'lobby' })
})
