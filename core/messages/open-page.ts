import { limits } from '#core/contract/limits.ts'
import { openStates } from '#core/contract/messages.ts'
import type { Seen } from './as-seen.ts'
import { listKey } from './look.ts'

export type OpenPage = { messages: Seen[]; more?: string }

/**
 * The next of those that are not sent: what waits for somebody before what waits for Teams.
 * @param seen in the order of their `listKey`
 * @param after where the page before ended; what came to stand elsewhere meanwhile doesn't move it
 */
export function openPage(seen: Seen[], { after = '' }: { after?: string | undefined }): OpenPage {
  const messages: Seen[] = []
  for (const [rank, state] of openStates.entries())
    for (const one of seen) {
      if (one.state !== state || cursorOf(rank, one) <= after) continue
      if (messages.length === limits.messagePage) return { messages, more: lastOf(messages) }
      messages.push(one)
    }
  return { messages }
}

const cursorOf = (rank: number, { record }: Seen) => `${rank}.${listKey(record)}`

function lastOf(messages: Seen[]): string {
  const last = messages.at(-1) as Seen
  return cursorOf(openStates.indexOf(last.state as (typeof openStates)[number]), last)
}
