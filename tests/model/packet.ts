/** What a screen hears in Socket.IO's protocol (version 5). */
type Heard =
  | { kind: 'connected' | 'disconnected' }
  | { kind: 'refused'; error: Error }
  | { kind: 'event'; event: string; message: unknown }
  | { kind: 'answer'; number: number; answer: unknown }

/** A packet: a digit for its kind, perhaps a number, and what it says. */
export function readPacket(packet: string): Heard {
  const [, kind, number, text = ''] = /^(\d)(\d*)(.*)$/s.exec(packet) ?? []
  switch (kind) {
    case '0':
      return { kind: 'connected' }
    case '1':
      return { kind: 'disconnected' }
    case '2': {
      const [event, message] = JSON.parse(text) as [string, unknown]
      return { kind: 'event', event, message }
    }
    case '3': {
      const [answer] = JSON.parse(text) as [unknown]
      return { kind: 'answer', number: Number(number), answer }
    }
    case '4': {
      const { message, data } = JSON.parse(text) as { message: string; data: unknown }
      return { kind: 'refused', error: Object.assign(new Error(message), { data }) }
    }
    default:
      throw new Error(`A screen does not understand ${packet}`)
  }
}
