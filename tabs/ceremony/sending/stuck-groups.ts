import type { Message } from '#core/contract/messages.ts'

/** Why a message goes no further by itself; of those that reached nobody, people, channels and meetings are helped differently. */
const whys = [
  'uncertain',
  'failed',
  'channel-not-reached',
  'meeting-not-reached',
  'person-not-reached',
] as const
export type Why = (typeof whys)[number]

/** Messages that an owner is to look at by why, those first of which somebody may wait for an answer. */
export function stuckGroups(open: readonly Message[]): { why: Why; members: Message[] }[] {
  return whys
    .map((why) => ({ why, members: open.filter((message) => whyOf(message) === why) }))
    .filter(({ members }) => members.length > 0)
}

function whyOf({ state, to }: Message): Why | undefined {
  switch (state) {
    case 'uncertain':
    case 'failed':
      return state
    case 'not-reached':
      return `${to.kind}-not-reached`
    case 'waiting':
    case 'sending':
    case 'sent':
    case 'overtaken':
      return undefined
    default:
      return state satisfies never
  }
}
