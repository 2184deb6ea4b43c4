import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Directory } from '#core/ports.ts'
import { createGraphDirectory } from '#service/directory/graph-directory.ts'

/** What the server that plays Microsoft Graph does with the next request. */
let answer: (request: IncomingMessage, response: ServerResponse, body: string) => void
let seen: URL
const server = createServer((request, response) => {
  seen = new URL(request.url ?? '/', 'http://graph.test')
  void text(request).then((body) => answer(request, response, body))
})
let directory: Directory
const asker = { tenant: 'tenant', oid: 'oid', token: 'token' }

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  directory = createGraphDirectory({
    graph: `http://127.0.0.1:${port}/v1.0`,
    tokenFor: async ({ token }) => `${token}-for-graph`,
  })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function say(status: number, body: unknown): void {
  answer = (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const user = { id: 'AAAA', displayName: 'Ana', jobTitle: null, department: 'Design' }

test('Search finds people, asking on behalf of the person', async () => {
  let authorization: string | undefined
  answer = (request, response) => {
    authorization = request.headers.authorization
    response.end(JSON.stringify({ value: [user, { ...user, id: 'b', displayName: null }] }))
  }
  expect(await directory.search(asker, 'an')).toEqual([
    { oid: 'aaaa', name: 'Ana', department: 'Design' },
    { oid: 'b', name: '', department: 'Design' },
  ])
  expect(authorization).toBe('Bearer token-for-graph')
  expect(seen.searchParams.get('$search')).toBe('"displayName:an"')
})

test.each(['O"Brien" OR "mail:', 'back\\slash"', '&$filter=x', 'Zoë 🎓', '%22'])(
  'What is searched for stays inside its quotes: %s',
  async (typed) => {
    say(200, { value: [] })
    await directory.search(asker, typed)
    const phrase = seen.searchParams.get('$search') ?? ''
    expect(phrase.slice(1, -1)).not.toMatch(/["\\]/)
    expect([...seen.searchParams.keys()]).toEqual(['$search', '$select', '$top'])
  },
)

test('Nothing but quotes finds nobody and asks nothing', async () => {
  answer = (_, response) => void response.writeHead(500).end()
  expect(await directory.search(asker, '"" \\')).toEqual([])
})

test.each([400, 404])('Somebody the directory does not know is nobody: %d', async (status) => {
  say(status, { error: { code: 'Request_ResourceNotFound' } })
  expect(await directory.find(asker, '-----')).toBeUndefined()
})

test('An object id is one part of the address', async () => {
  say(200, user)
  await directory.find(asker, '../me?x#y')
  expect(seen.pathname).toBe('/v1.0/users/..%2Fme%3Fx%23y')
})

test.each([429, 500, 503])('A busy directory is unavailable: %d', async (status) => {
  say(status, {})
  await expect(directory.search(asker, 'ana')).rejects.toMatchObject({ code: 'unavailable' })
  await expect(directory.find(asker, 'ana')).rejects.toMatchObject({ code: 'unavailable' })
  await expect(directory.isTeamMember(asker, 'team')).rejects.toMatchObject({ code: 'unavailable' })
})

test.each([401, 403])('A directory that does not let the app in is unavailable: %d', async (status) => {
  say(status, { error: { code: 'Authorization_RequestDenied' } })
  const refusal = { code: 'unavailable', message: expect.stringContaining('consent') }
  await expect(directory.search(asker, 'ana')).rejects.toMatchObject(refusal)
  await expect(directory.find(asker, 'ana')).rejects.toMatchObject(refusal)
})

test('An address finds its one person by mail or sign-in name, and stays inside its quotes', async () => {
  say(200, { value: [user] })
  expect(await directory.findByAddress(asker, "o'hara@x.test' or 1 eq 1")).toMatchObject({ oid: 'aaaa' })
  const quoted = "'o''hara@x.test'' or 1 eq 1'"
  expect(seen.searchParams.get('$filter')).toBe(`userPrincipalName eq ${quoted} or mail eq ${quoted}`)
  say(200, { value: [user, { ...user, id: 'b' }] })
  expect(await directory.findByAddress(asker, 'shared@x.test')).toBeUndefined()
  say(200, { value: [] })
  expect(await directory.findByAddress(asker, 'nobody@x.test')).toBeUndefined()
  say(400, {})
  expect(await directory.findByAddress(asker, '%')).toBeUndefined()
})

test('A directory that breaks off or sends something else is unavailable', async () => {
  answer = (_, response) => void response.destroy()
  await expect(directory.find(asker, 'ana')).rejects.toMatchObject({ code: 'unavailable' })
  answer = (_, response) => void response.end('<html>')
  await expect(directory.find(asker, 'ana')).rejects.toMatchObject({ code: 'unavailable' })
})

test('A directory that never answers, or never finishes, is unavailable', { timeout: 20_000 }, async () => {
  answer = () => {}
  const silent = directory.find(asker, 'ana')
  await expect(silent).rejects.toMatchObject({ code: 'unavailable' })
  answer = (_, response) => void response.writeHead(200).write('{"id":')
  await expect(directory.find(asker, 'ana')).rejects.toMatchObject({ code: 'unavailable' })
})

test('Membership is what the directory says; an unknown team has no members', async () => {
  answer = (request, response, body) => {
    expect(request.method).toBe('POST')
    response.end(JSON.stringify({ value: JSON.parse(body).groupIds }))
  }
  expect(await directory.isTeamMember(asker, 'team')).toBe(true)
  say(200, { value: [] })
  expect(await directory.isTeamMember(asker, 'team')).toBe(false)
  say(404, {})
  expect(await directory.isTeamMember(asker, 'team')).toBe(false)
})

test('A picture comes as a data: URL, asked for on behalf of the person', async () => {
  answer = (request, response) => {
    expect(request.headers.authorization).toBe('Bearer token-for-graph')
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(Buffer.from([1, 2, 3]))
  }
  expect(await directory.photo(asker, 'a/b')).toBe('data:image/jpeg;base64,AQID')
  expect(seen.pathname).toBe('/v1.0/users/a%2Fb/photos/240x240/$value')
})

test.each([400, 404])('Who has no picture has none: %d', async (status) => {
  say(status, { error: { code: 'ImageNotFound' } })
  expect(await directory.photo(asker, 'aaaa')).toBeUndefined()
})

test.each([401, 403])('That an asker may not see a picture is not that there is none: %d', async (status) => {
  say(status, { error: { code: 'Authorization_RequestDenied' } })
  await expect(directory.photo(asker, 'aaaa')).rejects.toMatchObject({ code: 'unavailable' })
})

test('What is no picture, or a huge one, is none', async () => {
  say(200, { value: 'script' })
  expect(await directory.photo(asker, 'aaaa')).toBeUndefined()
  answer = (_, response) =>
    void response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(200_001))
  expect(await directory.photo(asker, 'aaaa')).toBeUndefined()
  answer = (_, response) => void response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>')
  expect(await directory.photo(asker, 'aaaa')).toBeUndefined()
})

test('In the app’s own name nobody’s teams are asked for', async () => {
  answer = (_, response) => void response.writeHead(500).end()
  expect(await directory.isTeamMember({ ...asker, token: '' }, 'team')).toBe(false)
})

test('An empty object id is nobody, and is not the list of everybody', async () => {
  say(200, { value: [user] })
  expect(await directory.find(asker, '')).toBeUndefined()
})

test('P5 whose account is disabled has left: told of by their id, and not offered in a search', async () => {
  const left = { ...user, id: 'L', accountEnabled: false }
  say(200, { value: [left, { ...user, accountEnabled: true, userType: 'Member' }] })
  expect(await directory.search(asker, 'an')).toEqual([{ oid: 'aaaa', name: 'Ana', department: 'Design' }])
  expect(seen.searchParams.get('$select')).toContain('accountEnabled,userType')
  say(200, left)
  expect(await directory.find(asker, 'l')).toMatchObject({ oid: 'l', left: true })
})

test('P5 a guest is told of; without the permission for more nobody is a guest or has left', async () => {
  say(200, { ...user, accountEnabled: true, userType: 'Guest' })
  expect(await directory.find(asker, 'aaaa')).toMatchObject({ guest: true })
  say(200, { ...user, accountEnabled: null, userType: null })
  const found = await directory.find(asker, 'aaaa')
  expect(found).not.toHaveProperty('guest')
  expect(found).not.toHaveProperty('left')
})
