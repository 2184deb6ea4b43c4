import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Company, companyTeam } from '#tests/support/company.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let home: Company & Member
let neighbors: Company & Member
beforeAll(async () => {
  lab = await startService(inject('storage'))
  home = await lab.found()
  neighbors = await lab.found()
})
afterAll(() => lab.close())

const wall = { kind: 'everyone' } as const
type News = { feed: { kind: string; personId?: string } }

async function thank(company: Company & Member, visibility: object = { kind: 'tenant' }): Promise<string> {
  const answer = await company.as('ana').post('/api/commendations', {
    commandId: randomUUID(),
    recipients: [company.people.ben.id],
    message: 'Thank you.',
    visibility,
  })
  return String(answer.body['id'])
}

test('Whoever looks at a wall hears of news, by a word and no more', async () => {
  const client = await home.live('gus')
  expect(await client.send('wall:join', { feed: wall })).toEqual({ ok: true })
  await thank(home)
  expect(await client.heard('wall:news')).toEqual({ feed: wall })
  const answer = await home.as('gus').get('/api/feeds/everyone')
  expect(answer.text).toContain('Thank you.')
})

test('W2 A wall’s news reach those alone who may read it', async () => {
  const teamId = `${companyTeam}-${home.tenant.slice(0, 8)}`
  const stranger = await neighbors.live('mia')
  const team = { kind: 'team', teamId } as const
  expect(await stranger.send('wall:join', { feed: team })).toMatchObject({
    ok: false,
    problem: { code: 'not_team_member' },
  })
  await stranger.send('wall:join', { feed: wall })
  const ben = { kind: 'person', personId: home.people.ben.id }
  const looking = await home.live('mia')
  await looking.send('wall:join', { feed: ben })
  const himself = await home.live('ben')
  await himself.send('wall:join', { feed: ben })

  // A private word is news for Ben, and for nobody who looks at Ben's page.
  await thank(home, { kind: 'private' })
  await himself.heard('wall:news')
  await thank(home)
  const isBens = ({ feed }: News) => feed.personId === home.people.ben.id
  await looking.heard('wall:news', isBens)
  expect(looking.received.filter(({ message }) => isBens(message as News))).toHaveLength(1)
  await thank(neighbors)
  await stranger.heard('wall:news')
  expect(stranger.received.filter(({ event }) => event === 'wall:news')).toHaveLength(1)
})

test('Who left a wall hears no more of it', async () => {
  const [leaves, stays] = [await home.live('mia'), await home.live('joe')]
  for (const client of [leaves, stays]) await client.send('wall:join', { feed: wall })
  await leaves.send('wall:leave', { feed: wall })
  await thank(home)
  await stays.heard('wall:news')
  // What was sent to both would have come before this answer.
  await leaves.send('clock:sync', {})
  expect(leaves.received).toEqual([])
})

test('Reactions and comments are news, too', async () => {
  const itemId = await thank(home)
  const client = await home.live('joe')
  await client.send('wall:join', { feed: wall })
  const path = `/api/recognitions/${itemId}`
  const react = { commandId: randomUUID(), reactions: ['applause'] }
  expect((await home.as('mia').put(`${path}/reactions`, react)).ok).toBe(true)
  const said = { commandId: randomUUID(), text: 'Well done', congratulation: false }
  expect((await home.as('mia').post(`${path}/comments`, said)).ok).toBe(true)
  const counted = async () => {
    const { body } = await home.as('mia').get(path)
    const item = body['item'] as { comments: number; reactions: object }
    return item.comments === 1 && 'applause' in item.reactions
  }
  await client.heard('wall:news')
  await expect.poll(counted, { timeout: 8_000 }).toBe(true)
})
