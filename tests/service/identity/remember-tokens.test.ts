import { expect, test } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { rememberingTokens } from '#service/identity/remember-tokens.ts'
import type { Claims } from '#service/identity/verify-token.ts'
import { refused } from '#tests/support/refused.ts'

const claims = { tenant: 't', name: 'Mia', guest: false, ownerRole: false }

function verifier() {
  let now = 0
  const verified: string[] = []
  const verify = rememberingTokens(
    async (token): Promise<Claims> => {
      verified.push(token)
      if (token.startsWith('wrong')) throw new Refusal('unauthenticated', 'The token is not valid.')
      return { ...claims, oid: token, token, expiresAt: 1_000 }
    },
    () => now,
  )
  return { verify, verified, at: (time: number) => void (now = time) }
}

test('A token is verified once as long as it lasts, and again when it has run out', async () => {
  const { verify, verified, at } = verifier()
  const first = await verify('mia')
  expect(first).toEqual({ ...claims, oid: 'mia', token: 'mia', expiresAt: 1_000 })
  at(999)
  expect(await verify('mia')).toEqual(first)
  expect(verified).toEqual(['mia'])
  at(1_000)
  await verify('mia')
  expect(verified).toEqual(['mia', 'mia'])
})

test('A token that was refused is no better the next time, and one token never stands for another', async () => {
  const { verify, verified } = verifier()
  for (const token of ['wrong', 'wrong']) await refused(() => verify(token), 'unauthenticated')
  expect((await verify('mia')).oid).toBe('mia')
  expect((await verify('gus')).oid).toBe('gus')
  expect(verified).toEqual(['wrong', 'wrong', 'mia', 'gus'])
})

test('However many tokens there are, only so many are remembered', async () => {
  const { verify, verified } = verifier()
  for (let at = 0; at <= 20_000; at++) await verify(`person ${at}`)
  verified.length = 0
  await verify('person 20000')
  await verify('person 15000')
  expect(verified).toEqual([])
  await verify('person 0')
  expect(verified).toEqual(['person 0'])
})
