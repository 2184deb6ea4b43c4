import { randomUUID } from 'node:crypto'
import { connect as connectTcp } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Operation, operations } from '#core/contract/operations.ts'
import { StorageUnavailable } from '#core/ports.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import type { Company } from '#tests/support/company.ts'
import { type CompanyCycle, cycleAt } from '#tests/support/company-cycle.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
let cycle: CompanyCycle
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
  cycle = await cycleAt(company, 'open')
})
afterAll(() => lab.close())

type Described = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, DescribedOperation>>
  components: { schemas: Record<string, object> }
}
type DescribedOperation = {
  operationId: string
  summary: string
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: { required?: string[] } }> }
  responses: Record<string, { description: string; content: object }>
}

test('The description lists every operation where the service answers it', async () => {
  const answer = await lab.with(undefined).get('/api/openapi.json')
  const api = answer.body as unknown as Described
  expect(api.openapi).toBe('3.1.0')
  expect(api.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
  const described = new Map(
    Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => [one.operationId, { path, method, ...one }]),
    ),
  )
  expect([...described.keys()].sort()).toEqual(Object.keys(operations).sort())
  for (const [name, operation] of Object.entries(operations) as [string, Operation][]) {
    const one = described.get(name)
    expect(one?.method).toBe(operation.method.toLowerCase())
    expect(one?.path.replaceAll(/\{(\w+)\}/g, ':$1')).toBe(`/api${operation.path}`)
    const inPath = [...(one?.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
    const told = one?.parameters.filter((parameter) => parameter.in === 'path')
    expect(told?.map((parameter) => parameter.name)).toEqual(inPath)
    expect(told?.every(({ required }) => required)).toBe(true)
    expect(one?.requestBody !== undefined).toBe(operation.method !== 'GET')
    expect(Object.keys(one?.responses ?? {})).toEqual(['200', 'default'])
  }
})

test('The description is sound: every reference leads somewhere, nothing is left undescribed', async () => {
  const { body } = await lab.with(undefined).get('/api/openapi.json')
  const api = body as unknown as Described
  const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? '')
  for (const to of new Set(references)) {
    const found = to
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], api)
    expect(found, to).toBeDefined()
  }
  for (const methods of Object.values(api.paths))
    for (const one of Object.values(methods)) {
      for (const { schema } of one.parameters) expect(schema).toHaveProperty('type')
      for (const { schema } of Object.values(one.requestBody?.content ?? {}))
        expect(JSON.stringify(schema), one.operationId).toContain('commandId')
      expect(JSON.stringify(one.responses['200']?.content), one.operationId).not.toContain('"schema":{}')
    }
})

test('A read that has not changed answers 304, and with all of it once it has', async () => {
  const path = `/api/cycles/${cycle.cycleId}/nominations/mine`
  const first = await company.as('cora').get(path)
  const tag = first.headers.get('etag') ?? ''
  expect(tag).not.toBe('')
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  const again = await company.as('cora').get(path, { 'if-none-match': tag })
  expect(again).toMatchObject({ status: 304, text: '' })
  await nominate(company.as('cora'), { commandId: randomUUID() })
  const changed = await company.as('cora').get(path, { 'if-none-match': tag })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(tag)
})

test('N3 A double click is one nomination, and both clicks hear the same', async () => {
  const commandId = randomUUID()
  const clicks = await Promise.all(
    Array.from({ length: 6 }, () => nominate(company.as('mia'), { commandId })),
  )
  for (const click of clicks) expect(click).toMatchObject({ status: 200, body: clicks[0]?.body })
  const mine = await company.as('mia').get(`/api/cycles/${cycle.cycleId}/nominations/mine`)
  expect(JSON.parse(mine.text)).toHaveLength(1)
  // Also after it was withdrawn.
  const id = String(clicks[0]?.body['id'])
  await company.as('mia').post(`/api/cycles/${cycle.cycleId}/nominations/${id}/withdraw`, {
    commandId: randomUUID(),
  })
  expect((await nominate(company.as('mia'), { commandId })).body).toEqual(clicks[0]?.body)
})

test('N3 Two different clicks at once are one nomination and one refusal that names it', async () => {
  const clicks = await Promise.all(
    [1, 2].map(() => nominate(company.as('judy'), { commandId: randomUUID() })),
  )
  const done = clicks.find(({ ok }) => ok)
  const refused = clicks.find(({ ok }) => !ok)
  expect(refused).toMatchObject({ code: 'nomination_exists', body: { subject: done?.body['id'] } })
})

