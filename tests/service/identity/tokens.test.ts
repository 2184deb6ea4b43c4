import { randomUUID } from 'node:crypto'
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Company } from '#tests/support/company.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'
import { claimsOf, createSigner } from '#tests/support/tokens.ts'

let lab: Lab
let company: Company & Member
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
})
afterAll(() => lab.close())

const otherPerson = '11111111-2222-4333-8444-555555555555'

/** Tokens that look right and are not; each claims to be Dana, who owns the program. */
const forgeries: Record<string, { code: string; make(): Promise<string> }> = {
  'not a token': { code: 'unauthenticated', make: async () => 'nonsense' },
  'alg none': {
    code: 'unauthenticated',
    make: async () => new UnsecuredJWT(claimsOf(company.people.dana)).encode(),
  },
  'alg none in small letters, with a signature': {
    code: 'unauthenticated',
    make: async () => {
      const [, payload, signature] = (await company.token('dana')).split('.')
      const header = Buffer.from(JSON.stringify({ alg: 'NoNe', kid: 'test' })).toString('base64url')
      return [header, payload, signature].join('.')
    },
  },
  'HS256 keyed with the public key': {
    code: 'unauthenticated',
    make: async () => {
      const [jwk] = lab.signer.jwks.keys
      const publicKey = (await importJWK(jwk ?? { kty: 'RSA' }, 'RS256', { extractable: true })) as CryptoKey
      return new SignJWT(claimsOf(company.people.dana))
        .setProtectedHeader({ alg: 'HS256', kid: 'test' })
        .sign(Buffer.from(await exportSPKI(publicKey)))
    },
  },
  'signed by another key with the same name': {
    code: 'unauthenticated',
    make: async () => (await createSigner()).sign(company.people.dana),
  },
  'somebody else’s claims under a true signature': {
    code: 'unauthenticated',
    make: async () => {
      const [header, , signature] = (await company.token('mia')).split('.')
      const payload = Buffer.from(JSON.stringify(claimsOf(company.people.dana))).toString('base64url')
      return [header, payload, signature].join('.')
    },
  },
  'another audience': forged({ aud: randomUUID() }),
  'no audience': forged({ aud: undefined }),
  'another tenant’s issuer': forged({ iss: `https://sign-in.test/${otherPerson}/v2.0` }),
  'an application’s: no scope': forged({ scp: undefined, roles: ['Program.Owner'] }),
  'another scope': forged({ scp: 'openid profile access_as_users' }),
  'no end': forged({ exp: undefined }),
  'not yet': forged({ nbf: Math.floor(Date.now() / 1_000) + 600 }),
  'no object id': forged({ oid: undefined }),
  'an object id that is a path': forged({ oid: '../../people' }),
  'a tenant that is none': forged({ tid: 'common' }),
  expired: {
    code: 'token_expired',
    make: () => company.token('dana', { lasts: -30 }),
  },
  'a tenant that may not': {
    code: 'tenant_not_allowed',
    make: () => lab.signer.sign({ ...company.people.dana, tenant: randomUUID() }),
  },
}

function forged(claims: Record<string, unknown>) {
  return { code: 'unauthenticated', make: () => company.token('dana', { claims }) }
}

test.each(Object.keys(forgeries))('A token that is wrong opens no door: %s', async (name) => {
  const { code, make } = forgeries[name] ?? { code: '', make: async () => '' }
  const token = await make()
  const answer = await lab.with(token).get('/api/me')
  expect(answer).toMatchObject({ ok: false, code })
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  const connected = await lab.connect(token)
  expect('refused' in connected && connected.refused?.code).toBe(code)
})

test.each(['Basic ZGFuYTpkYW5h', 'Bearer', 'Bearer ', 'bearer\tx', ''])(
  'An authorization header that is none opens no door: "%s"',
  async (authorization) => {
    const answer = await lab.with(undefined).send('/api/me', { headers: { authorization } })
    expect(answer).toMatchObject({ status: 401, code: 'unauthenticated' })
  },
)

test('A person is tenant and object id: the same address or name elsewhere is somebody else', async () => {
  const neighbors = await lab.found()
  const { name } = company.people.dana
  const token = await neighbors.token('mia', { claims: { name, preferred_username: 'dana@company.test' } })
  expect((await lab.with(token).get('/api/me')).body).toMatchObject({ owner: false })
  const sameId = await lab.signer.sign({ ...company.people.dana, tenant: neighbors.tenant })
  expect((await lab.with(sameId).get('/api/me')).body).toMatchObject({ owner: false })
})

test('The app role makes an owner, and of the own tenant alone', async () => {
  const token = await company.token('mia', { claims: { roles: ['Program.Owner'] } })
  expect((await lab.with(token).get('/api/me')).body).toMatchObject({ owner: true })
  const guest = await company.token('gus', { claims: { roles: ['Program.Owner'] } })
  expect((await lab.with(guest).get('/api/me')).body).toMatchObject({ owner: false, guest: true })
})
