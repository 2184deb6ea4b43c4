import type { Message } from '#core/contract/messages.ts'
import { listOpen } from '#core/messages/list-messages.ts'
import { chatRow, messageRow } from '#core/messages/rows.ts'
import { messageWrite, mostWrites, saveNew } from '#core/messages/write-messages.ts'
import type { Wakeups } from '#core/ports.ts'
import { conversationsOf, messagesOf } from '#core/rows/places.ts'
import { padded, put, scanRows } from '#core/rows/row-kind.ts'
import type { Company } from '#tests/support/company.ts'

/** Employees who have talked to the bot, and are about to be told that they may nominate. */
export type Audience = {
  /** Their conversations. */
  people: string[]
  /** Writes to all of them. */
  announce(): Promise<void>
  /** How many messages stand how. */
  states(): Promise<Record<string, number>>
  /** Who is listed for owners as not having been told for sure. */
  listed(): Promise<Message[]>
}

export async function gather(
  company: Company,
  wakeups: Wakeups,
  teams: string,
  count: number,
): Promise<Audience> {
  const { tenant, programId } = company
  const world = { ...company.world, wakeups }
  const cycleId = await company.openCycle()
  const place = messagesOf(tenant, cycleId)
  const people = Array.from({ length: count }, (_, at) => `person${padded(at, 6)}`)
  const chat = (conversationId: string) => ({
    address: { conversationId, serviceUrl: `${teams}/teams/`, botId: '28:laurels' },
    locale: 'en-US',
    timeZone: where(new Date().getUTCHours()),
    gone: false,
  })
  for (const some of inParts(people, 100))
    await world.rows.commit(
      conversationsOf(tenant),
      some.map((person) => put(chatRow, [person], chat(person))),
    )
  return {
    people,
    async announce() {
      for (const some of inParts(people, mostWrites)) {
        const drafts = some.map((person) => ({
          programId,
          to: { kind: 'person' as const, person },
          order: 1,
          content: { kind: 'nominations' as const, step: 'opened' as const },
          about: 'opened',
        }))
        await saveNew(
          world,
          place,
          drafts.map((draft) => messageWrite(world, draft)),
        )
      }
    },
    async states() {
      const states: Record<string, number> = {}
      for (const { value } of await scanRows(world.rows, place, messageRow))
        states[value.standing.state] = (states[value.standing.state] ?? 0) + 1
      return states
    },
    async listed() {
      const listed: Message[] = []
      for (let after: string | undefined; ; ) {
        const page = await listOpen(world, company.actor('dana'), { cycleId, after })
        listed.push(...page.messages)
        if (page.more === undefined) return listed
        after = page.more
      }
    },
  }
}

/** A zone in which it is about noon: nobody's quiet hours. */
function where(utcHour: number): string {
  const ahead = 12 - utcHour
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

function inParts<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}
