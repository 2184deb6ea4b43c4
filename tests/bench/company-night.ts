import { loadCeremony } from '#core/ceremony/load-ceremony.ts'
import { audienceView } from '#core/ceremony/view.ts'
import { startAzurite } from '#local/azurite.ts'
import type { Bench, Figure } from '#tests/bench/bench.ts'
import { conduct } from '#tests/bench/crowd/conductor.ts'
import { type Crowd, startCrowd } from '#tests/bench/crowd/crowd.ts'
import { prepareGala } from '#tests/bench/crowd/gala.ts'
import { type House, openHouse } from '#tests/bench/crowd/house.ts'
import type { Standing, Wanted } from '#tests/bench/crowd/screens.ts'
import { type Evening, inTime, pushed, reached, spreadOf, takeStep } from '#tests/bench/crowd/steps.ts'
import { endAll } from '#tests/service/outbox/mortal-service.ts'

const viewers = Number(process.env['VIEWERS'] ?? 10_000)
const processes = 4
/**
 * How fast the house fills, in screens a second, and how fast it comes back after a kill: about what two cores can
 * play. How long people take to vote, and to applaud, in milliseconds.
 */
const comingPerSecond = 400
const comingBackPerSecond = 500
const votingMs = 10_000
const applaudingMs = 3_000

/** A whole ceremony before a whole company. */
export const companyNightBench: Bench = {
  name: 'company-night',
  about: `${viewers} viewers (the tab’s own links, in ${processes} processes) of a ceremony of five awards with reactions, a live vote and a pause, on the real service in one process and real storage (Azurite); kill -9 after the second reveal`,
  async run() {
    const azurite = await startAzurite({ folder: 'memory' })
    const house = await openHouse(azurite.connectionString)
    const crowd = await startCrowd<Wanted>('crowd/screens.ts', processes)
    try {
      return await evening(house, crowd, await prepareGala(house.company))
    } finally {
      crowd.end()
      await endAll()
      await azurite.stop()
    }
  },
}

async function evening(house: House, crowd: Crowd<Wanted>, ceremonyId: string): Promise<Figure[]> {
  const host = await conduct(house, ceremonyId)
  const night: Evening = { house, crowd, host, steps: [] }
  await host.next()
  const figures = [await fillHouse(night, ceremonyId)]
  const began = { ...(await house.spent()), at: Date.now() }
  let reveals = 0
  while (host.view().next) {
    const step = host.view().next?.step ?? ''
    await takeStep(night, step)
    if (step === 'open-vote') figures.push(await everybodyVotes(night))
    if (step === 'close-vote') await host.until(({ next }) => next?.step === 'drumroll')
    if (step !== 'reveal') continue
    figures.push(...inTime(night))
    await crowd.ask(() => ({ kind: 'applaud', overMs: applaudingMs }))
    reveals += 1
    if (reveals === 1) await pauseForABreath(night)
    if (reveals === 2) figures.push(...load(await house.spent(), began), ...(await crash(night)))
  }
  figures.push(...pushed(night), ...(await atTheEnd(night, ceremonyId)))
  host.close()
  return figures
}

async function fillHouse({ house, crowd, host }: Evening, ceremonyId: string): Promise<Figure> {
  const tokens = await house.signIn(viewers)
  const before = await house.spent()
  const openedAt = Date.now()
  const overMs = (viewers / comingPerSecond) * 1_000
  const came = await crowd.ask<number>((process) => ({
    kind: 'come',
    to: house.url,
    ceremonyId,
    tokens: tokens.filter((_, at) => at % processes === process),
    overMs,
    triesPerSecond: comingBackPerSecond / processes,
  }))
  const after = await house.spent()
  const each = ((after.cpuMs - before.cpuMs) / viewers).toFixed(2)
  const kilobytes = ((after.bytes - before.bytes) / viewers / 1_024).toFixed(1)
  return {
    what: 'seconds until all are in, beyond those that they take to come',
    measured: (Math.max(...came) - openedAt - overMs) / 1_000,
    goal: 10,
    detail: `they come over ${overMs / 1_000} s; ${each} ms of the service’s CPU and ${kilobytes} KB a viewer, garbage included; hosts are told of ${host.watching()}`,
  }
}

