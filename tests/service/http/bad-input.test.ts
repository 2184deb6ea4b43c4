import { randomUUID } from 'node:crypto'
import { connect as connectTcp } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { errorStatus, problem } from '#core/contract/errors.ts'
import type { Company } from '#tests/support/company.ts'
import { type CompanyCycle, cycleAt } from '#tests/support/company-cycle.ts'
import { type HttpAnswer, type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
let cycle: CompanyCycle
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
  cycle = await cycleAt(company, 'open')
})
afterAll(() => lab.close())

/** Whatever was sent: the service lives, and nothing was lost. */
afterEach(async () => {
  expect((await lab.with(undefined).get('/healthz')).status).toBe(200)
  const mine = await company
    .as('ana')
    .get(`/api/cycles/${cycle.cycleId}/nominations/${cycle.nominations.mentor}`)
  expect(mine.status).toBe(200)
})

const json = { 'content-type': 'application/json' }
const nominate = (changes: object, name: 'mia' | 'ana' = 'mia') =>
  company.as(name).post(`/api/cycles/${cycle.cycleId}/nominations`, { ...nomination(), ...changes })
const nomination = () => ({
  commandId: randomUUID(),
  awardId: 'explorer',
  nominees: [company.people.cora.id],
  story: 'A story that is long enough to be told.',
  mode: 'course',
  outcome: 'achieved',
  helpers: [],
  evidence: [],
  shareStory: true,
})
const commend = (message: unknown) =>
  company.as('ana').post('/api/commendations', {
    commandId: randomUUID(),
    recipients: [company.people.ben.id],
    message,
    visibility: { kind: 'tenant' },
  })

function expectProblem(answer: HttpAnswer, code: keyof typeof errorStatus): void {
  expect(answer.code, answer.text).toBe(code)
  expect(answer.status).toBe(errorStatus[code])
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(problem.safeParse(answer.body).success, answer.text).toBe(true)
  // Nothing of our insides.
  expect(answer.text).not.toMatch(/node_modules|\.ts:|\bat \w+ \(|Error:/)
}

describe('Bodies', () => {
  const send = (body: BodyInit, headers: Record<string, string> = json) =>
    company.as('ana').send('/api/commendations', { method: 'POST', headers, body })

  test.each(['{', '', 'null', '[]', '"x"', '{"a":1}}', '\u0000', 'NaN'])('%j is no request', async (body) => {
    expectProblem(await send(body), 'invalid_input')
  })
  test('Keys that reach into prototypes are refused', async () => {
    for (const key of ['__proto__', 'constructor'])
      expectProblem(await send(`{"${key}":{"prototype":{"owner":true}}}`), 'invalid_input')
    expect(({} as Record<string, unknown>)['owner']).toBeUndefined()
  })
  test.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ])('%s is not understood', async (type) => {
    expectProblem(await send('a=b', { 'content-type': type }), 'unsupported_media_type')
  })
  test('Too large a body is refused before it is read', async () => {
    expectProblem(await send(JSON.stringify({ message: 'x'.repeat(70_000) })), 'too_large')
  })
  test('Deep nesting and huge arrays are refused', async () => {
    expectProblem(await send('['.repeat(20_000) + ']'.repeat(20_000)), 'invalid_input')
    expectProblem(
      await nominate({ nominees: Array.from({ length: 1_500 }, () => randomUUID()) }),
      'invalid_input',
    )
    expectProblem(await nominate({ evidence: Array.from({ length: 3_000 }, () => 0) }), 'invalid_input')
  })
  test('An answer about input wrong all over stays short', async () => {
    const answer = await nominate({ nominees: Array.from({ length: 9_000 }, () => 7) })
    expectProblem(answer, 'invalid_input')
    expect(answer.text.length).toBeLessThan(8_000)
  })
  test('Unknown fields and wrong types are refused, each by its name', async () => {
    expectProblem(await nominate({ owner: true }), 'invalid_input')
    for (const [field, value] of Object.entries({
      story: 5,
      nominees: company.people.cora.id,
      mode: 'luck',
      outcome: null,
      shareStory: 'yes',
      commandId: '',
      awardId: {},
    })) {
      const answer = await nominate({ [field]: value })
      expectProblem(answer, 'invalid_input')
      expect(JSON.stringify(answer.body['issues'])).toContain(field)
    }
  })
})

