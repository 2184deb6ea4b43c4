import { expect, test } from 'vitest'
import { moveCeremony } from '#core/ceremony/change-date.ts'
import { gaveNothing } from '#core/ceremony/how-it-stands.ts'
import { previewCeremony } from '#core/ceremony/preview-ceremony.ts'
import { offerConsole } from '#core/messages/offer-console.ts'
import { meeting, nightInMeeting } from '#tests/core/messages/in-meeting.ts'
import { ended, type Night, talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, viewOf } from '#tests/support/ceremony-steps.ts'
import { minute, tenant } from '#tests/support/test-world.ts'

async function begins({ test, teams }: Night): Promise<number> {
  await offerConsole(test.world, { tenant, conversationId: meeting })
  await test.settle()
  return teams.posts.filter(({ message }) => message.kind === 'console').length
}

test('E8 a meeting tried out hours before offers the console, and the one of the evening does again, once each', async () => {
  const night = await nightInMeeting()
  const { test, id } = night
  const { clock } = test
  await talked(test, 'hana')
  await moveCeremony(test.world, test.actor('hana'), {
    ceremonyId: id,
    commandId: nextCommand(),
    startsAt: clock.now() + 3 * 60 * minute,
    reason: 'The room is taken.',
  })
  expect(await begins(night)).toBe(1)
  expect(await begins(night)).toBe(1)
  clock.advance(2 * 60 * minute + 40 * minute)
  expect(await begins(night)).toBe(2)
  clock.advance(30 * minute)
  expect(await begins(night)).toBe(2)
})

test('E5 a ceremony whose doors are open is still ahead, and on once it has begun', async () => {
  const { test, id } = await nightInMeeting()
  const stands = async () => (await previewCeremony(test.world, tenant, id))?.stands
  await conduct(test, id, 'open-lobby')
  expect(await stands()).toBe('ahead')
  await conduct(test, id, 'start')
  expect(await stands()).toBe('ahead')
  await conduct(test, id, 'end')
  expect(await stands()).toBe('now')
})

test('E5 L6 one that was ended early is over, also while its doors are open again, on a shared link as on its cards', async () => {
  const { test, teams, id } = await nightInMeeting()
  const stands = async () => (await previewCeremony(test.world, tenant, id))?.stands
  teams.nameThem()
  await conduct(test, id, 'reveal')
  await test.settle()
  await ended(test, id, true)
  expect(await stands()).toBe('over')
  const { audience } = await viewOf(test, id)
  const opens = await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'open-lobby' } })
  expect(opens.done).toBe(true)
  expect(await stands()).toBe('over')
  await test.settle()
  const calls = [...teams.cards.values()].flatMap(({ message }) =>
    message.kind === 'begun' ? [message] : [],
  )
  expect(calls).toMatchObject([{ over: true }, { over: true }])
  await conduct(test, id, 'end')
  expect(await stands()).toBe('now')
})

test('E5 L6 of one that gave nothing it is not said that anything was given, until it has given something', async () => {
  const { test, teams, id } = await nightInMeeting()
  teams.nameThem()
  const said = async () => {
    await test.settle()
    const preview = await previewCeremony(test.world, tenant, id)
    const [first] = [...teams.cards.values()].map(({ message }) => message)
    return [preview, first].map((one) => one && 'gaveNothing' in one)
  }
  await conduct(test, id, 'reveal')
  expect(await said()).toEqual([false, false])
  await ended(test, id, true)
  expect(await said()).toEqual([true, true])
  await conduct(test, id, 'end')
  expect(await said()).toEqual([false, false])
  await ended(test, id)
  expect(await said()).toEqual([false, false])
})

test('L6 an award that nobody won is nothing given', () => {
  const medallion = { shape: 'circle', color: 'gold', emblem: 'lamp' } as const
  const award = { id: 'mentor', name: 'Mentor', description: '', criteria: '', medallion }
  const segments = [{ id: 'mentor', award, result: { kind: 'not-awarded' as const }, finalists: [] }]
  const revealed = [{ segmentId: 'mentor', revealAt: 0 }]
  expect(gaveNothing({ segments, revealed })).toBe(true)
})
