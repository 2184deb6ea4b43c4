import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Recognition } from '#core/contract/recognition.ts'
import {
  buildServiceProcess,
  endAll,
  type MortalService,
  prepareService,
} from '#tests/service/outbox/mortal-service.ts'
import { endNight, type Night, openStorage, prepareNight, sendEnd } from '#tests/service/outbox/nights.ts'
import type { Name } from '#tests/support/company.ts'
import type { ProcessSettings } from '#tests/support/service-process.ts'
import { clientWith } from '#tests/support/start-service.ts'
import { createSigner, type Signer } from '#tests/support/tokens.ts'

/** More than any run writes: a run that never ends without a kill is a defect. */
const mostWrites = 60

let signer: Signer
beforeAll(async () => {
  signer = await createSigner()
  await buildServiceProcess()
})
afterAll(endAll)

describe.concurrent('The service is killed at each write of publishing', () => {
  for (const moment of ['before', 'after'] as const)
    test(`C8 C12 Killed right ${moment} any write and started again, every winner is on the wall once`, {
      timeout: 300_000,
    }, async ({ expect }) => {
      const storage = await openStorage()
      const settings: ProcessSettings = { ...storage.settings, jwks: signer.jwks, tenants: [] }
      const nights: Night[] = []
      const prepare = () => ({ night: prepareNight(storage), service: prepareService() })
      let next = prepare()
      let service: MortalService
      for (let write = 1; ; write++) {
        const night = await next.night
        nights.push(night)
        settings.tenants = nights.map(({ company }) => company.tenant)
        // Started again: finishes what the one before left, and is killed in turn.
        service = await next.service.start(settings)
        next = prepare()
        const outcome = await endNight(service, signer, night, { write, moment, counts: 'publishing' })
        if (outcome === 'quiet') break
        expect(write, 'publishing never ended').toBeLessThan(mostWrites)
      }
      // Two winners, each with a wake-up, an item, five copies and notes, and checkpoints.
      expect(nights.length).toBeGreaterThan(20)

      // Where the end was saved, everything follows by itself; elsewhere it is as if it had not been said.
      const ended = await Promise.all(nights.map((night) => isEnded(service, night)))
      for (const [at, night] of nights.entries())
        if (ended[at])
          await expect.poll(() => statusOf(service, night), { timeout: 30_000 }).toBe('published')
      expect(ended.filter((saved) => !saved).length).toBeLessThanOrEqual(moment === 'before' ? 2 : 1)

      for (const night of nights) expect(await sendEnd(service, signer, night)).toMatchObject({ ok: true })
      for (const night of nights)
        await expect.poll(() => statusOf(service, night), { timeout: 30_000 }).toBe('published')
      // Every wake-up has been seen to: nothing more will be written.
      await expect.poll(() => storage.waiting(), { timeout: 30_000 }).toBe(0)
      for (const night of nights) {
        const { mentor, explorer } = night.cycle.citations
        const both = [explorer, mentor]
        expect(await feedsOf(service, night)).toEqual({
          everyone: both,
          mentor: [mentor],
          explorer: [explorer],
          own: both,
          public: both,
        })
      }
      await service.end()
    })
})

async function isEnded(service: MortalService, night: Night): Promise<boolean> {
  const { ceremonyId } = night.cycle
  const { body } = await as(service, night, 'mia').get(`/api/ceremonies/${ceremonyId}/view?as=audience`)
  return (body['view'] as { scene: { kind: string } }).scene.kind === 'ended'
}

async function statusOf(service: MortalService, night: Night): Promise<string | undefined> {
  const { text } = await as(service, night, 'mia').get('/api/programs')
  const [program] = JSON.parse(text) as { cycles: { id: string; status: string }[] }[]
  return program?.cycles.find(({ id }) => id === night.cycle.cycleId)?.status
}

/** The citations in each feed. */
async function feedsOf(service: MortalService, night: Night) {
  const texts = async (name: Name, path: string) => {
    const { body } = await as(service, night, name).get(`/api/feeds/${path}`)
    return (body['items'] as Recognition[]).map(({ text }) => text).sort()
  }
  const ben = night.company.people.ben.id
  return {
    everyone: await texts('mia', 'everyone'),
    mentor: await texts('mia', 'awards/mentor'),
    explorer: await texts('mia', 'awards/explorer'),
    own: await texts('ben', `people/${ben}`),
    public: await texts('mia', `people/${ben}`),
  }
}

function as(service: MortalService, { company }: Night, name: Name) {
  return clientWith(service.url, () => signer.sign(company.people[name]))
}
