import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Installer } from '#core/ports.ts'
import { createGraphInstaller } from '#service/reach/graph-installer.ts'

type Answer = { status: number; body?: unknown; headers?: Record<string, string> } | 'drop' | 'hang'
type Asked = { method: string; path: string; query: URLSearchParams; authorization: string; body: unknown }

const minute = 60_000
const person = { tenant: 'contoso', oid: '22222222-2222-4333-8444-555555555555' }
const speaker = { serviceUrl: 'https://teams.test/', botId: '28:bot' }

/** What the server that plays Microsoft Graph was asked, and answers instead of as usual. */
let asked: Asked[]
let instead: ((asked: Asked) => Answer | undefined) | undefined
let graph: string
let now: number
let problems: unknown[]
let installer: Installer

const server = createServer(async (request: IncomingMessage, response) => {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://graph.test')
  const said = await text(request)
  const { method = '', headers } = request
  const one: Asked = {
    method,
    path: decodeURIComponent(pathname).replace('/v1.0', ''),
    query,
    authorization: headers.authorization ?? '',
    body: said === '' ? undefined : JSON.parse(said),
  }
  asked.push(one)
  const answer = instead?.(one) ?? usual(one)
  if (answer === 'hang') return
  if (answer === 'drop') return void response.destroy()
  const { status, body, headers: more } = answer
  response.writeHead(status, { 'content-type': 'application/json', ...more })
  response.end(body === undefined ? '' : JSON.stringify(body))
})

function usual({ method, path }: Asked): Answer {
  if (path === '/appCatalogs/teamsApps') return { status: 200, body: { value: [{ id: 'in-store' }] } }
  if (method === 'POST') return { status: 201 }
  if (path.endsWith('/chat')) return { status: 200, body: { id: '19:chat@unq.gbl.spaces' } }
  return { status: 200, body: { value: [{ id: 'installation/1' }] } }
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  graph = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  instead = undefined
  now = Date.UTC(2026, 0, 5, 9)
  problems = []
  installer = createGraphInstaller({
    graph,
    tokenFor: async ({ tenant, token }) => `app-of-${tenant}${token}`,
    teamsAppId: 'in-manifest',
    speaker,
    now: () => now,
    onProblem: (problem) => void problems.push(problem),
  })
})

const there = { kind: 'installed', address: { ...speaker, conversationId: '19:chat@unq.gbl.spaces' } }
/** What Graph answers when it is to install something. */
const refusing = (answer: Answer) => {
  instead = ({ method }) => (method === 'POST' ? answer : undefined)
}
const failing = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
})
const installs = () => asked.filter(({ method }) => method === 'POST').length

test('R6 is installed in the app’s own name, by the id it has in the organization’s store', async () => {
  expect(await installer.install(person)).toEqual(there)
  const installations = `/users/${person.oid}/teamwork/installedApps`
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /appCatalogs/teamsApps',
    `POST ${installations}`,
    `GET ${installations}`,
    `GET ${installations}/installation/1/chat`,
  ])
  expect(asked[0]?.query.get('$filter')).toBe("externalId eq 'in-manifest'")
  expect(asked[1]?.body).toEqual({ 'teamsApp@odata.bind': `${graph}/appCatalogs/teamsApps/in-store` })
  expect(asked[2]?.query.get('$filter')).toBe("teamsApp/id eq 'in-store'")
  expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer app-of-contoso']))
})

test('R6 that it is there already is as good', async () => {
  refusing(failing(409, 'Conflict', 'The app is already installed.'))
  expect(await installer.install(person)).toEqual(there)
})

test('R6 the store of an organization is asked once an hour, each for itself', async () => {
  const stores = () => asked.filter(({ path }) => path.startsWith('/appCatalogs')).length
  await installer.install(person)
  await installer.install({ ...person, oid: 'b' })
  expect(stores()).toBe(1)
  await installer.install({ ...person, tenant: 'fabrikam' })
  expect(stores()).toBe(2)
  now += 61 * minute
  await installer.install(person)
  expect(stores()).toBe(3)
})

test('An object id is one part of the address', async () => {
  await installer.install({ ...person, oid: '../me?x#y' })
  expect(asked[1]?.path).toBe('/users/../me?x#y/teamwork/installedApps')
})

