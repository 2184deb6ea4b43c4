import { calendarKeyOf } from '#core/ceremony/calendar-link.ts'
import { gaveNothing, howItStands } from '#core/ceremony/how-it-stands.ts'
import { type Ceremony, planRow, stateRow } from '#core/ceremony/state.ts'
import { headRow } from '#core/cycles/head.ts'
import { beginningOf, composeRecap } from '#core/messages/compose-ceremony.ts'
import { whoHolds } from '#core/messages/compose-correction.ts'
import { composeDate } from '#core/messages/compose-date.ts'
import { endorsableByNow } from '#core/messages/compose-endorsable.ts'
import { type About, composeMessage } from '#core/messages/compose-message.ts'
import { datesOf } from '#core/messages/dates.ts'
import { daysLeft } from '#core/messages/days-left.ts'
import { areHidden } from '#core/messages/load-news.ts'
import type { MessageContent, MessageRecord } from '#core/messages/rows.ts'
import type { OutgoingMessage, Saying, World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { ceremonyOf, cycleOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'

type Of<Kind extends MessageContent['kind']> = Extract<MessageContent, { kind: Kind }>

/**
 * What a card that was posted is to say by now (rules L2, L6). Undefined where it is to stay as it is. It tells no more
 * than a message of its kind would tell to the same conversation at this moment.
 */
export async function composePost(
  world: World,
  place: { tenant: string; cycleId: string },
  message: MessageRecord,
  locale: string,
): Promise<OutgoingMessage | undefined> {
  const about = { ...place, programId: message.programId }
  const { content } = message
  switch (content.kind) {
    case 'date':
      return said(locale, await dateByNow(world, about, { content, to: message.to }))
    case 'begun':
      return said(locale, await begunByNow(world, about, content))
    case 'winners': {
      const { kind, title, part } = content
      const standing = await composeMessage(world, place, message, locale)
      if (standing) return standing
      const hidden = await areHidden(world, place.tenant, content.items)
      return { kind, locale, title, part, news: [], ...(hidden ? { hidden } : {}) }
    }
    case 'recap':
      return said(locale, await composeRecap(world, about, content, { stands: true }))
    case 'endorsable':
      return said(locale, await endorsableByNow(world, about, content))
    case 'revealed': {
      const standing = await composeMessage(world, place, message, locale)
      return standing ?? said(locale, await holdersByNow(world, about, content.awardId))
    }
    case 'correction':
      return said(locale, await holdersByNow(world, about, content.awardId))
    default:
      return composeMessage(world, place, message, locale)
  }
}

/** Who holds an award; where the wall hides who, that it does. */
async function holdersByNow(world: World, about: About, awardId: string): Promise<Saying | undefined> {
  const holders = await whoHolds(world, about, awardId)
  if (holders) return holders
  const head = await readRow(world.rows, cycleOf(about.tenant, about.cycleId), headRow)
  if (!head) return undefined
  return { kind: 'winners', title: head.value.name, part: { number: 1, of: 1 }, news: [], hidden: true }
}

const said = (locale: string, saying: Saying | undefined) => saying && { locale, ...saying }

/** An invitation: to its newest date, as long as it is waited for; then that it is on, and that it is over. */
async function dateByNow(
  world: World,
  about: About,
  { content, to }: { content: Of<'date'>; to: MessageRecord['to'] },
): Promise<Saying | undefined> {
  const { tenant, programId } = about
  const { ceremonyId, seq, startsAt: told } = content
  const [plan, state, program] = await Promise.all([
    readRow(world.rows, programsOf(tenant), planRow, ceremonyId),
    readRow(world.rows, ceremonyOf(tenant, ceremonyId), stateRow),
    readRow(world.rows, programsOf(tenant), programRow, programId),
  ])
  if (!plan || !program) return undefined
  const calendar = calendarKeyOf(plan.value, tenant)
  const { title, startsAt: planned } = plan.value
  const { name, timeZone } = program.value
  const ceremony = { id: ceremonyId, title }
  const card = { kind: 'date' as const, ceremony, program: name, timeZone, ...(calendar ? { calendar } : {}) }
  const newest = (await datesOf(world, tenant, plan.value)).at(-1)
  const stands = state && howItStands(state.value)
  const held = state && { ...card, change: 'planned' as const, startsAt: state.value.startsAt }
  if (held && stands === 'now') return { ...held, now: 'on' }
  if (held && stands === 'over') return { ...held, now: 'over', ...nothingOf(state.value) }
  if (!newest || told === undefined) return undefined
  // As it was said, by the date that its reader had heard.
  if (newest.seq === seq) return composeDate(world, about, { content, to }, { stands: true })
  const { startsAt, reason } = newest
  const why = reason === undefined ? {} : { reason }
  if (startsAt === undefined) return { ...card, change: 'called-off', startsAt: told ?? planned, ...why }
  const left = daysLeft(startsAt, world.now())
  const dated = { ...card, startsAt, ...(left === undefined ? {} : { inDays: left }) }
  return startsAt === told
    ? { ...dated, change: 'planned' }
    : { ...dated, change: 'moved', from: told, ...why }
}

/** A call to come: once that session is over, nobody is called any more. */
async function begunByNow(
  world: World,
  about: About,
  { ceremonyId, startedAt }: Of<'begun'>,
): Promise<Saying | undefined> {
  const known = await beginningOf(world, about, ceremonyId)
  if (!known) return undefined
  const isOn = howItStands(known.state) === 'now' && known.state.startedAt === startedAt
  return isOn ? known.saying : { ...known.saying, over: true, ...nothingOf(known.state) }
}

const nothingOf = (ceremony: Ceremony) => (gaveNothing(ceremony) ? { gaveNothing: true as const } : {})
