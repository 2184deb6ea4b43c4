import { z } from 'zod'
import { hidesSomething, isBroken } from './signs.ts'

/** Length as people count it: code points, so that an emoji counts once on every side of the wire. */
export function countCharacters(text: string): number {
  return [...text].length
}

/** Text as a person typed it: trimmed, NFC, free of control characters and broken surrogates. Never markup. */
export function plainText(min: number, max: number) {
  return z
    .string()
    .max(max * 8)
    .refine((text) => !isBroken(text), 'contains a broken character')
    .transform((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .refine((text) => !hidesSomething(text), 'contains a control character')
    .refine((text) => countCharacters(text) >= min, `needs at least ${min} characters`)
    .refine((text) => countCharacters(text) <= max, `takes at most ${max} characters`)
}

/** Text while it is being typed: kept as it is, of any shape, up to `max` UTF-16 units. */
export function typedText(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !isBroken(text), 'contains a broken character')
}

/** A link people may follow: https only, so that no script or file address is ever stored. */
export function httpsUrl(max: number) {
  return z
    .url({ protocol: /^https$/, error: 'must be an https address' })
    .max(max)
    .refine((text) => !/^https:[/\\]*[^/\\?#]*@/i.test(text), 'must not carry a name or password')
    .refine((text) => !isBroken(text) && !hidesSomething(text), 'contains a broken character')
}

/** An id made by the server: safe as a storage key and in an address. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is not an id')

/** Made by the client, once for each thing a person does; the same id again answers with the first result. */
export const commandId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/, 'is not a command id')

/** Milliseconds since 1970, UTC. */
export const instant = z.int().min(0).max(8.64e15)
