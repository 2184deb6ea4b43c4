import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { medallionColors, medallionEmblems, medallionShapes } from '#core/contract/programs.ts'
import { samplePeople, sampleTeams } from '#local/sample/people.ts'
import { createApp } from '#service/http/create-app.ts'
import { botAppId } from '#tests/support/teams/bot-tokens.ts'
import { startTeams } from '#tests/support/teams/teams-server.ts'
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

  it('has no files of the tab that wait for each other, of which one would find the other unfinished', () => {
    const files = new Map(
      [...texts].flatMap(([name, text]) => {
        const file = /^tabs\/assets\/(.+\.js)$/.exec(name)?.[1]
        return file
          ? [[file, [...text.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)].map(([, needed = '']) => needed)]]
          : []
      }) as [string, string[]][],
    )
    expect(files.size).toBeGreaterThan(20)
    // Whatever needs only what is there already is there: what is left waits in a circle.
    const there = new Set<string>()
    for (let before = -1; before < there.size; ) {
      before = there.size
      for (const [file, needs] of files) if (needs.every((needed) => there.has(needed))) there.add(file)
    }
    expect([...files.keys()].filter((file) => !there.has(file))).toEqual([])
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

  it('hears Teams alone: without a proof, or with a forged one, nothing is done', async () => {
    const azure = await playAzure()
    const teams = await startTeams()
    azure.keys = teams.jwks
    const service = await startBundle(azure.url)
    try {
      const heard = async (token?: string) => {
        const answer = await fetch(`${service.url}/api/messages`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(token ? { authorization: `Bearer ${token}` } : {}),
          },
          body: JSON.stringify({ ...activity, serviceUrl: teams.serviceUrl }),
        })
        return { status: answer.status, type: answer.headers.get('content-type') }
      }
      const refused = { status: 401, type: expect.stringContaining('application/problem+json') }
      expect(await heard()).toEqual(refused)
      expect(await heard('garbage')).toEqual(refused)
      const forger = await startTeams()
      expect(await heard(await forger.token({ claims: { serviceurl: teams.serviceUrl } }))).toEqual(refused)
      await forger.close()
      expect(await heard(await teams.token({ claims: { aud: randomUUID() } }))).toEqual(refused)
      // The same with a proof is heard, so it was the proof that was missing.
      expect(await heard(await teams.token())).toMatchObject({ status: 200 })
    } finally {
      await service.stop()
      await Promise.all([teams.close(), azure.close()])
    }
  }, 60_000)

  it('starts with Azure between it and screens, though that can’t be reached, and the page says where', async () => {
    const azure = await playAzure()
    const live = 'https://laurels.webpubsub.azure.test'
    const service = await startBundle(azure.url, { LAURELS_LIVE: `azure:${live};hub=Laurels` })
    const page = await fetch(`${service.url}/tab/`)
    expect(await page.text()).toContain(`content="${live}/clients/socketio/hubs/Laurels"`)
    expect(page.headers.get('content-security-policy')).toContain(live.replace('https', 'wss'))
    await service.stop()
    await azure.close()
  }, 60_000)

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

/** Of a kind that calls for nothing, so that nothing further is asked of anybody. */
const activity = {
  type: 'typing',
  id: '1',
  channelId: 'msteams',
  from: { id: '29:ana' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:chat' },
}

/** Storage that has and takes everything, the sign-in of managed identities, and Teams' published keys. */
async function playAzure() {
  const played = { url: '', keys: {} as object, close: async () => {} }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://azure.test')
    const say = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const isDocument = pathname.endsWith('/openidconfiguration')
    if (pathname === '/token') say(200, { access_token: 'x', expires_on: '4102444800', token_type: 'Bearer' })
    else if (isDocument) say(200, { jwks_uri: `${played.url}/keys` })
    else if (pathname === '/keys') say(200, played.keys)
    else if (pathname.endsWith('/messages'))
      response.writeHead(200, { 'content-type': 'application/xml' }).end('<QueueMessagesList />')
    else request.resume().once('end', () => say(request.method === 'GET' ? 200 : 201, {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  played.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  played.close = async () => {
    server.closeAllConnections()
    server.close()
  }
  return played
}

/** The bundle in a process of its own, with every setting, on a free port. */
async function startBundle(azure: string, more: Record<string, string> = {}) {
  const guid = botAppId
  const preload = new URL('azure-played-here.mjs', import.meta.url).href
  const child = spawn(process.execPath, ['--import', preload, 'service/main.js'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      TEST_AZURE: azure,
      IDENTITY_ENDPOINT: `${azure}/token`,
      IDENTITY_HEADER: 'x',
      PORT: String(await freePort()),
      LAURELS_CLIENT_ID: guid,
      LAURELS_CLIENT_SECRET: 'secret',
      LAURELS_HOME_TENANT: guid,
      LAURELS_TEAMS_APP_ID: guid,
      LAURELS_TENANTS: guid,
      LAURELS_ORIGINS: 'https://laurels.example.com',
      LAURELS_STORAGE_ACCOUNT: 'laurelsrows',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: string) => {
      output += chunk
      const port = /Server listening at http:\/\/[^:]+:(\d+)/.exec(output)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}`)
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    child.once('exit', () => reject(new Error(output)))
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })
  return { url, stop }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

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