test.each([
  [failing(404, 'NotFound', 'No such user.'), 'no-account'],
  [failing(403, 'Forbidden', 'App is blocked by app permission policy.'), 'not-allowed'],
  [failing(400, 'BadRequest', 'The app cannot be installed in this scope.'), 'not-allowed'],
])('R6 what is refused for one person is asked for the next: %j', async (answer, why) => {
  refusing(answer)
  expect(await installer.install(person)).toEqual({ kind: 'refused', why })
  expect(await installer.install({ ...person, oid: 'b' })).toEqual({ kind: 'refused', why })
  expect(installs()).toBe(2)
  expect(problems).toEqual([])
})

test.each([
  failing(403, 'Forbidden', "Missing role permissions on the request. API requires one of 'X'."),
  failing(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'),
  failing(401, 'InvalidAuthenticationToken', 'No.'),
])('R6 without consent it is asked once in ten minutes, and the log told once: %j', async (answer) => {
  refusing(answer)
  const refused = { kind: 'refused', why: 'no-consent' }
  for (const oid of ['a', 'b', 'c']) expect(await installer.install({ ...person, oid })).toEqual(refused)
  expect(installs()).toBe(1)
  expect(await installer.install({ tenant: 'fabrikam', oid: 'd' })).toEqual(refused)
  expect(installs()).toBe(2)
  now += 11 * minute
  expect(await installer.install(person)).toEqual(refused)
  expect(installs()).toBe(3)
  // Once for each organization.
  expect(problems.map(String)).toEqual([
    expect.stringContaining('no-consent'),
    expect.stringContaining('no-consent'),
  ])
  // Consented by now.
  now += 11 * minute
  instead = undefined
  expect(await installer.install(person)).toEqual(there)
})

test('R6 an app that is not in the organization’s store can’t be installed', async () => {
  instead = () => ({ status: 200, body: { value: [] } })
  expect(await installer.install(person)).toEqual({ kind: 'refused', why: 'not-published' })
  expect(await installer.install(person)).toEqual({ kind: 'refused', why: 'not-published' })
  expect(asked).toHaveLength(1)
  expect(problems).toHaveLength(1)
})

test('R6 M7 throttled, it waits as long as was said, for everybody of the organization', async () => {
  refusing({ status: 429, headers: { 'retry-after': '30' } })
  expect(await installer.install(person)).toMatchObject({ kind: 'later', afterMs: 30_000 })
  now += 10_000
  expect(await installer.install({ ...person, oid: 'b' })).toMatchObject({ kind: 'later', afterMs: 20_000 })
  expect(installs()).toBe(1)
  now += 20_001
  instead = undefined
  expect(await installer.install(person)).toEqual(there)
})

test.each<Answer>([{ status: 500 }, { status: 503 }, 'drop', { status: 200, body: 'x' }])(
  'R6 M7 what proves nothing is tried another time: %j',
  async (answer) => {
    instead = () => answer
    expect(await installer.install(person)).toMatchObject({ kind: 'later', reason: expect.any(String) })
    instead = undefined
    expect(await installer.install(person)).toEqual(there)
  },
)

test.each(['installed', 'chat'])(
  'R6 M7 an installation that is not shown yet is looked for again: %s',
  async (what) => {
    instead = ({ method, path }) => {
      if (what === 'chat') return path.endsWith('/chat') ? failing(404, 'NotFound', 'No chat.') : undefined
      return method === 'GET' && path.endsWith('/installedApps')
        ? { status: 200, body: { value: [] } }
        : undefined
    }
    expect(await installer.install(person)).toMatchObject({ kind: 'later' })
    instead = undefined
    expect(await installer.install(person)).toEqual(there)
  },
)

test('R6 where no token is given, it is tried another time', async () => {
  const tokenless = createGraphInstaller({
    graph,
    tokenFor: async () => {
      throw new Error('The directory did not let Laurels in.')
    },
    teamsAppId: 'in-manifest',
    speaker,
    now: () => now,
    onProblem: () => {},
  })
  expect(await tokenless.install(person)).toEqual({
    kind: 'later',
    reason: 'The directory did not let Laurels in.',
  })
})

test('R6 a Graph that never answers is not waited for', { timeout: 10_000 }, async () => {
  instead = () => 'hang'
  const begun = Date.now()
  expect(await installer.install(person)).toMatchObject({ kind: 'later' })
  expect(Date.now() - begun).toBeLessThan(6_000)
})
