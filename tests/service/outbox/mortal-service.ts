import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { FromProcess, Fuse, ProcessSettings, ToProcess } from '#tests/support/service-process.ts'

export type MortalService = {
  url: string
  pid: number
  arm(fuse: Fuse): Promise<void>
  /** How a run ends: the process is dead, or nothing is left to be written. */
  outcome: Promise<'killed' | 'quiet'>
  end(): Promise<void>
}

const root = new URL('../../../', import.meta.url)
const folder = fileURLToPath(new URL(`.cache/service-process-${process.pid}/`, root))
const file = `${folder}service-process.mjs`
const living = new Set<ChildProcess>()

/** Puts the process' code into one file: it is started some fifty times, and so starts in a third of the time. */
export async function buildServiceProcess(): Promise<void> {
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['tests/support/service-process.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'\nconst require = requireOf(import.meta.url)",
    },
    define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
    logLevel: 'error',
  })
}

/** Starts a process and, already while the one before still runs, loads its code; `start` makes it serve. */
export function prepareService(): { start(settings: ProcessSettings): Promise<MortalService> } {
  const child = fork(file, { execArgv: [] })
  living.add(child)
  const exited = once(child, 'exit').then(() => void living.delete(child))
  const tell = (message: ToProcess) => child.send(message)
  const hear = <K extends FromProcess['kind']>(kind: K) =>
    new Promise<Extract<FromProcess, { kind: K }>>((resolve) => {
      child.on('message', (message: FromProcess) => {
        if (message.kind === kind) resolve(message as Extract<FromProcess, { kind: K }>)
      })
    })

  return {
    async start(settings) {
      const listening = hear('listening')
      const quiet = hear('quiet')
      tell({ start: settings })
      const { url } = await Promise.race([
        listening,
        exited.then(() => Promise.reject(new Error('The service died while starting.'))),
      ])
      return {
        url,
        pid: child.pid ?? 0,
        async arm(fuse) {
          const armed = hear('armed')
          tell({ arm: fuse })
          await armed
        },
        outcome: Promise.race([exited.then(() => 'killed' as const), quiet.then(() => 'quiet' as const)]),
        async end() {
          child.kill('SIGKILL')
          await exited
        },
      }
    },
  }
}

/** Ends every process that still lives, and removes their code. */
export async function endAll(): Promise<void> {
  for (const child of living) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
}