describe('Text', () => {
  const asTyped: Record<string, string> = {
    'right to left': 'شكرًا على الشرح — תודה רבה',
    'direction marks': 'abc\u202Edef\u202C \u2066x\u2069',
    'zero width': 'a\u200Bb\u200D\u{1F469}\u200D\u{1F4BB}\uFEFFc',
    script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
    markdown: '**bold** [here](javascript:alert(1)) `code` {{7*7}} ${7*7}',
    formula: '=HYPERLINK("https://example.com")',
    quotes: `' or 1 eq 1 or ' -- "; DROP TABLE`,
    'emoji and rare planes': '\u{1F3C6}\u{20000}\u{10FFFD}',
    lines: 'one\n\ttwo',
  }
  test.each(Object.keys(asTyped))('%s is stored and given back as it was typed', async (kind) => {
    const message = asTyped[kind] ?? ''
    const answer = await commend(message)
    expect(answer.body['text']).toBe(message)
    expect(answer.headers.get('content-type')).toContain('application/json')
    const own = `/api/feeds/people/${company.people.ana.id}`
    await expect
      .poll(async () => (await company.as('ana').get(own)).body['items'])
      .toContainEqual(expect.objectContaining({ text: message }))
  })
  test('A broken character or a control character is refused', async () => {
    expectProblem(await commend('broken \ud800 here'), 'invalid_input')
    expectProblem(await commend('\udc00 broken'), 'invalid_input')
    expectProblem(await commend('nothing\u0000here'), 'invalid_input')
    expectProblem(await commend('back\u0008space'), 'invalid_input')
  })
  test('Length counts what people see as typed: 500 trophies are 500', async () => {
    expect((await commend('\u{1F3C6}'.repeat(500))).status).toBe(200)
    expectProblem(await commend('\u{1F3C6}'.repeat(501)), 'invalid_input')
    expectProblem(await commend('  \n '), 'invalid_input')
  })
  test('A name of 10,000 characters gets a clear answer', async () => {
    const token = await company.token('mia', { claims: { name: 'x'.repeat(10_000) } })
    const answer = await lab.with(token).get('/api/me')
    expectProblem(answer, 'unauthenticated')
    expectProblem(await company.as('ana').get(`/api/people?q=${'x'.repeat(10_000)}`), 'invalid_input')
  })
  test('A name with markup, direction marks or a broken character is only a name', async () => {
    for (const name of ['<b>Mia</b>', '\u202Eaim', "O'Mia; --"]) {
      const token = await company.token('mia', { claims: { name } })
      expect((await lab.with(token).get('/api/me')).body['person']).toMatchObject({ name })
    }
    const broken = await company.token('mia', { claims: { name: 'M\ud800a' } })
    expect((await lab.with(broken).get('/api/me')).status).toBe(200)
  })
})

describe('Links', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt://example.com/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://example.com/',
    'file:///etc/passwd',
    'https://user:secret@example.com/',
    'https://user@example.com/',
    'https:/\\user:secret@example.com',
    '//example.com/',
    'https://',
    'not a link',
    `https://example.com/${'x'.repeat(2_000)}`,
    ' \u0001javascript:alert(1)',
  ])('%s is refused', async (url) => {
    expectProblem(await nominate({ evidence: [{ title: 'A link', url }] }), 'invalid_input')
  })
  test('An https link stays as it was given', async () => {
    const url = 'https://example.com/a?b=c%20d#e@f'
    const answer = await nominate({ evidence: [{ title: '<i>Proof</i>', url }] })
    expect(answer.body['evidence']).toEqual([{ title: '<i>Proof</i>', url }])
  })
})

