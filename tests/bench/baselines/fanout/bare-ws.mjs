import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { serveBench } from '#tests/bench/bench-process.ts'

// The least that tells everybody something: a loop over connections that asks nobody who they are.
const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
serveBench(server, undefined, ({ text, times }) => {
  for (let time = 0; time < times; time++)
    setTimeout(() => {
      for (const client of sockets.clients) client.send(text)
    }, time * 40)
})