async function everybodyVotes({ crowd, host }: Evening): Promise<Figure> {
  const { scene } = host.view().audience
  if (scene.kind !== 'voting') throw new Error('There is no vote.')
  const { segmentId, round, options } = scene
  const openedAt = Date.now()
  const acknowledged = await crowd.ask<number>(() => ({
    kind: 'vote',
    segmentId,
    round,
    options: options.length,
    overMs: votingMs,
  }))
  return {
    what: 'viewers whose vote was not acknowledged',
    measured: viewers - acknowledged.length,
    goal: 0,
    detail: `they vote within ${votingMs / 1_000} s; the last was told after ${((Math.max(...acknowledged) - openedAt) / 1_000).toFixed(1)} s that it is stored`,
  }
}

async function pauseForABreath({ crowd, host, steps }: Evening): Promise<void> {
  for (const kind of ['pause', 'resume'] as const) {
    const orderedAt = Date.now()
    await host.order({ kind })
    steps.push(spreadOf(kind, await reached(crowd, host), orderedAt))
  }
}

type Spent = { cpuMs: number; bytes: number }

function load(now: Spent, began: Spent & { at: number }): Figure[] {
  const share = (now.cpuMs - began.cpuMs) / (Date.now() - began.at)
  return [
    {
      what: 'the service’s CPU during the first half, vote included, of one core',
      measured: share,
      goal: 1,
      detail: `${((now.cpuMs - began.cpuMs) / 1_000).toFixed(1)} s; ${Math.round(now.bytes / 2 ** 20)} MB in all`,
    },
  ]
}

/** The service dies, and the host goes on as soon as it is there again. */
async function crash({ house, crowd, host, steps }: Evening): Promise<Figure[]> {
  const killedAt = Date.now()
  await house.killAndRestart()
  const down = Date.now() - killedAt
  await host.comeBack()
  const hostBack = Date.now() - killedAt
  await host.next()
  const after = spreadOf('after the kill', await reached(crowd, host), killedAt)
  steps.push(after)
  const playing = viewers / comingBackPerSecond
  return [
    {
      what: 'seconds from the kill until 99 % show what the host ordered next, beyond those that playing them takes',
      measured: after.most / 1_000 - playing,
      goal: 10,
      detail: `they are played at ${comingBackPerSecond} a second: ${playing} s; half after ${after.half / 1_000}, all after ${after.all / 1_000}; the service listened after ${down / 1_000}, the host was in after ${hostBack / 1_000}`,
    },
  ]
}

async function atTheEnd({ house, crowd, host }: Evening, ceremonyId: string): Promise<Figure[]> {
  const { ceremony } = await loadCeremony(house.company.world, house.company.tenant, ceremonyId)
  const view = audienceView(ceremony)
  const standings = await crowd.ask<Standing>(() => ({ kind: 'standing', view }))
  const sum = (of: (standing: Standing) => number) => standings.reduce((all, one) => all + of(one), 0)
  const tally = ceremony.segments.flatMap(({ vote }) => vote?.tally ?? [])
  const counted = tally.reduce((all, { ballots }) => all + ballots, 0)
  const { bytes } = await house.spent()
  return [
    {
      what: 'viewers whose last view is not what is stored',
      measured: viewers - sum(({ right }) => right),
      goal: 0,
      detail: `${sum(({ live }) => live)} connected, hosts are told of ${host.watching()}; ${sum(({ polls }) => polls)} snapshots over HTTP, ${sum(({ busy }) => busy)} times told to wait; the service holds ${Math.round(bytes / 2 ** 20)} MB`,
    },
    { what: 'votes acknowledged and not counted', measured: viewers - counted, goal: 0 },
  ]
}
