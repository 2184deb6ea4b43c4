import { z } from 'zod'
import { type Connector, type Connectors, onceMore } from '#bot/teams/connectors.ts'
import { deliveryOf, isFinal } from '#bot/teams/delivery.ts'
import { remember } from '#bot/teams/remembered.ts'
import { member, senderOf } from '#bot/teams/roster.ts'
import { within } from '#bot/teams/within.ts'
import type { Address } from '#core/ports.ts'

/** Somebody of a conversation: their account in it, and whether they are of another organization. */
type Listed = { id: string; name: string; guest: boolean }

/** Finds people in conversations whose rosters are read whole. */
export type Members = {
  /**
   * Somebody by their object id; undefined where they are not there, or the bot is not.
   * @throws Error where Teams doesn't say for now, or its answer is still under way
   */
  find(where: Address, person: { tenant: string; oid: string }): Promise<Listed | undefined>
}

type Book = Map<string, Listed>

const pageSize = 500
const pageMs = 4_000
/** Conversations read at once, however many somebody is looked for in. */
const readAtOnce = 8
/** A conversation is read anew after this. */
const rememberedMs = 5 * 60_000
const rememberedAtMost = 1_000
/** Whoever asks waits so long for pages to come; they are read on all the same. */
const waitMs = 3_000
/** Where it did not say, Teams is left alone for this at least, however many ask. */
const pauseMs = 5_000

const page = z.looseObject({ members: z.array(member), continuationToken: z.string().nullish() })

/**
 * Rule R8: Teams is asked who is in a conversation once in some minutes, 500 at a time, and not anew for each person.
 * The API that tells of all at once takes five questions a minute; the one with pages has no such limit.
 */
export function createMembers(options: {
  connectors: Connectors
  now: () => number
  onProblem: (error: unknown) => void
}): Members {
  const { connectors, now, onProblem } = options
  const books = remember<Book>({ size: rememberedAtMost, forMs: rememberedMs, now })
  const pauses = new Map<string, { error: unknown; until: number }>()
  const inTurn = atOnce(readAtOnce)

  async function read(key: string, { serviceUrl, conversationId }: Address): Promise<Book> {
    try {
      const book = await readBook(await connectors.at(serviceUrl), conversationId)
      pauses.delete(key)
      return book
    } catch (error) {
      if (isFinal(error)) {
        // The bot is not there any more: nobody is reached by it, and one complaint is enough.
        onProblem(error)
        return new Map()
      }
      const told = deliveryOf(error, false)
      const afterMs = told.kind === 'later' ? (told.afterMs ?? 0) : 0
      pauses.set(key, { error, until: now() + Math.min(rememberedMs, Math.max(pauseMs, afterMs)) })
      throw error
    }
  }

  return {
    async find(where, { tenant, oid }) {
      const key = `${where.serviceUrl} ${where.conversationId}`
      const pause = pauses.get(key)
      if (pause && pause.until > now()) throw pause.error
      const book = await within(
        waitMs,
        books.get(key, () => inTurn(() => read(key, where))),
      )
      if (!book) throw new Error('Teams has not told yet who is in a team.')
      return book.get(`${tenant} ${oid}`)
    },
  }
}

/** Does so many things at a time, and the others after them, in their order. */
function atOnce(most: number) {
  const waiting: (() => void)[] = []
  let underWay = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (underWay < most) underWay += 1
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else underWay -= 1
    }
  }
}

/** The SDK's types want a token for the first page, too. */
type Asking = { pageSize: number; continuationToken: string; abortSignal: AbortSignal }

/** Everybody in a conversation, by tenant and object id. @throws what the SDK throws */
async function readBook({ conversations }: Connector, conversationId: string): Promise<Book> {
  const book: Book = new Map()
  let continuationToken: string | undefined
  do {
    const from = continuationToken ? { continuationToken } : {}
    const asking = { pageSize, ...from, abortSignal: AbortSignal.timeout(pageMs) } as Asking
    const answer = await onceMore(() => conversations.getConversationPagedMembers(conversationId, asking))
    const { members, continuationToken: next } = page.parse(answer)
    for (const listed of members) {
      const known = senderOf(listed)
      if (!known) continue
      const { tenant, oid, name, guest } = known
      book.set(`${tenant} ${oid}`, { id: listed.id, name, guest })
    }
    continuationToken = next ?? undefined
  } while (continuationToken)
  return book
}
