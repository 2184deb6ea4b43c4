import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

export type WebPart = {
  name: 'tab' | 'teams'
  viteConfig: string
  /** Files and folders that it is built from. */
  sources: string[]
}

const parts: WebPart[] = [
  {
    name: 'tab',
    viteConfig: 'tabs/vite.config.ts',
    sources: ['tabs', 'core/contract', 'tsconfig.base.json', 'package-lock.json'],
  },
  {
    name: 'teams',
    viteConfig: 'local/teams/vite.config.ts',
    sources: ['local/teams', 'tsconfig.base.json', 'package-lock.json'],
  },
]

/**
 * Builds the tab and the Teams page where their sources have changed since the last time.
 * Gives the folder each is served from. Each build has a folder named by its sources' hash, so that
 * two processes starting at once don't write over each other.
 */
export async function buildWeb(
  root: string,
  say: (line: string) => void,
): Promise<Record<WebPart['name'], string>> {
  const folders = { tab: '', teams: '' }
  for (const part of parts) {
    const home = join(root, '.cache/web', part.name)
    const folder = join(home, await hashOf(root, part.sources))
    if (!existsSync(folder)) {
      say(part.name === 'tab' ? 'Building the tab…' : 'Building the Teams page…')
      await buildInto(root, part, folder)
      await keepNewest(home, 10)
    }
    folders[part.name] = folder
  }
  return folders
}

async function buildInto(root: string, part: WebPart, folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`
  // What people get, whoever asks: under a test runner's own setting Vite would bundle React's development build.
  process.env.NODE_ENV = 'production'
  await build({
    configFile: join(root, part.viteConfig),
    logLevel: 'warn',
    build: { outDir: draft, emptyOutDir: true },
  })
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true })
    // Another process finished the same build first.
    if (!existsSync(folder)) throw error
  })
}

async function hashOf(root: string, sources: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) await addTo(hash, root, source)
  return hash.digest('hex').slice(0, 16)
}

async function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): Promise<void> {
  const full = join(root, path)
  if ((await stat(full)).isDirectory()) {
    for (const name of (await readdir(full)).sort()) await addTo(hash, root, `${path}/${name}`)
    return
  }
  hash.update(`${path}\0`).update(await readFile(full))
}

async function keepNewest(home: string, count: number): Promise<void> {
  const builds = await Promise.all(
    (await readdir(home)).map(async (name) => {
      const folder = join(home, name)
      return { folder, changed: (await stat(folder)).mtimeMs }
    }),
  )
  const old = builds.sort((a, b) => b.changed - a.changed).slice(count)
  await Promise.all(old.map(({ folder }) => rm(folder, { recursive: true, force: true })))
}
