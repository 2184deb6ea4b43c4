import { reactions as kinds, type Reaction } from '#core/contract/ceremony.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { writeComment } from '#core/recognition/comment.ts'
import { react } from '#core/recognition/react.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import type { PastWorld } from '#local/sample/past-world.ts'
import { type Echo, sampleEchoes } from '#local/sample/wall-echoes.ts'

const day = 86_400_000

/** Colleagues react to what is on the sample's wall, and comment. */
export async function echoWall(past: PastWorld, now: number): Promise<void> {
  const reader = await past.actor('ana', now)
  const { items } = await readFeed(past.at(now), reader, { feed: { kind: 'everyone' }, limit: 50 })
  for (const echo of sampleEchoes) {
    const item = items.find((one) => isOf(one, echo.of))
    if (item) await echoOf(past, item, echo, now)
  }
}

function isOf(item: Recognition, of: string): boolean {
  return item.kind === 'award' ? item.award.name === of : item.text.startsWith(of)
}

async function echoOf(past: PastWorld, item: Recognition, { reactions, comments = [] }: Echo, now: number) {
  const world = past.at(now)
  const byPerson = new Map<string, Reaction[]>()
  for (const kind of kinds)
    for (const person of reactions[kind] ?? []) byPerson.set(person, [...(byPerson.get(person) ?? []), kind])
  for (const [person, mine] of byPerson)
    await react(world, await past.actor(person, now), { itemId: item.id, reactions: mine })
  for (const { from, text = '', daysAgo } of comments) {
    const time = now - daysAgo * day
    const asked = { itemId: item.id, commandId: crypto.randomUUID(), text, congratulation: text === '' }
    await writeComment(past.at(time), await past.actor(from, time), asked)
  }
}
