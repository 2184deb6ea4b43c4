import type { OutgoingMessage, Saying, World } from '#core/ports.ts'
import { composeAmendment } from './compose-amendment.ts'
import { composeBegun, composeRecap } from './compose-ceremony.ts'
import { composeCorrection } from './compose-correction.ts'
import { composeDate } from './compose-date.ts'
import { composeEndorsable } from './compose-endorsable.ts'
import { composeHostSoon } from './compose-host-soon.ts'
import { composeOutcome } from './compose-outcome.ts'
import { composeJudging, composeNominations } from './compose-reminder.ts'
import { composeReveal } from './compose-reveal.ts'
import { forOthers, loadNews } from './load-news.ts'
import { composeConsole } from './offer-console.ts'
import type { MessageRecord } from './rows.ts'

/** Whose cycle a message is about. */
export type About = { tenant: string; cycleId: string; programId: string }

/**
 * What a message says as things are at this moment: a correction made meanwhile shows (rule M9). Undefined where
 * nothing of it holds any more.
 */
export async function composeMessage(
  world: World,
  place: { tenant: string; cycleId: string },
  message: Pick<MessageRecord, 'programId' | 'to' | 'order' | 'content'>,
  locale: string,
): Promise<OutgoingMessage | undefined> {
  const saying = await composed(world, { ...place, programId: message.programId }, message)
  return saying && { locale, ...saying }
}

async function composed(
  world: World,
  about: About,
  { to, order, content }: Pick<MessageRecord, 'to' | 'order' | 'content'>,
): Promise<Saying | undefined> {
  const { tenant } = about
  switch (content.kind) {
    case 'winners': {
      const news = await forOthers(world, tenant, await loadNews(world, tenant, content.items))
      const { kind, title, part } = content
      return news.length === 0 ? undefined : { kind, title, part, news }
    }
    case 'won':
    case 'nominee-won': {
      const [news] = await loadNews(world, tenant, [content.item])
      return news && { kind: content.kind, item: content.item, news }
    }
    case 'revealed':
      return composeReveal(world, about, content)
    case 'date':
      return composeDate(world, about, { content, to })
    case 'begun':
      return composeBegun(world, about, content)
    case 'recap':
      return composeRecap(world, about, content)
    case 'outcome':
      return composeOutcome(world, about, content)
    case 'correction':
      return composeCorrection(world, about, content)
    case 'amended':
      return to.kind === 'person'
        ? composeAmendment(world, about, { content, person: to.person, writtenAt: order })
        : undefined
    case 'console':
      return to.kind === 'person' ? composeConsole(world, about, content, to.person) : undefined
    case 'host-soon':
      return to.kind === 'person' ? composeHostSoon(world, about, content, to.person) : undefined
    case 'nominations':
      return composeNominations(world, about, content, to)
    case 'endorsable':
      return composeEndorsable(world, about, content)
    case 'judging':
      return to.kind === 'person' ? composeJudging(world, about, content, to.person) : undefined
    default:
      return content satisfies never
  }
}
