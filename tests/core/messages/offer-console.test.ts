import { expect, test } from 'vitest'
import { moveCeremony } from '#core/ceremony/change-date.ts'
import { previewCeremony } from '#core/ceremony/preview-ceremony.ts'
import { offerConsole } from '#core/messages/offer-console.ts'
import { meeting, nightInMeeting } from '#tests/core/messages/in-meeting.ts'
import { type Night, talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { conduct } from '#tests/support/ceremony-steps.ts'
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
