import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRemoteJWKSet } from 'jose'
import { afterEach, expect, test } from 'vitest'
import { createTokenVerifier } from '#service/identity/verify-token.ts'
import { audience, createSigner, issuerOf } from '#tests/support/tokens.ts'

const tenant = '6f1f6c7e-54a6-4f0e-9b7e-0d8f4a1b2c3d'
const bearer = { tenant, oid: 'b3f0a1c2-54a6-4f0e-9b7e-0d8f4a1b2c3d', name: 'Ana' }

let server: Server | undefined
afterEach(() => void server?.close())

async function verifierAsking(answer: (url: string) => { status: number; body: string }) {
  server = createServer(({ url = '' }, response) => {
    const { status, body } = answer(url)
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const keys = createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/keys`))
  return { port, verify: createTokenVerifier({ audiences: [audience], issuerOf, keys, tenants: [tenant] }) }
}

test('Keys are fetched where they are published', async () => {
  const signer = await createSigner()
  const { verify } = await verifierAsking(() => ({ status: 200, body: JSON.stringify(signer.jwks) }))
  expect(await verify(await signer.sign(bearer))).toMatchObject({ tenant, oid: bearer.oid, guest: false })
})

test('Where the keys can’t be had, the person is not told that their sign-in is wrong', async () => {
  const signer = await createSigner()
  const token = await signer.sign(bearer)
  const { verify } = await verifierAsking(() => ({ status: 500, body: '{}' }))
  await expect(verify(token)).rejects.toMatchObject({ code: 'unavailable' })
  const nonsense = await verifierAsking(() => ({ status: 200, body: 'not json' }))
  await expect(nonsense.verify(token)).rejects.toMatchObject({ code: 'unavailable' })
  const dead = createTokenVerifier({
    audiences: [audience],
    issuerOf,
    keys: createRemoteJWKSet(new URL('http://127.0.0.1:9/keys')),
    tenants: [tenant],
  })
  await expect(dead(token)).rejects.toMatchObject({ code: 'unavailable' })
})

test('An unknown key is a wrong token', async () => {
  const [signer, other] = [await createSigner(), await createSigner()]
  const keys = other.jwks.keys.map((key) => ({ ...key, kid: 'another' }))
  const { verify } = await verifierAsking(() => ({ status: 200, body: JSON.stringify({ keys }) }))
  await expect(verify(await signer.sign(bearer))).rejects.toMatchObject({ code: 'unauthenticated' })
})
