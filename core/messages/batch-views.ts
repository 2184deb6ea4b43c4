import { type Batch as BatchView, type CycleMessages, messageStates } from '#core/contract/messages.ts'
import type { Pace, World } from '#core/ports.ts'
import type { Batch } from '#core/sending/batches.ts'
import { urgencyOf } from '#core/sending/order.ts'
import { grouped, type Seen } from './as-seen.ts'
import { isHeldBack } from './hold.ts'
import type { Look } from './look.ts'
import { type Stops, stopOf } from './stops.ts'

type Counts = CycleMessages['counts']

export function countStates(seen: Seen[]): Counts {
  const counts = Object.fromEntries(messageStates.map((state) => [state, 0])) as Counts
  for (const { state } of seen) counts[state] += 1
  return counts
}

/** @param stops by whom, as they are shown */
export function batchViews(
  { pace, now }: Pick<World, 'pace' | 'now'>,
  seen: Seen[],
  {
    look,
    stops,
    nameOf,
  }: { look: Look; stops: Stops; nameOf: (id: string) => NonNullable<BatchView['stopped']>['by'] },
): BatchView[] {
  const moment = now()
  const queue = aheadOf(seen, moment)
  const views = [...grouped(seen, ({ batch }) => batch.id)].map(([id, members]) => {
    const { kind, step, ceremonyId } = (members[0] as Seen).batch
    const title = ceremonyId === undefined ? undefined : look.ceremonies.get(ceremonyId)
    const stop = stopOf(stops, id)
    const state = stop ? 'stopped' : stateOf(members, look.writing.has(id), moment)
    const view: BatchView = {
      id,
      kind,
      ...(step === undefined ? {} : { step }),
      ...(title === undefined ? {} : { ceremony: title }),
      state,
      counts: countStates(members),
      ...(stop ? { stopped: { by: nameOf(stop.by), at: stop.at } } : {}),
      at: members.reduce((latest, { record }) => Math.max(latest, record.at), 0),
      ...(state === 'sending' ? { endsAt: endOf(members, { queue, pace, now: moment }) } : {}),
    }
    return { view, begun: members.reduce((first, { record }) => Math.min(first, record.order), moment) }
  })
  return views
    .sort((one, other) => Number(isDone(one.view)) - Number(isDone(other.view)) || other.begun - one.begun)
    .map(({ view }) => view)
}

const isDone = ({ state }: BatchView) => state === 'done'

function stateOf(members: Seen[], isWritten: boolean, now: number): Exclude<BatchView['state'], 'stopped'> {
  if (isWritten) return 'writing'
  const left = members.filter(({ state }) => state === 'waiting' || state === 'sending')
  if (left.length === 0) return 'done'
  return left.every(({ record }) => isHeldBack(record, now)) ? 'held' : 'sending'
}

/** How many are on their way that are at least as urgent, by urgency (rule S3); who is held back for now is not. */
function aheadOf(seen: Seen[], now: number): (of: Batch) => number {
  const counts = [0, 0, 0, 0]
  for (const { record, batch, state } of seen)
    if (state === 'sending' || (state === 'waiting' && !isHeldBack(record, now)))
      counts[urgencyOf(batch.kind)] = (counts[urgencyOf(batch.kind)] ?? 0) + 1
  return ({ kind }) => counts.slice(0, urgencyOf(kind) + 1).reduce((sum, count) => sum + count, 0)
}

/** When the pace has come round to all of them, and no wait that Teams or quiet hours asked for is left. */
function endOf(
  members: Seen[],
  { queue, pace, now }: { queue: (of: Batch) => number; pace: Pick<Pace, 'perSecond'>; now: number },
): number {
  const paced = now + (queue((members[0] as Seen).batch) * 1_000) / pace.perSecond
  return members.reduce((end, { record: { standing } }) => {
    return standing.state === 'waiting' ? Math.max(end, standing.notBefore) : end
  }, Math.round(paced))
}
