import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { medallionColors, medallionEmblems, medallionShapes } from '#core/contract/programs.ts'
import { samplePeople, sampleTeams } from '#local/sample/people.ts'
import { createApp } from '#service/http/create-app.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const settings = [
  'LAURELS_TENANTS',
  'LAURELS_HOME_TENANT',
  'LAURELS_TEAMS_APP_ID',
  'LAURELS_CLIENT_ID',
  'LAURELS_CLIENT_SECRET',
  'LAURELS_ORIGINS',
  'LAURELS_STORAGE_ACCOUNT',
]
let folder: string
let texts: Map<string, string>

describe('the production bundle', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'laurels-build-'))
    const { code, output } = await runNode(process.cwd(), ['service/build.mjs', folder], process.env)
    if (code !== 0) throw new Error(output)
    texts = await readTexts(folder)
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('has the service in one file and the tab’s page', () => {
    expect([...texts.keys()]).toEqual(expect.arrayContaining(['service/main.js', 'tabs/index.html']))
  })

  it('has a picture of every medallion for cards, none above 40 KB', async () => {
    const pictures = join(folder, 'tabs/medallions')
    const wanted = medallionShapes.flatMap((shape) =>
      medallionColors.flatMap((color) => medallionEmblems.map((emblem) => `${shape}-${color}-${emblem}.png`)),
    )
    expect((await readdir(pictures)).sort()).toEqual(wanted.sort())
    const drawn = await Promise.all(wanted.map((name) => readFile(join(pictures, name))))
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(drawn.every((picture) => picture.subarray(0, 8).equals(signature))).toBe(true)
    expect(Math.max(...drawn.map((picture) => picture.length))).toBeLessThan(40 * 1024)
    // No two look the same.
    expect(new Set(drawn.map((picture) => picture.toString('base64'))).size).toBe(wanted.length)
  })

  it('serves those pictures as what they are, to be kept for a day', async () => {
    const { world } = await createTestWorld()
    const tabFolder = join(folder, 'tabs')
    const app = await createApp({ world, tabFolder, requestsPerMinute: 10, log: false })
    const answer = await app.inject('/tab/medallions/star-gold-laurel.png')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('image/png')
    expect(answer.headers['cache-control']).toBe('public, max-age=86400')
    const [script] = await readdir(join(tabFolder, 'assets'))
    const { headers } = await app.inject(`/tab/assets/${script}`)
    expect(headers['cache-control']).toContain('immutable')
    await app.close()
  })

  it('is made of nothing from local/ or tests/', () => {
    const { sources } = JSON.parse(texts.get('service/main.js.map') ?? '') as { sources: string[] }
    const own = sources.filter((source) => !source.includes('node_modules'))
    expect(own.some((source) => source.endsWith('/service/main.ts'))).toBe(true)
    expect(own.filter((source) => /(^|\/)(local|tests)\//.test(source))).toEqual([])
  })

  it('knows neither the laptop’s sign-in nor its sample people', () => {
    const people = samplePeople.flatMap(({ name, oid, tenant }) => [name, oid, tenant])
    const teams = sampleTeams.map(({ id }) => id)
    const forbidden = ['/local/token', '/local/people', 'Northwind Atelier', ...people, ...teams]
    for (const [file, text] of texts) {
      expect(
        forbidden.filter((word) => text.includes(word)),
        file,
      ).toEqual([])
    }
  })

  it('starts with Node alone, and without its settings refuses in one message that names each', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'laurels-serve-'))
    await cp(folder, elsewhere, { recursive: true })
    const bare = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('LAURELS_')),
    )
    const { code, output } = await runNode(elsewhere, ['service/main.js'], bare)
    await rm(elsewhere, { recursive: true, force: true })
    expect(code).not.toBe(0)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(settings.filter((name) => !output.includes(name))).toEqual([])
  })
})

/** Every text file of a folder by its path; pictures and fonts are left out. */
async function readTexts(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(js|map|html|css|json|txt)$/.test(entry.name))
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return new Map(
    paths.map((path, index) => [path.slice(root.length + 1).replaceAll('\\', '/'), contents[index] ?? '']),
  )
}

function runNode(
  cwd: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}
