import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Laurels on a laptop, started as a person starts it. */
export type Laptop = {
  /** Without a slash at its end. */
  origin: string
  /** A token of a sample person, e.g. `ana`. */
  token(person: string): Promise<string>
  /** Ends the service as Ctrl-C does; its data stays. */
  stop(): Promise<void>
  /** Starts it again on the same data and address. */
  start(): Promise<void>
  /** Stops and removes its data. */
  remove(): Promise<void>
}

/**
 * @param chat whether with chat clients, which take time and memory
 * @param sendsPerSecond how fast the bot speaks of its own accord
 */
export async function startLaptop({ chat = false, sendsPerSecond = 50 } = {}): Promise<Laptop> {
  const folder = await mkdtemp(join(tmpdir(), 'laurels-'))
  const port = await freePort()
  const playgroundPort = chat ? await freePort() : 0
  const origin = `http://localhost:${port}`
  let running: ChildProcess | undefined

  async function start(): Promise<void> {
    running = spawn(process.execPath, ['local/start.mjs'], {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        ...process.env,
        PORT: String(port),
        LAURELS_DATA: folder,
        PLAYGROUND_PORT: String(playgroundPort),
        LAURELS_SENDS_PER_SECOND: String(sendsPerSecond),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await ready(running, `Laurels is ready: ${origin}/`)
  }

  async function stop(): Promise<void> {
    const ending = running
    running = undefined
    if (!ending || ending.exitCode !== null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill('SIGINT')
    await ended
  }

  await start()
  return {
    origin,
    start,
    stop,
    async token(person) {
      const answer = await fetch(`${origin}/local/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      })
      return ((await answer.json()) as { token: string }).token
    },
    async remove() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function ready(child: ChildProcess, line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += String(chunk)
      if (printed.includes(line)) resolve()
    })
    child.once('exit', (code) =>
      reject(new Error(`Laurels ended with ${code} before it was ready:\n${printed}`)),
    )
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
