import { z } from 'zod'
import type { Mention, Turn } from '#bot/turn.ts'
import { personRef } from '#core/contract/people.ts'
import type { Verb } from './commands.ts'
import { nearlySaid, type SaidIntent } from './parse.ts'

type Said = Extract<Turn['did'], { kind: 'said' }>

/** A sentence that goes along with the button that is offered for it: nothing that was typed is lost. */
export function carriedWith(text: string, mentions: readonly Mention[]) {
  const meant = nearlySaid(text)
  return meant && { verb: meant.kind, data: { said: { text, mentions } } }
}

const carried = z.object({
  said: z.object({
    text: z.string(),
    mentions: z.array(z.object({ name: z.string().max(300), ref: personRef })).max(50),
  }),
})

/** What the sentence means that came with a button of this verb; it is read anew, as nothing of a card is trusted (rule B7). */
export function meantBy(verb: Verb, data: unknown): { intent: SaidIntent; did: Said } | undefined {
  const found = carried.safeParse(data)
  if (!found.success) return undefined
  const { said } = found.data
  const intent = nearlySaid(said.text)
  return intent?.kind === verb ? { intent, did: { kind: 'said', ...said } } : undefined
}
