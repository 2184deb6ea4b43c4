import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { findRedis } from '../runner/redis.mjs'

export type RedisServer = {
  url: string
  /** Ends it at once; what it knew is gone. */
  stop(): Promise<void>
  /** Begins anew at the same address. */
  start(): Promise<void>
}

/** A real Redis of one's own, on a free port, that keeps nothing. */
export async function startRedis(): Promise<RedisServer> {
  const program = findRedis()
  if (!program) throw new Error('There is no redis-server: install it, or set REDIS_SERVER to its program.')
  const port = await freePort()
  let child: ChildProcess | undefined
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
      const started = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] })
      child = started
      for await (const line of started.stdout) if (String(line).includes('Ready to accept')) break
      started.stdout.resume()
    },
    async stop() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
  await server.start()
  return server
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