test('A command id is its person’s own, and stands for one thing', async () => {
  const commandId = randomUUID()
  const first = await nominate(company.as('hana'), { commandId })
  const other = await nominate(company.as('omar'), { commandId })
  expect(other.ok).toBe(true)
  expect(other.body['id']).not.toBe(first.body['id'])
  const path = `/api/cycles/${cycle.cycleId}/nominations/${first.body['id']}/withdraw`
  expect(await company.as('hana').post(path, { commandId })).toMatchObject({ code: 'command_reused' })
})

test('Every answer carries safe headers, and only Teams may frame the tab', async () => {
  for (const path of ['/tab/', '/api/me', '/healthz', '/nowhere']) {
    const { headers } = await lab.with(undefined).get(path)
    const policy = headers.get('content-security-policy') ?? ''
    const directives = new Map(
      policy.split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(' ')
        return [name, sources]
      }),
    )
    expect(directives.get('frame-ancestors')).toEqual([
      "'self'",
      'https://*.cloud.microsoft',
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.microsoft365.com',
      'https://*.office.com',
      'https://outlook.office.com',
      'https://outlook.office365.com',
    ])
    expect(directives.get('default-src')).toEqual(["'self'"])
    expect(directives.get('object-src')).toEqual(["'none'"])
    expect(policy).not.toContain('unsafe-eval')
    expect(directives.get('script-src') ?? directives.get('default-src')).not.toContain("'unsafe-inline'")
    expect(headers.get('x-frame-options')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toContain('max-age')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('Every address below /tab/ is the tab, and none leaves its folder', async () => {
  for (const path of ['/tab', '/tab/', '/tab/wall', '/tab/ceremony/abc?x=1#y']) {
    const answer = await lab.with(undefined).get(path)
    expect(answer.text).toContain('<title>The tab</title>')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  }
  for (const way of [
    '../package.json',
    '..%2fpackage.json',
    '%2e%2e/%2e%2e/etc/passwd',
    '..\\package.json',
    '%00',
  ])
    expect(await getRaw(`/tab/${way}`)).not.toMatch(/"name": "laurels"|root:/)
  expect(await getRaw('//etc/passwd')).toMatch(/^HTTP\/1\.1 404 /)
})

test('/healthz says that the process lives, /readyz that storage answers', async () => {
  expect(await lab.with(undefined).get('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await lab.with(undefined).get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } })
})

test('With storage away, /readyz and every read say unavailable, and /healthz still lives', async () => {
  const away = async (): Promise<never> => {
    throw new StorageUnavailable('Nobody there')
  }
  const rows = { read: away, scan: away, commit: away }
  const { url } = await lab.another({ rows })
  const ready = await fetch(`${url}/readyz`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({ code: 'unavailable' })
  const headers = { authorization: `Bearer ${await company.token('ana')}` }
  const me = await fetch(`${url}/api/me`, { headers })
  expect(me.status).toBe(503)
  expect(me.headers.get('content-type')).toContain('application/problem+json')
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

test('Nobody at storage’s address is storage away', { timeout: 20_000 }, async () => {
  const nobody = inject('storage').replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:9')
  const { url } = await lab.another({ rows: createAzureRows({ connectionString: nobody }) })
  const ready = await fetch(`${url}/readyz`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({ code: 'unavailable' })
})

test('A row that can’t be read is our defect, told without its content', async () => {
  const { url } = await lab.another({
    rows: {
      ...lab.rows,
      read: async (_, row) => ({ row, value: { v: 1, data: { secret: 'x1y2' } }, version: '' }),
    },
  })
  const headers = { authorization: `Bearer ${await company.token('ana')}` }
  const answer = await fetch(`${url}/api/me`, { headers })
  expect(answer.status).toBe(500)
  const told = await answer.text()
  expect(JSON.parse(told)).toMatchObject({ code: 'internal' })
  expect(told).not.toMatch(/x1y2|Row|expected/)
})

function nominate(client: ReturnType<Member['as']>, { commandId }: { commandId: string }) {
  return client.post(`/api/cycles/${cycle.cycleId}/nominations`, {
    commandId,
    awardId: 'explorer',
    nominees: [company.people.ben.id],
    story: 'A story that is long enough to be told.',
    mode: 'course',
    outcome: 'achieved',
    helpers: [],
    evidence: [],
    shareStory: true,
  })
}

/** Sends an address as it is: clients tidy it up before. */
function getRaw(path: string): Promise<string> {
  const { hostname, port } = new URL(lab.url)
  const socket = connectTcp(Number(port), hostname, () =>
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
  )
  return text(socket)
}
