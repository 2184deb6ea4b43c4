import { expect, test } from 'vitest'
import { incoming } from '#bot/teams/activity.ts'
import { whoAsks } from '#bot/teams/who-asks.ts'
import type { Directory } from '#core/ports.ts'
import { directory } from '#tests/support/test-world.ts'

const served = '00000000-0000-4000-8000-000000000001'
const foreign = '00000000-0000-4000-8000-000000000002'
const oid = '00000000-0000-4000-8000-0000000000aa'

const from = (tenant: string) =>
  incoming.parse({
    type: 'invoke',
    channelId: 'msteams',
    serviceUrl: 'https://teams.example',
    from: { id: '29:somebody', aadObjectId: oid },
    recipient: { id: '28:bot' },
    conversation: { id: 'elsewhere', tenantId: tenant },
  })

test('E1 the directory of an organization that is not served is asked for nobody', async () => {
  const asked: string[] = []
  const find: Directory['find'] = async ({ tenant }, who) => {
    asked.push(tenant)
    return { oid: who, name: 'Somebody' }
  }
  const ask = whoAsks({
    roster: {
      find: async () => {
        throw new Error('The bot is not in this conversation.')
      },
    },
    directory: { ...directory, find },
    isServed: (tenant) => tenant === served,
  })
  await expect(ask(from(''))).rejects.toThrow('not in this conversation')
  expect(await ask(from(foreign))).toBeUndefined()
  expect(asked).toEqual([])
  expect(await ask(from(served))).toEqual({ tenant: served, oid, name: 'Somebody', guest: false })
  expect(asked).toEqual([served])
})
