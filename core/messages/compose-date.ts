import { calendarKeyOf } from '#core/ceremony/calendar-link.ts'
import { planRow, stateRow } from '#core/ceremony/state.ts'
import type { Saying, World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { ceremonyOf, messagesOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { About } from './compose-message.ts'
import { type DateOf, datesOf } from './dates.ts'
import { daysLeft } from './days-left.ts'
import { type MessageContent, messageRow } from './rows.ts'
import { messageId, type Recipient } from './write-messages.ts'

/** Who waits already hears that it is called off; long after its time, nobody need. */
const lateMs = 24 * 60 * 60_000

type Content = Extract<MessageContent, { kind: 'date' }>

/**
 * When a ceremony is to be, or that it was called off (rule M18). Undefined where a newer change tells of it, where it
 * has begun or its time has come, and where it is what the reader has heard before.
 * @param stands it was told in time, and this is the card that says so
 */
export async function composeDate(
  world: World,
  about: About,
  { content, to }: { content: Content; to: Recipient },
  { stands = false } = {},
): Promise<Saying | undefined> {
  const { tenant, programId } = about
  const { ceremonyId, seq } = content
  const [plan, state, program] = await Promise.all([
    readRow(world.rows, programsOf(tenant), planRow, ceremonyId),
    readRow(world.rows, ceremonyOf(tenant, ceremonyId), stateRow),
    readRow(world.rows, programsOf(tenant), programRow, programId),
  ])
  if (!plan || !program) return undefined
  const dates = await datesOf(world, tenant, plan.value)
  const newest = dates.at(-1)
  if (newest?.seq !== seq) return undefined
  const from = (await lastHeard(world, about, { content, to, earlier: dates.slice(0, -1) })) ?? dates[0]
  const { startsAt, reason } = newest
  const isWaitedFor = ['planned', 'lobby'].includes(state?.value.status.kind ?? 'planned')
  const wasToBe = from.startsAt ?? plan.value.startsAt
  const isHeld =
    startsAt === undefined
      ? world.now() < wasToBe + lateMs
      : isWaitedFor && (stands || world.now() < startsAt) && (seq === 0 || startsAt !== wasToBe)
  if (!isHeld) return undefined
  const calendar = calendarKeyOf(plan.value, tenant)
  const { timeZone } = program.value
  // Not where nobody would count on: what is said in somebody's own chat stays as it was said.
  const isCounted = startsAt !== undefined && to.kind !== 'person'
  const inDays = isCounted ? daysLeft(startsAt, world.now()) : undefined
  return {
    kind: 'date',
    change: startsAt === undefined ? 'called-off' : seq === 0 ? 'planned' : 'moved',
    ceremony: { id: ceremonyId, title: plan.value.title },
    program: program.value.name,
    startsAt: startsAt ?? from.startsAt ?? plan.value.startsAt,
    ...(startsAt !== undefined && seq > 0 && from.startsAt !== undefined ? { from: from.startsAt } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(inDays === undefined ? {} : { inDays }),
    timeZone,
  }
}

/** The newest of earlier dates that reached somebody; undefined where none did. */
async function lastHeard(
  world: World,
  { tenant, cycleId }: About,
  { content, to, earlier }: { content: Content; to: Recipient; earlier: DateOf[] },
): Promise<DateOf | undefined> {
  for (const date of earlier.toReversed()) {
    const id = messageId({ to, content, about: [content.ceremonyId, date.seq] })
    const row = await readRow(world.rows, messagesOf(tenant, cycleId), messageRow, id)
    if (['sent', 'uncertain'].includes(row?.value.standing.state ?? '')) return date
  }
  return undefined
}
