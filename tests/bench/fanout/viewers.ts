import { WebSocket } from 'ws'
import { protocolVersion } from '#core/contract/limits.ts'
import { serveBench } from '#tests/bench/bench-process.ts'

/** What viewers are asked: to come to a ceremony (or just to a socket), or whether they have heard so much by now. */
type Wanted =
  | { come: number; to: string; ceremonyId?: string; tenant: string; first: number }
  | { heard: number }

// Thousands of viewers in one process: each speaks just as much of Socket.IO's protocol as a viewer must.
const heard: number[] = []
let waiting: { for: number; done: () => void } | undefined

serveBench(undefined, undefined, async (wanted: Wanted) => {
  if ('come' in wanted) {
    const atATime = 50
    for (let at = 0; at < wanted.come; at += atATime)
      await Promise.all(
        Array.from({ length: Math.min(atATime, wanted.come - at) }, (_, next) => come(wanted, at + next)),
      )
  } else if (!heard.every((count) => count >= wanted.heard))
    await new Promise<void>((done) => {
      waiting = { for: wanted.heard, done }
    })
})

function note(at: number): void {
  const count = (heard[at] ?? 0) + 1
  heard[at] = count
  if (waiting && count >= waiting.for && heard.every((each) => each >= (waiting?.for ?? 0))) {
    waiting.done()
    waiting = undefined
  }
}

type Coming = Extract<Wanted, { come: number }>

function come(wanted: Coming, at: number): Promise<void> {
  const { to, ceremonyId } = wanted
  const socket = new WebSocket(ceremonyId ? `${to}/live/?EIO=4&transport=websocket` : to, {
    perMessageDeflate: false,
  })
  heard[at] = 0
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    if (!ceremonyId) {
      socket.once('open', () => resolve())
      socket.on('message', () => note(at))
      return
    }
    const token = tokenOf(wanted, at)
    const comeIn = () =>
      socket.send(`40${JSON.stringify({ token, protocol: protocolVersion, as: 'audience' })}`)
    socket.on('message', (data: Buffer) => {
      const text = data.toString('latin1')
      if (text === '2') socket.send('3')
      else if (text.startsWith('0')) comeIn()
      // As many as a process lets in a second (decision 32).
      else if (text.startsWith('44') && text.includes('"code":"busy"')) setTimeout(comeIn, 1_000)
      else if (text.startsWith('40'))
        socket.send(`420${JSON.stringify(['ceremony:join', { ceremonyId, as: 'audience' }])}`)
      else if (text.startsWith('430[{"ok":true')) resolve()
      else if (text.startsWith('42["ceremony:state"')) note(at)
      else if (text.startsWith('43') || text.startsWith('44')) reject(new Error(text))
    })
  })
}

/** As long as Entra's tokens are. */
function tokenOf({ tenant, first }: Coming, at: number): string {
  return `${tenant}.${first + at}.${'x'.repeat(1_500)}`
}
