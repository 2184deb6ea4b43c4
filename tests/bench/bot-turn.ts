import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import type { Bench, Figure } from '#tests/bench/bench.ts'
import type { Told } from '#tests/bench/bot-turn/laurels.ts'
import { type BenchServer, startBenchServer } from '#tests/bench/server-process.ts'
import { recorded } from '#tests/support/teams/recorded.ts'
import { type Posted, startTeams, type TeamsServer } from '#tests/support/teams/teams-server.ts'

/** The three take turns in slices, so that whatever else the computer does, it does to all of them. */
const turnsASlice = 100
const slicesARound = 12
const turnsARound = turnsASlice * slicesARound
const rounds = 9
/** Rounds that only warm up: the more code there is, the later it is compiled. */
const warmUps = 4
const atATime = 16
const names = ['ours', 'bare', 'teamsAi'] as const

/** What a nominate turn costs, against bots that only say again what they hear. All verify what they are sent. */
export const botTurnBench: Bench = {
  name: 'bot-turn',
  about: `nominate turns (a sentence, then its card sent in) per second of server CPU, ${turnsARound} a round`,
  async run() {
    const teams = await startTeams()
    const metadata = new URL('/keys/openid', teams.serviceUrl).href
    const servers = {
      ours: await startBenchServer('bot-turn/laurels.ts', [metadata]),
      bare: await startBenchServer('baselines/bot-turn/bare-echo.mjs', [metadata]),
      teamsAi: await startBenchServer('baselines/bot-turn/teams-ai-echo.mjs', [metadata]),
    }
    try {
      const nominating = nominateTurns(teams, servers.ours.told as Told)
      const kinds = { ours: nominating, bare: echoTurns(teams), teamsAi: echoTurns(teams) }
      const cpu = { ours: [] as number[], bare: [] as number[], teamsAi: [] as number[] }
      for (let round = 0; round < warmUps + rounds; round++) {
        const spent = { ours: 0, bare: 0, teamsAi: 0 }
        for (let slice = 0; slice < slicesARound; slice++)
          for (const name of rotated(names, slice))
            spent[name] += await spend(teams, servers[name], kinds[name])
        if (round >= warmUps) for (const name of names) cpu[name].push(spent[name] / turnsARound)
      }
      return [
        figure('ours ÷ bare CloudAdapter echo', cpu.ours, cpu.bare, 0.8),
        figure('ours ÷ teams-ai echo under Express', cpu.ours, cpu.teamsAi, 1),
      ]
    } finally {
      for (const server of Object.values(servers)) server.end()
      await teams.close()
    }
  },
}

/** None is always first, nor always behind the same one. */
const rotated = <T>(all: readonly T[], by: number): T[] =>
  all.map((_, at) => all[(at + by) % all.length] as T)

/** The lower of two medians: of each round's ratio, and the ratio of each one's own. */
function figure(what: string, ours: number[], other: number[], goal: number): Figure {
  const ratios = ours.map((spent, round) => (other[round] ?? Number.NaN) / spent)
  const [ofRatios, ofMedians] = [median(ratios), median(other) / median(ours)]
  const spread = `rounds ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`
  const rates = `${perSecond(median(ours))} ÷ ${perSecond(median(other))} turns per second of CPU`
  const detail = `${rates}; median of ratios ${ofRatios.toFixed(3)}, ratio of medians ${ofMedians.toFixed(3)}, ${spread}`
  return { what, measured: Math.min(ofRatios, ofMedians), goal, atLeast: true, detail }
}

/** A turn, and whether the answer to it is what it should be. */
type Turn = { activity: Posted; isRight: (answer: string) => boolean }
type Turns = () => Turn

function echoTurns(teams: TeamsServer): Turns {
  let count = 0
  return () => {
    const id = `echo-${++count}`
    const fill = {
      id,
      serviceUrl: teams.serviceUrl,
      account: '29:echo',
      name: 'Echo',
      conversation: 'a:echo',
    }
    const activity = recorded('message', {
      ...fill,
      tenant: 'tenant',
      oid: 'oid',
      text: sentence('Noel 0001'),
    })
    return { activity, isRight: () => true }
  }
}

const story = 'She took the exam twice, and then showed all of us what she had learned from it.'
const sentence = (nominee: string) => `nominate ${nominee} for Award explorer: ${story}`

/** Everybody in turn says a sentence and then sends in the card; nobody nominates the same person twice. */
function nominateTurns(teams: TeamsServer, { tenant, cycleId, nominators, nominees }: Told): Turns {
  const accounts = nominators.map((person, at) => {
    const [account, conversation] = [`29:${at}`, `a:${at}`]
    const { oid, name } = person
    teams.enroll(conversation, { id: account, name, aadObjectId: oid, tenantId: tenant, userRole: 'user' })
    return { account, conversation, oid, name, tenant, serviceUrl: teams.serviceUrl }
  })
  let count = 0
  return () => {
    const turn = count++
    const pair = Math.floor(turn / 2)
    const fill = { ...accounts[pair % accounts.length], id: `turn-${turn}` }
    const nominee = nominees[Math.floor(pair / accounts.length)]
    if (!nominee) throw new Error('There are more turns than people to nominate.')
    if (turn % 2 === 0) {
      const activity = recorded('message', { ...fill, text: sentence(nominee.name) })
      return { activity, isRight: (answer) => answer === '' }
    }
    const typed = {
      people: nominee.oid,
      names: '',
      award: 'explorer',
      story,
      mode: 'course',
      outcome: 'achieved',
    }
    const data = { card: `card${String(pair).padStart(16, '0')}`, cycleId, ...typed, share: 'false' }
    const value = { action: { type: 'Action.Execute', verb: 'submit-nomination', data }, trigger: 'manual' }
    // A form that comes back has something to be looked at.
    const isRight = (answer: string) =>
      answer.includes('card.adaptive') && !answer.includes('submit-nomination')
    return { activity: { ...recorded('execute', fill), value }, isRight }
  }
}

/** Milliseconds of the server's CPU for one slice, its posts included. */
async function spend(teams: TeamsServer, server: BenchServer, turns: Turns): Promise<number> {
  const asked = Array.from({ length: turnsASlice }, () => {
    const { activity, isRight } = turns()
    return { body: JSON.stringify(activity), isRight }
  })
  const authorization = `Bearer ${await teams.token()}`
  const agent = new Agent({ keepAlive: true, maxSockets: atATime })
  const before = await server.cpu()
  const left = asked.values()
  const lane = async () => {
    for (const { body, isRight } of left) {
      const answer = await post(`${server.url}/api/messages`, body, authorization, agent)
      if (!isRight(answer)) throw new Error(`A turn was answered with ${answer.slice(0, 500)}`)
    }
  }
  await Promise.all(Array.from({ length: atATime }, lane))
  await Promise.race([teams.expect(turnsASlice), timeUp()])
  const spent = (await server.cpu()) - before
  agent.destroy()
  return spent
}

/** A bot that swallows an answer must not be waited for. */
async function timeUp(): Promise<never> {
  await setTimeout(120_000, undefined, { ref: false })
  throw new Error('Not every turn was answered.')
}

async function post(url: string, body: string, authorization: string, agent: Agent): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization }
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method: 'POST', agent, headers }, resolve).once('error', reject).end(body)
  })
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}.`)
  return text(answer)
}

const perSecond = (ms: number) => Math.round(1_000 / ms)

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
