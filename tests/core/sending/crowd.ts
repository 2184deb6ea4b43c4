import { chatRow, type MessageContent } from '#core/messages/rows.ts'
import { messageWrite, saveNew } from '#core/messages/write-messages.ts'
import type { World } from '#core/ports.ts'
import { newItem } from '#core/recognition/rows.ts'
import { conversationsOf, messagesOf, recognitionOf } from '#core/rows/places.ts'
import { padded, put } from '#core/rows/row-kind.ts'
import { award, commendation } from '#tests/support/builders.ts'
import { addressOf } from '#tests/support/stub-teams.ts'
import { cycleId, programId, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** People who have talked to the bot, each in a chat named as they are. */
export async function crowdOf({ rows }: Pick<TestWorld, 'rows'>, count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, at) => `p${padded(at, 5)}`)
  for (let at = 0; at < count; at += 100)
    await rows.commit(
      conversationsOf(tenant),
      names
        .slice(at, at + 100)
        .map((name) => put(chatRow, [name], { address: addressOf(name), locale: 'en-US', gone: false })),
    )
  return names
}

type Said = { to: string; content: MessageContent; order?: number }

/** Writes messages as those do who have something to say, at a moment unless it is now. */
export async function written(world: World, said: Said[]): Promise<void> {
  for (let at = 0; at < said.length; at += 90)
    await saveNew(
      world,
      messagesOf(tenant, cycleId),
      said.slice(at, at + 90).map(({ to, content, order = world.now() }) =>
        messageWrite(world, {
          programId,
          to: { kind: 'person', person: to },
          order,
          content,
          about: order,
        }),
      ),
    )
}

export const reminder: MessageContent = { kind: 'nominations', step: 'opened' }

/** Somebody's award on the wall, and what tells them of it. */
export async function awarded({ rows }: Pick<TestWorld, 'rows'>, to: string): Promise<MessageContent> {
  const { name, medallion } = award()
  const item = {
    ...commendation({ id: `award-of-${to}`, to: [{ id: to, name: to }] }),
    kind: 'award' as const,
    award: { id: 'mentor', name, medallion },
    cycleName: 'Q1',
    outcome: 'achieved' as const,
  }
  await rows.commit(recognitionOf(tenant, item.id), [newItem(item)])
  return { kind: 'won', item: item.id }
}
