import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { CycleMessages } from '#core/contract/messages.ts'
import { announceHere } from '#core/messages/announce-here.ts'
import { noteConversation } from '#core/messages/note-conversation.ts'
import type { Address, OutgoingMessage } from '#core/ports.ts'
import {
  buildServiceProcess,
  endAll,
  type MortalService,
  prepareService,
} from '#tests/service/outbox/mortal-service.ts'
import {
  endNight,
  type Night,
  openStorage,
  prepareNight,
  type Storage,
} from '#tests/service/outbox/nights.ts'
import type { Fuse, ProcessSettings } from '#tests/support/service-process.ts'
import { clientWith } from '#tests/support/start-service.ts'
import { createSigner, type Signer } from '#tests/support/tokens.ts'

/** More than any run takes: a run that never ends without a kill is a defect. */
const mostSteps = 60

let signer: Signer
let teams: Awaited<ReturnType<typeof playTeams>>
beforeAll(async () => {
  signer = await createSigner()
  teams = await playTeams()
  await buildServiceProcess()
})
afterAll(async () => {
  await endAll()
  await teams.close()
})

const runs: { killed: string; fuse: Pick<Fuse, 'moment' | 'counts'>; atLeast: number }[] = [
  {
    killed: 'right before any write or post of its messages',
    fuse: { moment: 'before', counts: 'messages' },
    // Five messages, each claimed, posted and noted, beside what writes them and their wake-ups.
    atLeast: 20,
  },
  { killed: 'right after any post', fuse: { moment: 'after', counts: 'posts' }, atLeast: 5 },
]

describe.concurrent('The service is killed at each step of telling people', () => {
  for (const { killed, fuse, atLeast } of runs)
    test(`M5 M6 M11 Killed ${killed}, it posts none twice, and what may be lost is listed and sent again`, {
      timeout: 300_000,
    }, async ({ expect }) => {
      const storage = await openStorage()
      const settings: ProcessSettings = { ...storage.settings, jwks: signer.jwks, tenants: [] }
      const nights: Night[] = []
      const prepare = () => ({ night: prepareTalkingNight(storage), service: prepareService() })
      let next = prepare()
      let service: MortalService
      for (let write = 1; ; write++) {
        const night = await next.night
        nights.push(night)
        settings.tenants = nights.map(({ company }) => company.tenant)
        service = await next.service.start(settings)
        // While this one comes to its end.
        next = prepare()
        if ((await endNight(service, signer, night, { ...fuse, write })) === 'quiet') break
        expect(write, 'telling people never ended').toBeLessThan(mostSteps)
      }
      expect(nights.length).toBeGreaterThan(atLeast)

      let uncertain = 0
      for (const night of nights) {
        const list = () => messagesOf(service, night)
        // Whatever the restarted process could do by itself is done.
        const open = ({ counts }: CycleMessages) => (counts.waiting ?? 0) + (counts.sending ?? 0)
        await expect.poll(async () => open(await list()), { timeout: 30_000 }).toBe(0)
        const { counts, open: listed } = await list()
        const before = teams.heard(night)
        expect(new Set(before).size, before.join()).toBe(before.length)
        expect(counts).toMatchObject({ failed: 0, 'not-reached': 0, uncertain: listed.length })
        expect(everything.length - before.length).toBeLessThanOrEqual(listed.length)
        uncertain += listed.length

        for (const { id } of listed) await sendAgain(service, night, id)
        await expect.poll(async () => (await list()).counts.sent, { timeout: 30_000 }).toBe(everything.length)
        const after = teams.heard(night)
        expect(after.length).toBe(before.length + listed.length)
        expect([...new Set(after)].sort()).toEqual(everything)
      }
      // The kills did hit what they were aimed at.
      expect(uncertain).toBeGreaterThanOrEqual(5)
      await expect.poll(() => storage.waiting(), { timeout: 30_000 }).toBe(0)
      await service.end()
    })
})

/** What is to be heard of a night, and where. */
const everything = [
  'ana nominee-won Award explorer',
  'ana nominee-won Award mentor',
  'ben won Award explorer',
  'ben won Award mentor',
  'general winners Award mentor, Award explorer',
  'otto outcome',
].sort()

/** Remembers every post that arrived. */
async function playTeams() {
  const posts: { to: string; message: OutgoingMessage }[] = []
  const server: Server = createServer(async (request, response) => {
    posts.push((await json(request)) as (typeof posts)[number])
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    address: ({ company }: Night, name: string): Address => ({
      conversationId: `${company.tenant}:${name}`,
      serviceUrl: url,
      botId: 'bot',
    }),
    /** Post by post. */
    heard: ({ company: { tenant } }: Night): string[] =>
      posts
        .filter(({ to }) => to.startsWith(tenant))
        .map(({ to, message }) => {
          const news = 'news' in message ? [message.news].flat() : []
          const awards = news.map(({ award }) => award.name).join(', ')
          return `${to.slice(tenant.length + 1)} ${message.kind} ${awards}`.trim()
        })
        .sort(),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Ana, Ben and Otto, whose nominee is not chosen, have talked to the bot; Dana has it announce in a channel. */
async function prepareTalkingNight(storage: Storage): Promise<Night> {
  const night = await prepareNight(storage)
  const { world, actor } = night.company
  for (const name of ['ana', 'ben', 'otto'] as const)
    await noteConversation(world, actor(name), { address: teams.address(night, name), locale: 'en-US' })
  const channel = { address: teams.address(night, 'general'), name: 'general', locale: 'en-US' }
  await announceHere(world, actor('dana'), channel)
  return night
}

async function messagesOf(service: MortalService, night: Night): Promise<CycleMessages> {
  const { body } = await asDana(service, night).get(`/api/cycles/${night.cycle.cycleId}/messages`)
  return body as CycleMessages
}

async function sendAgain(service: MortalService, night: Night, messageId: string): Promise<void> {
  const path = `/api/cycles/${night.cycle.cycleId}/messages/${messageId}/send-again`
  const answer = await asDana(service, night).post(path, { commandId: randomUUID() })
  if (!answer.ok) throw new Error(answer.text)
}

function asDana(service: MortalService, { company }: Night) {
  return clientWith(service.url, () => signer.sign(company.people.dana))
}
