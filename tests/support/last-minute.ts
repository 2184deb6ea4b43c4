import { randomUUID } from 'node:crypto'
import { nominationRow } from '#core/nominations/rows.ts'
import { identityRow, profileRow } from '#core/people/rows.ts'
import type { RowStore, Wakeups, Write } from '#core/ports.ts'
import { cycleOf, peopleOf } from '#core/rows/places.ts'
import { insert, scanRows } from '#core/rows/row-kind.ts'
import type { Company } from '#tests/support/company.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'

type Nominator = { oid: string; name: string; commandId: string }

/** One click, when it was made (by this process' clock) and how it was answered. */
type Click = {
  nominator: Nominator
  sentAt: number
  status: number
  code: string | undefined
  /** Of the nomination, where the click was acknowledged. */
  id: string | undefined
}

type LastMinute = {
  clicks: Click[]
  /** When an owner's closing was asked for, and when it was acknowledged. */
  closing: { askedAt: number; doneAt: number }
  stored: { id: string; nominator: string }[]
  personOf: (nominator: Nominator) => string
}

/** What must not have happened, each counted; and what did. */
export function tally({ clicks, closing, stored, personOf }: LastMinute) {
  const acknowledged = clicks.filter(({ id }) => id !== undefined)
  const ids = new Set(acknowledged.map(({ id }) => id))
  const byPerson = new Map(stored.map(({ id, nominator }) => [nominator, id]))
  const inTime = new Set(acknowledged.filter(({ sentAt }) => sentAt < closing.doneAt).map(({ id }) => id))
  const refusals = clicks.filter(({ id }) => id === undefined)
  return {
    clicks: clicks.length,
    acknowledged: acknowledged.length,
    /** Acknowledged, and not there as the one of who sent it. */
    lost: acknowledged.filter(({ id, nominator }) => byPerson.get(personOf(nominator)) !== id).length,
    doubled: stored.length - byPerson.size,
    /** There, though every click on it was refused. */
    unacknowledged: stored.filter(({ id }) => !ids.has(id)).length,
    /** Acknowledged though no click on it was sent before closing was acknowledged. */
    afterClosing: [...ids].filter((id) => !inTime.has(id)).length,
    refusals: [...new Set(refusals.map(({ status, code }) => `${status} ${code}`))],
  }
}

/** How many requests are under way at a time, over both processes. */
const concurrency = 48
/** After this part of the clicks an owner closes nominations. */
const closesAfter = 0.8

/**
 * Everybody of a tenant nominates in the last minute of a cycle, and clicks twice, on two processes of the service
 * over real HTTP and real storage; before the last of them an owner closes nominations.
 */
export async function lastMinute(storage: string, people: number): Promise<LastMinute> {
  // Longer than a request and its last write together may last, as in production.
  const lab = await startService(storage, { closingMs: 8_000 })
  try {
    const company = await lab.found()
    // What follows from a nomination waits, as after a crash: embedded storage looks through a whole table at each
    // query, so that it would cost more than the nominations themselves.
    const busy = { closingMs: 8_000, rows: withoutOutbox(lab.rows), wakeups: unheard }
    const services = [await lab.another(busy), await lab.another(busy)]
    const cycleId = await company.openCycle()
    const nominators = await hire(lab, company, people)
    const closing = { askedAt: Number.POSITIVE_INFINITY, doneAt: Number.POSITIVE_INFINITY }
    let closed: Promise<void> | undefined
    // Each twice in a row, so that the second click meets the first one under way.
    const queue = nominators.flatMap((nominator) => [nominator, nominator])
    const clicks: Click[] = []
    const closeAt = Math.floor(queue.length * closesAfter)
    let next = 0
    async function clickOn(): Promise<void> {
      for (let at = next++; at < queue.length; at = next++) {
        if (at === closeAt) closed = close(company, cycleId, closing)
        const nominator = queue[at] as Nominator
        clicks.push(await click(lab, company, cycleId, nominator, services[at % 2]?.url ?? ''))
      }
    }
    await Promise.all(Array.from({ length: concurrency }, clickOn))
    await closed
    const rows = await scanRows(lab.rows, cycleOf(company.tenant, cycleId), nominationRow)
    const stored = rows.map(({ value }) => ({ id: value.id, nominator: value.nominator }))
    return { clicks, closing, stored, personOf: ({ oid }) => idOf(oid) }
  } finally {
    await lab.close()
  }
}

function withoutOutbox(rows: RowStore): RowStore {
  return {
    ...rows,
    scan: async (place, range) => (range.from.startsWith('outbox:') ? [] : rows.scan(place, range)),
  }
}

const unheard: Wakeups = { announce: async () => {}, receive: async () => [], done: async () => {} }

const idOf = (oid: string) => `p${oid.replaceAll('-', '')}`

/** People who have used Laurels before, noted a hundred rows at a time. */
async function hire(lab: Lab, company: Company, count: number): Promise<Nominator[]> {
  const nominators = Array.from({ length: count }, (_, at) => ({
    oid: randomUUID(),
    name: `Nominator ${at}`,
    commandId: randomUUID(),
  }))
  const writes: Write[] = nominators.flatMap(({ oid, name }) => [
    insert(identityRow, [oid], { person: idOf(oid) }),
    insert(profileRow, [idOf(oid)], { id: idOf(oid), oid, name }),
  ])
  for (let at = 0; at < writes.length; at += 100)
    await lab.rows.commit(peopleOf(company.tenant), writes.slice(at, at + 100))
  return nominators
}

async function close(company: Member, cycleId: string, closing: LastMinute['closing']): Promise<void> {
  closing.askedAt = performance.now()
  const answer = await company.as('dana').post(`/api/cycles/${cycleId}/close`, { commandId: randomUUID() })
  if (!answer.ok) throw new Error(`Closing was refused: ${answer.text}`)
  closing.doneAt = performance.now()
}

async function click(
  lab: Lab,
  { tenant, people }: Company,
  cycleId: string,
  nominator: Nominator,
  origin: string,
): Promise<Click> {
  const token = await lab.signer.sign({ tenant, oid: nominator.oid, name: nominator.name })
  const sentAt = performance.now()
  const answer = await fetch(`${origin}/api/cycles/${cycleId}/nominations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      commandId: nominator.commandId,
      awardId: 'mentor',
      nominees: [people.cora.id],
      story: 'She stayed late to show us how it works.',
      mode: 'mentoring',
      outcome: 'achieved',
      helpers: [],
      evidence: [],
      shareStory: true,
    }),
  })
  const body = (await answer.json()) as { id?: string; code?: string }
  const { status, ok } = answer
  return { nominator, sentAt, status, code: body.code, id: ok ? body.id : undefined }
}
