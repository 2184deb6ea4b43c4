import { fork } from 'node:child_process'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Asked, Told, ToldOf } from '#tests/bench/bench-process.ts'

/** A process of its own, whose CPU time and memory are nobody else's. */
export type BenchServer = {
  url: string
  pid: number
  /** Whatever it said of itself when it was ready. */
  told: unknown
  /** Milliseconds of CPU time it has used so far. */
  cpu(): Promise<number>
  /** Bytes it holds, garbage aside. */
  memory(): Promise<number>
  /** Has it do what only it knows. */
  act(what: unknown): Promise<unknown>
  end(): void
}

/** @param file below tests/bench; it calls `serveBench` */
export async function startBenchServer(file: string, args: string[] = []): Promise<BenchServer> {
  const child = fork(await bundled(file), args, {
    execArgv: ['--expose-gc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const died = new Promise<never>((_, reject) => {
    child.once('exit', () => reject(new Error(`${file} ended.`)))
  })
  died.catch(() => {})
  const hear = <K extends Told['kind']>(kind: K) =>
    new Promise<ToldOf<K>>((resolve) => {
      const listener = (message: Told) => {
        if (message.kind !== kind) return
        child.off('message', listener)
        resolve(message as ToldOf<K>)
      }
      child.on('message', listener)
    })
  const ask = <K extends Told['kind']>(asked: Asked, kind: K) => {
    const heard = Promise.race([hear(kind), died])
    child.send(asked)
    return heard
  }
  const { url, told } = await Promise.race([hear('listening'), died])
  return {
    url,
    pid: child.pid ?? 0,
    told,
    cpu: async () => (await ask({ kind: 'cpu' }, 'cpu')).ms,
    memory: async () => (await ask({ kind: 'memory' }, 'memory')).bytes,
    act: async (what) => (await ask({ kind: 'act', what }, 'done')).answer,
    end: () => void child.kill(),
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url))

const bundles = new Map<string, Promise<string>>()

/** Once for all that run it: they are not to find it half written, nor to be slowed by its being built while they run. */
function bundled(file: string): Promise<string> {
  const made = bundles.get(file) ?? bundle(file)
  bundles.set(file, made)
  return made
}

/** Each server as one file, the way production is built: what a loader adds to code is not measured. */
async function bundle(file: string): Promise<string> {
  const outfile = join(root, '.cache/bench', `${basename(file, extname(file))}.mjs`)
  await build({
    absWorkingDir: root,
    entryPoints: [join('tests/bench', file)],
    outfile,
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
  return outfile
}
