import type { MessageContent } from '#core/messages/rows.ts'

/** How long it can wait: 0 is said while people watch; 3 is as good in a quarter of an hour. */
type Urgency = 0 | 1 | 2 | 3

/** What was posted says how things are: after what is new, and before what only reminds. */
export const urgencyOfRedraw: Urgency = 2

/** Rule S3. */
export function urgencyOf(kind: MessageContent['kind']): Urgency {
  switch (kind) {
    case 'begun':
    case 'console':
    case 'revealed':
      return 0
    case 'recap':
    case 'winners':
    case 'won':
    case 'nominee-won':
    case 'outcome':
    case 'correction':
    case 'amended':
      return 1
    case 'date':
    case 'endorsable':
    case 'host-soon':
      return 2
    case 'nominations':
    case 'judging':
      return 3
    default:
      return kind satisfies never
  }
}

/** What has a place in the order: `order` is when it was to be said. */
type Waiting = { content: { kind: MessageContent['kind'] }; order: number }

/** The oldest of all has every so many-th turn. */
const oldestEvery = 10

/** The order in which those that may go now go (rule S3); `of` tells of each what counts. */
export function inTurn<T>(things: T[], of: (thing: T) => Waiting): T[] {
  const byAge = [...things].sort((one, other) => of(one).order - of(other).order)
  const urgency = (thing: T) => urgencyOf(of(thing).content.kind)
  const byUrgency = [...byAge].sort((one, other) => urgency(one) - urgency(other))
  const taken = new Set<T>()
  const [oldest, mostUrgent] = [byAge.values(), byUrgency.values()]
  while (taken.size < things.length) {
    const isOldests = (taken.size + 1) % oldestEvery === 0
    taken.add(firstLeft(isOldests ? oldest : mostUrgent, taken))
  }
  return [...taken]
}

/** Each is passed over once only: what was taken never comes back. */
function firstLeft<T>(things: Iterator<T>, taken: Set<T>): T {
  for (;;) {
    const { value } = things.next()
    if (!taken.has(value)) return value
  }
}
