import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { type SamplePerson, samplePeople, samplePerson, sampleTeams } from '#local/sample/people.ts'
import { CannotStart } from '#local/settings.ts'
import { parseInput } from '#service/http/problems.ts'

/** What the laptop's tokens are for, as an app registration's client id would say. */
export const localClientId = '51b1d5f4-6d0c-4a64-9a0f-7d2f1f0f6a11'

export type SignIn = {
  /** Finds the key that signed a token, as the service's verifier wants it. */
  keys: JWTVerifyGetKey
  issuerOf(tenant: string): string
  tokenFor(person: SamplePerson): Promise<string>
  /** Adds `/local/people`, `/local/teams` and `/local/token`. */
  routes(app: FastifyInstance): void
}

/**
 * Signs people in on a laptop: real tokens that look like Entra's v2 access tokens, signed by a key
 * made at the first start and kept in `folder`.
 */
export async function createSignIn({ folder, port }: { folder: string; port: number }): Promise<SignIn> {
  const secret = await keyIn(folder)
  const key = await importJWK(secret, 'RS256')
  const { kty, n, e, kid } = secret
  const issuerOf = (tenant: string) => `http://localhost:${port}/local/${tenant}/v2.0`

  async function tokenFor(person: SamplePerson): Promise<string> {
    return new SignJWT(claimsOf(person))
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: String(kid) })
      .setIssuer(issuerOf(person.tenant))
      .setAudience(localClientId)
      .setSubject(person.oid)
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime('1h')
      .sign(key)
  }

  return {
    keys: createLocalJWKSet({ keys: [{ kty, n, e, kid, alg: 'RS256', use: 'sig' } as JWK] }),
    issuerOf,
    tokenFor,
    routes: (app) => addRoutes(app, tokenFor),
  }
}

function claimsOf({ tenant, oid, name, email, guest, roles }: SamplePerson) {
  return {
    tid: tenant,
    oid,
    name,
    preferred_username: email,
    scp: 'access_as_user',
    ver: '2.0',
    ...(guest && { acct: 1 }),
    ...(roles.includes('owner') && { roles: ['Program.Owner'] }),
  }
}

const tokenRequest = z.strictObject({ person: z.string().max(64) })

function addRoutes(app: FastifyInstance, tokenFor: (person: SamplePerson) => Promise<string>) {
  app.get('/local/people', async () => samplePeople.map(({ id, name, roles }) => ({ id, name, roles })))
  app.get('/local/teams', async () => sampleTeams)
  app.post('/local/token', async (request, reply) => {
    const { person: id } = parseInput(tokenRequest, request.body)
    const person = samplePerson(id)
    if (!person) throw new Refusal('person_not_found', 'Nobody in /local/people has this id.', id)
    return reply.header('cache-control', 'no-store').send({ token: await tokenFor(person) })
  })
}

const storedKey = z.looseObject({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  kid: z.string(),
})

async function keyIn(folder: string): Promise<JWK> {
  const file = join(folder, 'sign-in-key.json')
  const stored = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  return stored === undefined ? makeKey(file) : readKey(file, stored)
}

async function makeKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const made = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID() }
  await writeFile(file, JSON.stringify(made), { mode: 0o600 })
  return made
}

function readKey(file: string, stored: string): JWK {
  try {
    return storedKey.parse(JSON.parse(stored)) as JWK
  } catch {
    throw new CannotStart(`The sign-in key in ${file} is damaged: delete that file, and a new one is made.`)
  }
}
