import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePeople, sampleTeams } from '#local/sample/people.ts'

const settings = [
  'LAURELS_TENANTS',
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
