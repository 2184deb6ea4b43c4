import type { FeedName, Recognition, Visibility } from '#core/contract/recognition.ts'
import { commend } from '#core/recognition/commend.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { nextCommand } from '#tests/support/builders.ts'
import type { Name, TestWorld } from '#tests/support/test-world.ts'

export const wall = { kind: 'everyone' } as const
export const crew = { kind: 'team', teamId: 'crew' } as const
export const feedOfPerson = (personId: Name) => ({ kind: 'person', personId }) as const

/** Thanks somebody, and has it stand on the wall. */
export async function thank(
  test: TestWorld,
  by: Name,
  to: Name[],
  over: { message?: string; visibility?: Visibility } = {},
): Promise<Recognition> {
  const given = await commend(test.world, test.actor(by), {
    commandId: nextCommand(),
    recipients: to,
    message: 'Thank you for the flame graphs',
    visibility: { kind: 'tenant' },
    ...over,
  })
  await counted(test)
  return given
}

/** Does all that follows, also what is counted a moment later. */
export async function counted(test: TestWorld): Promise<void> {
  await test.settle()
  test.clock.advance(2_000)
  await test.settle()
}

/** What somebody finds in a feed. */
export async function found(test: TestWorld, by: Name, feed: FeedName): Promise<Recognition[]> {
  return (await readFeed(test.world, test.actor(by), { feed, limit: 50 })).items
}
