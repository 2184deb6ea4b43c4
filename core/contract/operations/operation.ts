import { z } from 'zod'
import { commandId, id } from '#core/contract/text.ts'

/**
 * Who may do what: the least role an operation needs.
 * `guest` is anybody of the tenant with a valid token; `member` leaves guests out; the others are named
 * in a program, a cycle or a ceremony, and are read from there at each request. `author` wrote what is asked for.
 * `ticket` is less than all: whoever holds one of that ceremony, of no organization known (rule C18).
 */
export type Role = 'ticket' | 'guest' | 'member' | 'author' | 'nominator' | 'judge' | 'owner' | 'host'

export type Operation = {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  needs: Role
  summary: string
  params: z.ZodType
  query: z.ZodType
  body: z.ZodType
  answer: z.ZodType
  /** Asked for by a whole audience at once: `busy` beyond what a process takes. */
  crowded?: true
}
export type Operations = Record<string, Operation>

export const none = z.strictObject({})
export const byCycle = z.strictObject({ cycleId: id })
export const byNomination = z.strictObject({ cycleId: id, nominationId: id })
/** A command that says no more than that it is given. */
export const bare = z.strictObject({ commandId })

export const read = { method: 'GET', params: none, query: none, body: z.undefined() } as const
export const change = { method: 'POST', params: none, query: none } as const
