import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What becomes of one request on its way to storage and back. */
export type Fate =
  | 'all is well'
  | 'request is lost'
  /** Done, but nobody is told. */
  | 'answer is lost'
  | 'answer is cut short'
  | 'answer never comes'
  | 'storage is busy'
  /** As Azure says it of a transaction: accepted outside, refused inside. */
  | 'storage is busy inside'

export type StorageProxy = {
  connectionString: string
  /** Of the next requests, in order; those after the last one pass. */
  fates: Fate[]
  /** Every request that came, as `METHOD path`. */
  seen: string[]
  /** Changes where requests go on to. */
  rewrite: (path: string) => string
  close(): Promise<void>
}

const busyInside = [
  '--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n',
  '--changesetresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 503 Service Unavailable\r\n\r\n',
  '{"odata.error":{"code":"ServerBusy","message":{"lang":"en-us","value":"0:busy"}}}\r\n',
  '--changesetresponse_1--\r\n--batchresponse_1--\r\n',
].join('')

/** A network between us and embedded storage, its tables or its queues, that goes wrong as told. */
export async function startStorageProxy(
  connectionString: string,
  service: 'Table' | 'Queue',
): Promise<StorageProxy> {
  const endpoint = new URL(connectionString.split(`${service}Endpoint=`)[1]?.split(';')[0] ?? '')
  const server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing).catch(() => outgoing.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const proxy: StorageProxy = {
    connectionString: connectionString.replace(endpoint.host, `127.0.0.1:${port}`),
    fates: [],
    seen: [],
    rewrite: (path) => path,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return proxy

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const fate = proxy.fates.shift() ?? 'all is well'
    proxy.seen.push(`${incoming.method} ${incoming.url}`)
    const sent = await buffer(incoming)
    if (fate === 'request is lost') return void outgoing.destroy()
    if (fate === 'storage is busy') return void outgoing.writeHead(503).end()
    if (fate === 'storage is busy inside')
      return void outgoing.writeHead(202, { 'content-type': 'multipart/mixed' }).end(busyInside)
    const answer = await forward(incoming, sent)
    const body = await buffer(answer)
    if (fate === 'answer never comes') return
    if (fate === 'answer is lost') return void outgoing.destroy()
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    if (fate === 'all is well') return void outgoing.end(body)
    outgoing.write(body.subarray(0, 1), () => setImmediate(() => outgoing.destroy()))
  }

  async function forward({ method, url, headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { hostname, port } = endpoint
    const onward = request({ hostname, port, method, headers, path: proxy.rewrite(url ?? '/') })
    onward.end(body)
    const [answer] = (await once(onward, 'response')) as [IncomingMessage]
    return answer
  }
}
