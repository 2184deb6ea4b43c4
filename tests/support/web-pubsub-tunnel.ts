import { decode, encode } from '@msgpack/msgpack'

/** What goes through a tunnel between a process and Azure Web PubSub. */
export const kinds = { request: 1, response: 2, connected: 10 }

type Told = {
  AckId: number
  StatusCode: number
  HttpMethod: string
  Url: string
  Headers: Record<string, string[]>
  NotCompleted: boolean
  ConnectionId: string
}
export type Message = { kind: number; told: Partial<Told> & { AckId: number }; content: string }

/** Four bytes of length, then kind, what is told as JSON, and content as it is. */
export function packed(kind: number, told: Partial<Told>, content = ''): Buffer {
  const body = encode([kind, JSON.stringify({ Type: kind, ...told }), Buffer.from(content)])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([length, body])
}

export function unpacked(data: Buffer): Message {
  const [kind, json, content] = decode(data.subarray(4)) as [number, string, Uint8Array | null]
  return { kind, told: JSON.parse(json), content: Buffer.from(content ?? []).toString() }
}