describe('Addresses', () => {
  test.each([
    'a%2Fb',
    'a%5Cb',
    'a%23b',
    'a%3Fb',
    '%00',
    '..%2F..',
    '%2e%2e',
    'A-B',
    '-a',
    'x'.repeat(65),
    'a:b',
    "a'b",
    '%F0%9F',
  ])('An id that is none, %s, is refused', async (id) => {
    // As written: a client that knows addresses would take `%2e%2e` for the folder above and ask for something else.
    const token = await company.token('ana')
    for (const path of [`/api/cycles/${id}/nominations/mine`, `/api/feeds/awards/${id}`]) {
      const lines = [`GET ${path} HTTP/1.1`, 'Host: x', `Authorization: Bearer ${token}`, 'Connection: close']
      const answer = await sendRaw(`${lines.join('\r\n')}\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
      expect(answer).toContain('application/problem+json')
      const { code } = problem.parse(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))))
      expect(['invalid_input', 'not_found']).toContain(code)
      expect(answer).not.toMatch(/node_modules|\.ts:|\bat \w+ \(|Error:/)
    }
  })
  test.each(['x', '0:1', '9'.repeat(40), 'zzz:zzz', '-'])(
    'A cursor that is none, %s, ends nowhere',
    async (cursor) => {
      const answer = await company.as('ana').get(`/api/feeds/everyone?cursor=${encodeURIComponent(cursor)}`)
      expect(answer.status, answer.text).toBe(200)
    },
  )
  test.each([
    'cursor=',
    'cursor=%27',
    'cursor=a%00',
    'limit=0',
    'limit=51',
    'limit=1.5',
    'limit=x',
    'limit=1&limit=2',
    'other=1',
  ])('A feed query with %s is refused', async (query) => {
    expectProblem(await company.as('ana').get(`/api/feeds/everyone?${query}`), 'invalid_input')
  })
  test('Nothing is there: a problem, whatever the method', async () => {
    expectProblem(await company.as('ana').get('/api/nowhere'), 'not_found')
    for (const method of ['DELETE', 'PATCH', 'OPTIONS', 'PUT'])
      expectProblem(await company.as('ana').send('/api/me', { method }), 'not_found')
  })
  test('What is not even HTTP gets no insides either', async () => {
    for (const raw of [
      'GET /api/%ZZ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      `GET /api/me HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      'NONSENSE\r\n\r\n',
    ]) {
      const answer = await sendRaw(raw)
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
      expect(answer).toContain('application/problem+json')
      expect(answer).not.toMatch(/FST_|HPE_|node_modules/)
    }
  })
})

test('N6 Whoever edits somebody else’s nomination learns nothing of it, whatever else is wrong', async () => {
  const { commandId, ...content } = { ...nomination(), nominees: ['nobody'], revision: 7 }
  for (const nominationId of [cycle.nominations.mentor, 'a-nomination-that-never-was']) {
    const path = `/api/cycles/${cycle.cycleId}/nominations/${nominationId}`
    expectProblem(await company.as('mia').put(path, { commandId, ...content }), 'not_found')
  }
})

describe('People', () => {
  const dir = (name: 'ben' | 'cora') => `dir:${company.people[name].oid}`
  test('Somebody named twice, by id and from the directory, is one person', async () => {
    const answer = await nominate({ nominees: [company.people.ben.id, dir('ben'), dir('ben')] })
    expect(answer.body['nominees']).toHaveLength(1)
    expectProblem(await nominate({ nominees: [dir('ben')] }), 'nomination_exists')
  })
  test('N2 Oneself is oneself by any name', async () => {
    const self = company.people.mia
    expectProblem(await nominate({ nominees: [company.people.cora.id, `dir:${self.oid}`] }), 'not_yourself')
  })
  test('Nobody is nobody', async () => {
    expectProblem(await nominate({ nominees: ['nobody'] }), 'person_not_found')
    expectProblem(await nominate({ nominees: [`dir:${randomUUID()}`] }), 'person_not_found')
    expectProblem(await nominate({ nominees: [`dir:${'-'.repeat(36)}`] }), 'person_not_found')
    for (const ref of ['dir:../x', 'dir:', '', 'a:b'])
      expectProblem(await nominate({ nominees: [ref] }), 'invalid_input')
  })
})

test('Too many requests get a problem, too', async () => {
  const { url } = await lab.another({ requestsPerMinute: 5 })
  const token = await company.token('mia')
  // However the address is spelled.
  const ask = (path = '/api/me') => fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  const answers = []
  for (let at = 0; at < 6; at++) answers.push(await ask())
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429])
  expect((await ask('/%61pi/me')).status).toBe(429)
  const last = answers.at(-1)
  expect(last?.headers.get('content-type')).toContain('application/problem+json')
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await last?.json()).toMatchObject({ code: 'too_many_requests', status: 429 })
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

function sendRaw(raw: string): Promise<string> {
  const { hostname, port } = new URL(lab.url)
  const socket = connectTcp(Number(port), hostname, () => socket.write(raw))
  return text(socket)
}
