import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type TicketParts, ticketText } from '#core/contract/ticket-text.ts'
import type { World } from '#core/ports.ts'
import type { Ceremony } from './state.ts'

/** How long a ticket lets people in after its ceremony was to begin, or did. */
const dayMs = 86_400_000

/** By what a ceremony's tickets are signed from now on: nobody can guess it. */
export const newTicketKey = (world: World) => `${world.newId()}${world.newId()}`

/** Rule C18: a ticket is signed with its ceremony's key for that tenant's one ceremony, and nothing else. */
export function issueTicket(key: string, tenant: string, ceremonyId: string): string {
  return issueKeyed(key, toWatch, { tenant, ceremonyId })
}

export function isSignedWith(key: string, ticket: TicketParts): boolean {
  return isKeyedWith(key, toWatch, ticket)
}

/** What proves that it was given out for one purpose about one ceremony, and is good for no other. */
export function issueKeyed(key: string, purpose: string, of: Omit<TicketParts, 'signature'>): string {
  return ticketText({ ...of, signature: signatureFor(key, purpose, of) })
}

/** Takes as long whatever is wrong with it, so that nobody finds out a signature letter by letter. */
export function isKeyedWith(key: string, purpose: string, { signature, ...of }: TicketParts): boolean {
  return isSame(signature, signatureFor(key, purpose, of))
}

/** Rule C18: when tickets end. They move with their ceremony, and serve a session that is resumed later (rule C8). */
export function ticketsEndAt({ startsAt, startedAt }: Pick<Ceremony, 'startsAt' | 'startedAt'>): number {
  return Math.max(startsAt, startedAt ?? 0) + dayMs
}

const toWatch = 'to watch'

function signatureFor(
  key: string,
  purpose: string,
  { tenant, ceremonyId }: Omit<TicketParts, 'signature'>,
): string {
  const said = `${purpose} ceremony ${ceremonyId} of ${tenant}`
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(said)))
}

function isSame(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let differs = 0
  for (let at = 0; at < one.length; at++) differs |= one.charCodeAt(at) ^ other.charCodeAt(at)
  return differs === 0
}
