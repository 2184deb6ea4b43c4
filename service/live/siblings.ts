import { z } from 'zod'
import { reaction } from '#core/contract/ceremony.ts'

/** What a process tells the others. Any may be lost: states are found by looking (rule C5), the rest is of the moment. */
export const notice = z.discriminatedUnion('kind', [
  /** A ceremony has a new state: read it. `seq` is what this process told an audience itself, where it did. */
  z.object({
    kind: z.literal('state'),
    tenant: z.string(),
    ceremonyId: z.string(),
    seq: z.int().optional(),
  }),
  z.object({ kind: z.literal('wall'), tenant: z.string(), feeds: z.array(z.string()) }),
  z.object({
    kind: z.literal('reactions'),
    /** Tenant and ceremony. */
    room: z.string(),
    totals: z.partialRecord(reaction, z.int().positive()),
  }),
  /** Who watches there, and who lost their connection: shortened ids, enough to count nobody twice; hosts by theirs. */
  z.object({
    kind: z.literal('watching'),
    process: z.string(),
    room: z.string(),
    people: z.array(z.string()),
    lost: z.array(z.string()),
  }),
])
export type Notice = z.infer<typeof notice>

/** The other processes of the same service. */
export type Siblings = {
  /** Never waits and never fails: what can't be told now is not told. */
  tell(told: Notice): void
  /** What the others tell, from now on; never what this process told itself. */
  listen(heard: (told: Notice) => void): void
  /** Since when all that the others tell arrives; undefined where it doesn't: then their silence means nothing. */
  hearsSince(): number | undefined
  close(): void
}

/** One process that serves everybody has nobody to tell. */
export const noSiblings: Siblings = { tell: () => {}, listen: () => {}, hearsSince: () => 0, close: () => {} }
