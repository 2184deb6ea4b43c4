import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { BotAuthentication } from '#bot/teams/authentication.ts'
import { authenticationBy, type BotTokenChanges, createBotTokens } from '#tests/support/teams/bot-tokens.ts'

/** Somebody in a conversation, as Teams' roster tells of them. */
export type Member = {
  id: string
  name: string
  aadObjectId?: string
  tenantId?: string
  userRole?: string
  userPrincipalName?: string
}

/** What the bot asked of Teams. */
export type Asked = { method: string; path: string; authorization: string | undefined; body: Posted }
export type Posted = Record<string, unknown>

/** How a request is answered instead of as usual: `hang` never, `drop` by breaking off after it was read. */
export type Behavior = { status: number; headers?: Record<string, string>; body?: unknown } | 'hang' | 'drop'

/** The channels of every team. */
export const channels = [{ id: '19:team@thread.tacv2' }, { id: '19:guild@thread.tacv2', name: 'Guild' }]

/** Teams' side of the bot, on a port of this computer. */
export type TeamsServer = {
  serviceUrl: string
  authentication: BotAuthentication
  /** The keys of its tokens, as it publishes them. */
  jwks: object
  token(changes?: BotTokenChanges): Promise<string>
  enroll(conversationId: string, ...members: Member[]): void
  /** Everything asked so far that is no look-up. */
  asked: Asked[]
  lookUps: string[]
  /** The next `count` requests together; fails where they don't come. */
  expect(count: number): Promise<Asked[]>
  /** Decides on every request; undefined: as usual. */
  behave(how: ((method: string, path: string, body: Posted) => Behavior | undefined) | undefined): void
  close(): Promise<void>
}

export async function startTeams(): Promise<TeamsServer> {
  const tokens = await createBotTokens()
  const rosters = new Map<string, Member[]>()
  const asked: Asked[] = []
  const lookUps: string[] = []
  const waiting = new Set<() => void>()
  let behave: Parameters<TeamsServer['behave']>[0]
  let posted = 0

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const serviceUrl = `${url}/teams/`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '' } = request
    const say = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    if (path === '/keys/openid') return void say(200, { issuer: 'x', jwks_uri: `${url}/keys/jwks` })
    if (path === '/keys/jwks') return void say(200, tokens.jwks)
    const body = method === 'GET' ? {} : ((await json(request)) as Posted)
    const team = /^\/teams\/v3\/teams\/([^/]+)(\/conversations)?$/.exec(path)
    if (team) return void say(200, team[2] ? { conversations: channels } : { id: team[1], name: 'Design' })
    const paged = /^\/teams\/v3\/conversations\/([^/]+)\/pagedmembers\?(.*)$/.exec(path)
    const member = /^\/teams\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/.exec(path)
    if (member || paged) lookUps.push(path)
    else asked.push({ method, path, authorization: request.headers.authorization, body })
    for (const wake of waiting) wake()
    const how = behave?.(method, path, body)
    if (how === 'hang') return
    if (how === 'drop') return void request.socket.destroy()
    if (how) return void say(how.status, how.body ?? {}, how.headers)
    if (paged)
      return void say(200, pageOf(rosters.get(decodeURIComponent(paged[1] ?? '')) ?? [], paged[2] ?? ''))
    if (!member)
      return void say(method === 'POST' ? 201 : 200, { id: `posted-${++posted}`, ...chatOf(path, body) })
    const [, conversation = '', account = ''] = member.map(decodeURIComponent)
    const found = rosters.get(conversation)?.find((one) => one.id === account || one.aadObjectId === account)
    if (found) say(200, found)
    else say(404, { error: { code: 'MemberNotFoundInConversation', message: 'Not in the roster.' } })
  }

  return {
    serviceUrl,
    authentication: authenticationBy(`${url}/keys/openid`),
    jwks: tokens.jwks,
    token: (changes) => tokens.sign(serviceUrl, changes),
    enroll: (conversationId, ...members) =>
      void rosters.set(conversationId, [...(rosters.get(conversationId) ?? []), ...members]),
    asked,
    lookUps,
    async expect(count) {
      while (asked.length < count) await new Promise<void>((resolve) => waitOnce(waiting, resolve))
      return asked.splice(0, count)
    },
    behave: (how) => void (behave = how),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A page of a roster, as many as were asked for, and what to ask for the next one with. */
function pageOf(roster: Member[], query: string): { members: Member[]; continuationToken?: string } {
  const asked = new URLSearchParams(query)
  const from = Number(asked.get('continuationToken') ?? 0)
  const to = from + Number(asked.get('pageSize'))
  const members = roster.slice(from, to)
  return to < roster.length ? { members, continuationToken: String(to) } : { members }
}

/** A new chat has the same id each time it is opened with the same person. */
function chatOf(path: string, body: Posted): { id?: string } {
  if (!path.endsWith('/v3/conversations')) return {}
  const [member] = (body['members'] ?? []) as Member[]
  return { id: `a:chat-with-${member?.id}` }
}

function waitOnce(waiting: Set<() => void>, resolve: () => void): void {
  const wake = () => {
    waiting.delete(wake)
    resolve()
  }
  waiting.add(wake)
}
