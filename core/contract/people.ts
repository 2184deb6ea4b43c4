import { z } from 'zod'
import { id } from './text.ts'

/** A person as screens show them. */
export const person = z.object({ id, name: z.string() })
export type Person = z.infer<typeof person>

/** Names a person in a request: their id, or `dir:` and the directory's object id for somebody new to Laurels. */
export const personRef = z.string().regex(/^(dir:[0-9a-f-]{36}|[a-z0-9][a-z0-9-]{0,63})$/, 'is not a person')

/** Somebody found in the organization's directory. */
export const colleague = z.object({
  ref: personRef,
  name: z.string(),
  jobTitle: z.string().optional(),
  department: z.string().optional(),
})
export type Colleague = z.infer<typeof colleague>

/** Who is asking, and what they may do. */
export const me = z.object({
  person,
  /** The directory's object id as `dir:…`, so that the picker can leave oneself out. */
  ref: personRef,
  guest: z.boolean(),
  owner: z.boolean(),
  judge: z.boolean(),
  /** Ceremonies this person may run. */
  hostOf: z.array(id),
})
export type Me = z.infer<typeof me>
