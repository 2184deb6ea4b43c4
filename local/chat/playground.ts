import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { playgroundConfig } from '#local/chat/playground-config.ts'
import type { PlaygroundReport } from '#local/chat/playground-process.ts'
import { localOrigins } from '#local/same-origin.ts'
import type { SamplePerson } from '#local/sample/people.ts'

/** The chat client of one person, running. */
export type Playground = {
  port: number
  /** How many pages show it now. */
  pages(): number
  /** Resolves when it has ended, whoever ended it. */
  ended: Promise<unknown>
  stop(): Promise<void>
}

type Start = {
  person: SamplePerson
  /** The port wanted; another where it is in use. 0 for any. */
  port: number
  /** Where Laurels listens: what people say goes there, and its page alone may frame the chat. */
  servicePort: number
  /** Where the bot posts what this person is to see. */
  serviceUrl: string
  /** Keeps its settings and log. */
  folder: string
}

/**
 * Starts Microsoft's playground for bots as one person, in a process that outlives neither `stop` nor this one.
 * @throws Error with the reason its log gives
 */
export async function startPlayground(start: Start): Promise<Playground> {
  const { person, port, servicePort, serviceUrl, folder } = start
  const settings = join(folder, `${person.id}.yml`)
  const log = join(folder, `${person.id}.log`)
  await mkdir(folder, { recursive: true })
  // Every JSON is YAML.
  await writeFile(settings, JSON.stringify(playgroundConfig(person)))
  const child = fork(
    fileURLToPath(new URL('./playground-process.ts', import.meta.url)),
    [
      'start',
      '--channel-id=msteams',
      `--app-endpoint=http://127.0.0.1:${servicePort}/api/messages`,
      `--service-url=${serviceUrl}`,
      `--port=${port}`,
      '--disable-telemetry=true',
    ],
    {
      execArgv: ['--import', 'tsx'],
      // A process group of its own: Ctrl-C ends the service first, then this.
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: settings,
        M365_AGENTS_PLAYGROUND_LOGFILE: log,
        PLAYGROUND_FRAMED_BY: localOrigins(servicePort).join(' '),
      },
    },
  )
  const ended = once(child, 'exit')
  let pages = 0
  const listening = new Promise<number>((resolve) => {
    child.on('message', (report: PlaygroundReport) => {
      if ('port' in report) resolve(report.port)
      else pages = report.pages
    })
  })
  const listensOn = await Promise.race([listening, ended.then(() => undefined)])
  if (listensOn === undefined) throw new Error((await lastLine(log)) || 'it ended at once')
  return {
    port: listensOn,
    pages: () => pages,
    ended,
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function lastLine(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.trim().split('\n').at(-1) ?? ''
}
