/** A ticket as it is written: which ceremony of whom it is for, and what proves that it was given out. */
export type TicketParts = { tenant: string; ceremonyId: string; signature: string }

const shape = /^([a-z0-9][a-z0-9-]{0,63})\.([a-z0-9][a-z0-9-]{0,63})\.([0-9a-f]{64})$/

export function ticketText({ tenant, ceremonyId, signature }: TicketParts): string {
  return `${tenant}.${ceremonyId}.${signature}`
}

/** Reads a ticket, whether or not it is true; nothing where it is none. */
export function readTicket(text: string): TicketParts | undefined {
  const [, tenant, ceremonyId, signature] = shape.exec(text) ?? []
  return tenant && ceremonyId && signature ? { tenant, ceremonyId, signature } : undefined
}
