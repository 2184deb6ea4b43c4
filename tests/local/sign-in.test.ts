import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playTeams } from '#local/host-page.ts'
import { elsewhere, northwind, samplePeople, samplePerson } from '#local/sample/people.ts'
import { createSignIn, localClientId, type SignIn } from '#local/sign-in.ts'
import { createTokenVerifier } from '#service/identity/verify-token.ts'

const port = 3978
let folder: string
let signIn: SignIn
let app: FastifyInstance

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laurels-sign-in-'))
  signIn = await createSignIn({ folder, port })
  app = Fastify()
  await playTeams({ port, signIn, folder, chats: undefined })(app)
})

afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const verifier = (keys = signIn.keys) =>
  createTokenVerifier({
    audiences: [localClientId],
    issuerOf: signIn.issuerOf,
    keys,
    tenants: [northwind],
  })

async function ask(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  headers: Record<string, string>,
  payload?: object,
) {
  const answer = await app.inject({
    method,
    url,
    headers: { host: `localhost:${port}`, ...headers },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.json() }
}

const tokenFor = async (person: string) =>
  String((await ask('POST', '/local/token', {}, { person })).body.token)

test('people are listed by id, name and roles, and nothing more', async () => {
  const { body } = await ask('GET', '/local/people', {})
  expect(body).toHaveLength(samplePeople.length)
  expect(body).toContainEqual({ id: 'dana', name: 'Dana Whitfield', roles: ['owner'] })
})

test('a person’s token passes the service’s own verifier', async () => {
  const claims = await verifier()(await tokenFor('ana'))
  const ana = samplePerson('ana')
  expect(claims).toMatchObject({
    tenant: northwind,
    oid: ana?.oid,
    name: 'Ana Souza',
    guest: false,
    ownerRole: false,
  })
  const minutes = (claims.expiresAt - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(58)
  expect(minutes).toBeLessThan(61)
})

test('the owner’s token has the app role, the guest’s says so, another tenant’s is refused', async () => {
  expect(await verifier()(await tokenFor('dana'))).toMatchObject({ ownerRole: true })
  expect(await verifier()(await tokenFor('gil'))).toMatchObject({ guest: true })
  const olga = await tokenFor('olga')
  await expect(verifier()(olga)).rejects.toMatchObject({ code: 'tenant_not_allowed' })
  expect(samplePerson('olga')?.tenant).toBe(elsewhere)
})

test('the key is kept: a later start verifies tokens of an earlier one', async () => {
  const token = await tokenFor('ben')
  const later = await createSignIn({ folder, port })
  expect(await verifier(later.keys)(token)).toMatchObject({ name: 'Ben Okafor' })
})

test('another computer’s tokens are refused', async () => {
  const other = await mkdtemp(join(tmpdir(), 'laurels-sign-in-'))
  const foreign = await createSignIn({ folder: other, port })
  const ana = samplePerson('ana')
  if (!ana) throw new Error('Ana is missing')
  await expect(verifier()(await foreign.tokenFor(ana))).rejects.toMatchObject({ code: 'unauthenticated' })
  await rm(other, { recursive: true })
})

test('a damaged key is explained', async () => {
  const other = await mkdtemp(join(tmpdir(), 'laurels-sign-in-'))
  await writeFile(join(other, 'sign-in-key.json'), '{}')
  await expect(createSignIn({ folder: other, port })).rejects.toThrow(/is damaged: delete that file/)
  await rm(other, { recursive: true })
})

test.each([
  ['another site’s page', { origin: 'https://evil.example' }],
  ['a page without an origin of its own', { origin: 'null' }],
  ['our name on another port', { origin: 'http://localhost:4000' }],
  ['a rebound name', { host: 'evil.example:3978' }],
  [
    'a rebound name that agrees with itself',
    { host: 'evil.example:3978', origin: 'http://evil.example:3978' },
  ],
  ['another port', { host: 'localhost:4000' }],
])('%s gets no token and no answer', async (_, headers) => {
  expect((await ask('POST', '/local/token', headers, { person: 'ana' })).status).toBe(403)
  expect((await ask('GET', '/local/people', headers)).status).toBe(403)
  expect((await ask('POST', '/local/chat', headers, { person: 'ana', locale: 'en-US' })).status).toBe(403)
  expect((await ask('PUT', '/local/meeting', headers, { stage: '/tab/stage' })).status).toBe(403)
})

test('our own page may ask, under either of this computer’s names', async () => {
  for (const host of ['localhost:3978', '127.0.0.1:3978'])
    expect(
      (await ask('POST', '/local/token', { host, origin: `http://${host}` }, { person: 'ana' })).status,
    ).toBe(200)
})

test('the meeting’s stage is one for all, and shows pages of the tab alone', async () => {
  expect((await ask('GET', '/local/meeting', {})).body).toEqual({ stage: null })
  expect((await ask('PUT', '/local/meeting', {}, { stage: '/tab/stage?ceremony=1' })).status).toBe(200)
  expect((await ask('GET', '/local/meeting', {})).body).toEqual({ stage: '/tab/stage?ceremony=1' })
  for (const stage of ['https://evil.example/tab/', '//evil.example/tab/', '/elsewhere', 1])
    expect((await ask('PUT', '/local/meeting', {}, { stage })).status).toBeGreaterThanOrEqual(400)
  await ask('PUT', '/local/meeting', {}, { stage: null })
})
