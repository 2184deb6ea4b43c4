import type { WatchAs } from '#core/contract/ceremony.ts'

/** What screens of a ceremony hear: hosts their own view, everybody else, and every stage, the audience's (rule C4). */
export type Room = { tenant: string; ceremonyId: string; for: 'audience' | 'host' }

export function roomName({ tenant, ceremonyId, for: whom }: Room): string {
  return `${tenant}:${ceremonyId}:${whom}`
}

export function roomFor(tenant: string, ceremonyId: string, as: WatchAs): Room {
  return { tenant, ceremonyId, for: as === 'host' ? 'host' : 'audience' }
}

export function roomNamed(name: string): Room | undefined {
  const [tenant, ceremonyId, whom] = name.split(':')
  if (!tenant || !ceremonyId || (whom !== 'audience' && whom !== 'host')) return undefined
  return { tenant, ceremonyId, for: whom }
}

/** The names of a ceremony's rooms. */
export type Rooms = { audience: string; host: string }

export function roomsOf(tenant: string, ceremonyId: string): Rooms {
  const room = { tenant, ceremonyId }
  return { audience: roomName({ ...room, for: 'audience' }), host: roomName({ ...room, for: 'host' }) }
}
